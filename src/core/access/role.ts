/** What a person can be to a report (角色). A stranger has no role. */
export const roles = ["owner", "contributor", "reviewer", "approver", "viewer", "administrator"] as const;
export type Role = (typeof roles)[number];

/** Roles that are given on one report; its owner stands in the report itself, an administrator is one for all reports. */
export const memberRoles = ["contributor", "reviewer", "approver", "viewer"] as const;
export type MemberRole = (typeof memberRoles)[number];

/** Where a report is on its way: being filled in, sent for review (送审), approved and locked (审批). */
export const reportStates = ["draft", "review", "approved"] as const;
export type ReportState = (typeof reportStates)[number];
