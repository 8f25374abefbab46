import { describe, expect, test } from "vitest";
import { type Access, accessOf, may, type Verdict } from "../../../src/core/access/may.js";
import { touches } from "../../../src/core/access/parts.js";
import { memberRoles, type Role, reportStates, roles } from "../../../src/core/access/role.js";
import { type Act, outsideActs, reportActs } from "../../../src/core/access/table.js";
import { loadPrompts } from "../../../src/forms/load-prompts.js";

const { words } = loadPrompts("prompts");

/**
 * Who may do what, written out a second time by hand: a line an act, a column a state, a letter a role. o owner,
 * c contributor of the whole report, p contributor within his part, q the same outside it, r reviewer, a approver,
 * v viewer, m administrator, s stranger. A line of the table that changes must be changed here as well.
 */
const expected: Record<Act, readonly [draft: string, review: string, approved: string]> = {
  see: ["ocprav", "ocprav", "ocprav"],
  answer: ["ocp", "o", ""],
  addRow: ["ocp", "o", ""],
  deleteRow: ["ocp", "o", ""],
  orderRows: ["ocp", "o", ""],
  importFile: ["ocpq", "o", ""],
  attach: ["ocp", "o", ""],
  undo: ["ocpq", "o", ""],
  waive: ["oc", "o", ""],
  updateVersion: ["oc", "", ""],
  make: ["ocra", "ocra", "ocra"],
  makeFinal: ["oc", "o", "ocra"],
  export: ["ocra", "ocra", "ocra"],
  assign: ["o", "o", ""],
  addMember: ["o", "o", "o"],
  removeMember: ["o", "o", "o"],
  submitForReview: ["o", "", ""],
  withdraw: ["", "o", ""],
  ask: ["", "ra", ""],
  return: ["", "ra", ""],
  pass: ["", "ra", ""],
  approve: ["", "a", ""],
  reply: ["ocp", "o", ""],
  closeQuestion: ["ora", "ora", ""],
  approveOffline: ["o", "o", ""],
  bureauReturn: ["", "", "o"],
  answerFor: ["o", "o", ""],
  unlock: ["", "", "oa"],
  archive: ["o", "o", "o"],
  delete: ["o", "", ""],
  handOver: ["om", "om", "om"],
  home: ["ocpqravms", "ocpqravms", "ocpqravms"],
  help: ["ocpqravms", "ocpqravms", "ocpqravms"],
  create: ["ocpqravms", "ocpqravms", "ocpqravms"],
  claim: ["ocpqravms", "ocpqravms", "ocpqravms"],
  makeForm: ["ocpqravms", "ocpqravms", "ocpqravms"],
};

const inside = "projects.2.goals.text";
const outside = "projects.20.goals.text";

const people: Record<string, { role: Role | null; parts: readonly string[] | null; path: string | null }> = {
  o: { role: "owner", parts: null, path: outside },
  c: { role: "contributor", parts: null, path: outside },
  p: { role: "contributor", parts: ["staff", "projects.2"], path: inside },
  q: { role: "contributor", parts: ["staff", "projects.2"], path: outside },
  r: { role: "reviewer", parts: null, path: inside },
  a: { role: "approver", parts: null, path: inside },
  v: { role: "viewer", parts: null, path: inside },
  m: { role: "administrator", parts: null, path: inside },
  s: { role: null, parts: null, path: inside },
};

const acts = [...Object.keys(reportActs), ...Object.keys(outsideActs)] as Act[];

test("every act, state, role and the stranger meet the table as it was written down", () => {
  for (const act of acts)
    reportStates.forEach((state, column) => {
      const allowed = Object.entries(people).flatMap(([letter, { role, parts, path }]) =>
        may({ role, parts, state }, act, path).allowed ? [letter] : [],
      );
      expect(allowed.join(""), `${act} in ${state}`).toBe(expected[act][column]);
    });
  expect(Object.keys(expected).toSorted()).toEqual(acts.toSorted());
  expect(Object.values(people).map(({ role }) => role)).toEqual(expect.arrayContaining([...roles, null]));
});

