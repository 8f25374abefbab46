/** Acts × states × roles: the only place that says who may do what. */
import { memberRoles, type ReportState, type Role, roles } from "./role.js";

/**
 * How far an act reaches, for contributors who answer for parts only: the path that it names must lie in their parts,
 * they must answer for the whole report, or their parts do not matter.
 */
export type Reach = "path" | "whole" | "any";

export interface Row extends Readonly<Record<ReportState, readonly Role[]>> {
  /** Key of the sentence that names the act. */
  readonly name: string;
  readonly reach: Reach;
}

const nobody: readonly Role[] = [];
const owner: readonly Role[] = ["owner"];
const writers: readonly Role[] = ["owner", "contributor"];
const deciders: readonly Role[] = ["reviewer", "approver"];
const askers: readonly Role[] = ["owner", ...deciders];
const workers: readonly Role[] = [...writers, ...deciders];
const people: readonly Role[] = ["owner", ...memberRoles];

/** While reviewers read, only the owner changes what they ask for; an approved report is locked until it is unlocked. */
const writing = { draft: writers, review: owner, approved: nobody };

export const reportActs = {
  /**
   * Look at cards, scores, findings and history. An administrator does not look into reports, and whoever answers for a
   * part sees nothing else of it.
   */
  see: { name: "act.see", draft: people, review: people, approved: people, reach: "path" },
  answer: { name: "act.answer", ...writing, reach: "path" },
  addRow: { name: "act.add-row", ...writing, reach: "path" },
  deleteRow: { name: "act.delete-row", ...writing, reach: "path" },
  orderRows: { name: "act.order-rows", ...writing, reach: "path" },
  importFile: { name: "act.import-file", ...writing, reach: "any" },
  /** Files that prove a figure (佐证). */
  attach: { name: "act.attach", ...writing, reach: "path" },
  /** Takes back only what the person entered; each figure is asked for again when it is written. */
  undo: { name: "act.undo", ...writing, reach: "any" },
  /** Let a finding stand with a reason, or take the reason back. */
  waive: { name: "act.waive", ...writing, reach: "whole" },
  updateVersion: { name: "act.update-version", draft: writers, review: nobody, approved: nobody, reach: "whole" },
  /** A draft as a file; it changes nothing. */
  make: { name: "act.make", draft: workers, review: workers, approved: workers, reach: "whole" },
  makeFinal: { name: "act.make-final", draft: writers, review: owner, approved: workers, reach: "whole" },
  export: { name: "act.export", draft: workers, review: workers, approved: workers, reach: "whole" },
  /** Hand parts over, move their days, ask again, take them back (分工). */
  assign: { name: "act.assign", draft: owner, review: owner, approved: nobody, reach: "any" },
  addMember: { name: "act.add-member", draft: owner, review: owner, approved: owner, reach: "any" },
  removeMember: { name: "act.remove-member", draft: owner, review: owner, approved: owner, reach: "any" },
  /** 送审, and taking it back. */
  submitForReview: { name: "act.submit-for-review", draft: owner, review: nobody, approved: nobody, reach: "any" },
  withdraw: { name: "act.withdraw", draft: nobody, review: owner, approved: nobody, reach: "any" },
  /** 提问: about a figure, a row or a text. */
  ask: { name: "act.ask", draft: nobody, review: deciders, approved: nobody, reach: "any" },
  /** 退回 */
  return: { name: "act.return", draft: nobody, review: deciders, approved: nobody, reach: "any" },
  /** 审核通过 */
  pass: { name: "act.pass", draft: nobody, review: deciders, approved: nobody, reach: "any" },
  /** 审批通过: locks the report. */
  approve: { name: "act.approve", draft: nobody, review: ["approver"], approved: nobody, reach: "any" },
  /** 答复: to a question, within one's parts. */
  reply: { name: "act.reply", ...writing, reach: "path" },
  /** What was asked is settled; only who asked does it. */
  closeQuestion: { name: "act.close-question", draft: askers, review: askers, approved: nobody, reach: "any" },
  /** 线下通过: signed on paper; noted by the owner, where the unit allows it. */
  approveOffline: { name: "act.approve-offline", draft: owner, review: owner, approved: nobody, reach: "any" },
  /** 财政退回: the bureau's remarks reopen an approved report. */
  bureauReturn: { name: "act.bureau-return", draft: nobody, review: nobody, approved: owner, reach: "any" },
  /** 代填: what somebody told is entered for them. */
  answerFor: { name: "act.answer-for", draft: owner, review: owner, approved: nobody, reach: "any" },
  unlock: { name: "act.unlock", draft: nobody, review: nobody, approved: ["owner", "approver"], reach: "any" },
  /** 归档: out of the lists; nothing changes in it. */
  archive: { name: "act.archive", draft: owner, review: owner, approved: owner, reach: "any" },
  delete: { name: "act.delete", draft: owner, review: nobody, approved: nobody, reach: "any" },
  /** Another owner; an administrator does it for somebody who has left. */
  handOver: {
    name: "act.hand-over",
    draft: ["owner", "administrator"],
    review: ["owner", "administrator"],
    approved: ["owner", "administrator"],
    reach: "any",
  },
} satisfies Record<string, Row>;

export type ReportAct = keyof typeof reportActs;

/** Acts without a report: whoever can reach the bot, whatever they are to the report that they have open. */
export const outsideActs = {
  home: ["stranger", ...roles],
  help: ["stranger", ...roles],
  create: ["stranger", ...roles],
  /** Take a part that was offered in a group, or for which one has the code. */
  claim: ["stranger", ...roles],
  /** Make forms of blank files, switch them off, hand them out as folders: besides, only people whom the installation names. */
  makeForm: ["stranger", ...roles],
} satisfies Record<string, readonly (Role | "stranger")[]>;

export type OutsideAct = keyof typeof outsideActs;

export type Act = ReportAct | OutsideAct;