test("every refusal is a sentence that names the act and who to turn to", () => {
  for (const act of acts)
    for (const state of reportStates)
      for (const { role, parts, path } of Object.values(people)) {
        const verdict = may({ role, parts, state }, act, path);
        if (verdict.allowed) continue;
        const text = words.render(verdict.reason, "plain");
        expect(text, `${act} in ${state}`).toMatch(/[\u4e00-\u9fff]{6}/);
        expect(text, `${act} in ${state}`).not.toMatch(/\{|\}|undefined|null|、$|；$/);
        if (role !== null && act in reportActs)
          expect(text).toContain(words.render({ say: reportActs[act as keyof typeof reportActs].name }, "plain"));
      }
});

const reasonOf = (access: Access, act: Act, path: string | null = null): string => {
  const verdict: Verdict = may(access, act, path);
  return verdict.allowed ? "" : words.render(verdict.reason, "plain");
};

describe("the reason", () => {
  test("of a stranger says who can let them in", () => {
    expect(reasonOf({ role: null, parts: null, state: "draft" }, "answer")).toContain("请让发起人在“填报人”里添加您");
  });

  test("of the wrong role names the right ones", () => {
    expect(reasonOf({ role: "viewer", parts: null, state: "draft" }, "answer")).toBe(
      "填写要由发起人（经办人）、填报人来做，请找对方处理",
    );
    expect(reasonOf({ role: "contributor", parts: null, state: "draft" }, "approve")).toContain("审批人");
  });

  test("of the wrong state says what has to happen first", () => {
    expect(reasonOf({ role: "owner", parts: null, state: "approved" }, "answer")).toBe(
      "报告已审批锁定，不能填写；确需改动，请找发起人（经办人）、审批人解锁",
    );
    expect(reasonOf({ role: "contributor", parts: null, state: "review" }, "answer")).toContain("请告诉发起人");
    expect(reasonOf({ role: "contributor", parts: null, state: "review" }, "updateVersion")).toContain("撤回送审");
    expect(reasonOf({ role: "reviewer", parts: null, state: "draft" }, "pass")).toContain("没有送审");
  });

  test("outside one's parts says that nothing was changed", () => {
    const part: Access = { role: "contributor", parts: ["projects.2"], state: "draft" };
    expect(reasonOf(part, "answer", "projects.20.name")).toContain("不是您负责的部分");
    expect(reasonOf(part, "answer", "projects")).toContain("不是您负责的部分");
    expect(reasonOf(part, "makeFinal")).toContain("报告的一部分");
    expect(reasonOf(part, "answer", "projects.2")).toBe("");
  });
});

test("a card touches a part that it lies in, or that lies in it", () => {
  expect(["", "projects", "projects.2", "projects.2.goals"].map((path) => touches(["projects.2"], path))).toEqual([
    true,
    true,
    true,
    true,
  ]);
  expect(["projects.20", "staff", "project"].map((path) => touches(["projects.2"], path))).toEqual([
    false,
    false,
    false,
  ]);
  expect(touches(null, "staff")).toBe(true);
});

test("owner, members and strangers are told apart", () => {
  const members = memberRoles.map((role) => ({
    person: `ou_${role}`,
    role,
    parts: role === "contributor" ? ["a"] : null,
  }));
  const report = { owner: "ou_owner", members, state: "review" as const };
  expect(accessOf(report, "ou_owner")).toEqual({ role: "owner", parts: null, state: "review" });
  expect(accessOf(report, "ou_nobody").role).toBeNull();
  expect(accessOf(report, "ou_contributor")).toEqual({ role: "contributor", parts: ["a"], state: "review" });
  expect(memberRoles.map((role) => accessOf(report, `ou_${role}`).role)).toEqual([...memberRoles]);
});
