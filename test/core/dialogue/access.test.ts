/** The gate as people meet it: every press by every role in every state, typed lines, files, forged forms. */
import { afterEach, describe, expect, test } from "vitest";
import { type Access, may } from "../../../src/core/access/may.js";
import { memberRoles, type ReportState, reportStates } from "../../../src/core/access/role.js";
import { actOf, pathOf } from "../../../src/core/dialogue/turn/acts.js";
import type { Press } from "../../../src/core/dialogue/turn/press.js";
import { historyOf } from "../../store/samples.js";
import type { Person } from "./person.js";
import { catalog, openScenario, type Scenario } from "./scenario.js";

const scenes: Scenario[] = [];
afterEach(async () => {
  for (const scene of scenes.splice(0)) await scene.close();
});

const report = "report_shared";

const figures: Record<string, string> = {
  "budget.total.initial": "100",
  "budget.total.executed": "90",
  projects: "1,2",
  "projects.1.name": "甲项目",
  "projects.2.name": "乙项目",
};

type As = Pick<Access, "role" | "parts">;

/** A report that has come as far as `state`, and a person who is this to it and has it open. */
async function reportIn(state: ReportState, { role, parts }: As): Promise<{ scene: Scenario; person: Person }> {
  const scene = await openScenario();
  scenes.push(scene);
  const [pack] = catalog.forms;
  if (pack === undefined) throw new Error("no form");
  const { id: form, version: formVersion } = pack.form;
  const owner = role === "owner" ? "ou_li" : "ou_zhang";
  const shared = {
    form,
    formVersion,
    unit: "示例单位",
    year: 2022,
    createdAt: 1,
    revision: 0,
    scheme: null,
    decider: null,
    reviewed: 0,
  } as const;
  const given = memberRoles.find((one) => one === role);
  const answers = Object.entries(figures).map(([path, value]) => ({ path, raw: value, value }));
  await scene.store.transaction((turn) =>
    turn.save({
      created: [{ id: report, owner, state, ...shared }],
      members: given === undefined ? [] : [{ report, person: "ou_li", role: given, parts, by: "ou_zhang", at: 2 }],
      batches: [{ report, revision: 1, event: "before", by: "ou_li", at: 3, source: "card", answers }],
    }),
  );
  const person = scene.person("ou_li");
  await person.enters();
  await person.sendsValue({ report, press: { do: "open" } });
  return { scene, person };
}

/** Some presses move the report on; the next one is tried where the first was. */
async function backIn(scene: Scenario, state: ReportState, { role, parts }: As): Promise<void> {
  const owner = role === "owner" ? "ou_li" : "ou_zhang";
  const given = memberRoles.find((one) => one === role);
  await scene.store.transaction((turn) =>
    turn.save({
      staged: [{ id: report, state, decider: null, owner }],
      members: given === undefined ? [] : [{ report, person: "ou_li", role: given, parts, by: "ou_zhang", at: 2 }],
    }),
  );
}

/** What a turn could have changed. */
async function stored(scene: Scenario): Promise<unknown> {
  const log = await historyOf(scene.store, report, null, 10_000);
  const rest = await scene.store.transaction(async (turn) => [await turn.versions(report), await turn.report(report)]);
  return [log.length, rest];
}

const page = 0;
const path = "budget.total.initial";
const row = "projects.1";
const list = "projects";
const finding = "nothing";

/** One of each; a new press that is missing here does not compile. */
const presses: { readonly [Do in Press["do"]]: Extract<Press, { do: Do }> } = {
  home: { do: "home" },
  create: { do: "create" },
  another: { do: "another" },
  open: { do: "open" },
  continue: { do: "continue" },
  help: { do: "help" },
  outline: { do: "outline", scope: "" },
  step: { do: "step", step: "names@projects" },
  submit: { do: "submit" },
  finish: { do: "finish" },
  none: { do: "none", list },
  back: { do: "back" },
  skip: { do: "skip" },
  leave: { do: "leave" },
  list: { do: "list", list },
  row: { do: "row", row },
  addRow: { do: "addRow", list },
  moveRow: { do: "moveRow", row, by: 1 },
  deleteRow: { do: "deleteRow", row },
  edit: { do: "edit", path },
  clear: { do: "clear", path },
  take: { do: "take" },
  standard: { do: "standard", path },
  set: { do: "set", path },
  preview: { do: "preview" },
  splitWeights: { do: "splitWeights", table: "" },
  weights: { do: "weights", table: "" },
  directions: { do: "directions" },
  make: { do: "make", draft: true },
  findings: { do: "findings" },
  errors: { do: "errors", page },
  fix: { do: "fix", finding },
  waive: { do: "waive", finding },
  explain: { do: "explain" },
  unwaive: { do: "unwaive", finding },
  override: { do: "override" },
  undo: { do: "undo" },
  adopt: { do: "adopt", event: "e1", path },
  pasteHere: { do: "pasteHere", list },
  pasteTake: { do: "pasteTake", how: "append" },
  pasteShow: { do: "pasteShow", page: 0, open: null },
  pasteDrop: { do: "pasteDrop", row: "row.0.0" },
  pasteRestore: { do: "pasteRestore" },
  cancel: { do: "cancel" },
  update: { do: "update" },
  accept: { do: "accept" },
  keep: { do: "keep" },
  board: { do: "board" },
  handOver: { do: "handOver", path: null },
  giveOut: { do: "giveOut" },
  giveOutList: { do: "giveOutList" },
  assignment: { do: "assignment", id: "nothing" },
  askAgain: { do: "askAgain", id: "nothing" },
  moveDue: { do: "moveDue", id: "nothing" },
  dropPart: { do: "dropPart", id: "nothing" },
  answerQuestion: { do: "answerQuestion", id: "nothing", question: 0 },
  claim: { do: "claim", id: "nothing" },
  task: { do: "task", task: null },
  saveTask: { do: "saveTask" },
  finishTask: { do: "finishTask" },
  passTask: { do: "passTask", task: "nothing" },
  passTo: { do: "passTo" },
  askTask: { do: "askTask", task: "nothing" },
  sendQuestion: { do: "sendQuestion" },
  members: { do: "members" },
  addMembers: { do: "addMembers" },
  export: { do: "export" },
  seePages: { do: "seePages" },
  bulk: { do: "bulk", offer: "x" },
  makeReports: { do: "makeReports", offer: "x" },
  bulkHidden: { do: "bulkHidden", offer: "x" },
  undoReports: { do: "undoReports", offer: "x" },
  pasteProjects: { do: "pasteProjects" },
  projectBoard: { do: "projectBoard", form: null, year: null },
  makeAll: { do: "makeAll", form: null, year: null },
  offerShow: { do: "offerShow", offer: "x", page: 0, open: null },
  offerTake: { do: "offerTake", offer: "x", what: "all" },
  offerDrop: { do: "offerDrop", offer: "x", group: "g" },
  offerHidden: { do: "offerHidden", offer: "x" },
  offerLeave: { do: "offerLeave", offer: "x" },
  carry: { do: "carry" },
  carriedSeen: { do: "carriedSeen" },
  offerAnother: { do: "offerAnother", offer: "x" },
  offerBegin: { do: "offerBegin", offer: "x" },
  shelf: { do: "shelf", kind: "deleted" },
  archive: { do: "archive" },
  delete: { do: "delete" },
  takeBack: { do: "takeBack", report: "another" },
  removeMember: { do: "removeMember", person: "ou_wang" },
  history: { do: "history", path },
  textOnly: { do: "textOnly" },
  submitting: { do: "submitting" },
  submitReview: { do: "submitReview", chain: ["ou_wang"] },
  withdraw: { do: "withdraw" },
  review: { do: "review" },
  pass: { do: "pass", seen: 1 },
  returnReport: { do: "returnReport" },
  asking: { do: "asking", path },
  askQuestion: { do: "askQuestion" },
  pages: { do: "pages" },
  questions: { do: "questions" },
  replying: { do: "replying", question: 1 },
  reply: { do: "reply" },
  corrected: { do: "corrected", question: 1 },
  closeQuestion: { do: "closeQuestion", question: 1 },
  toReview: { do: "toReview" },
  unlocking: { do: "unlocking" },
  unlock: { do: "unlock" },
  offline: { do: "offline" },
  approveOffline: { do: "approveOffline" },
  bureau: { do: "bureau" },
  bureauReturn: { do: "bureauReturn" },
  sheet: { do: "sheet" },
  evidence: { do: "evidence", path: null },
  keepFile: { do: "keepFile", offer: "none" },
  attachSent: { do: "attachSent", path },
  attachFile: { do: "attachFile", offer: "none", path },
  sendProof: { do: "sendProof", path, proof: "none" },
  dropProof: { do: "dropProof", path, proof: "none" },
  packEvidence: { do: "packEvidence" },
  behalf: { do: "behalf" },
  startBehalf: { do: "startBehalf" },
  endBehalf: { do: "endBehalf" },
  transfer: { do: "transfer" },
  give: { do: "give", all: false },
  leaving: { do: "leaving" },
  giveAll: { do: "giveAll" },
  chooseForm: { do: "chooseForm" },
  findForm: { do: "findForm" },
  formCard: { do: "formCard", form: "x" },
  sampleForm: { do: "sampleForm", form: "x" },
  beginForm: { do: "beginForm", begin: "x" },
  blankWanted: { do: "blankWanted" },
  blankOfFile: { do: "blankOfFile", offer: "x" },
  blankShow: { do: "blankShow", draft: "x", page },
  blankCorrect: { do: "blankCorrect", draft: "x", page },
  blankTakeBack: { do: "blankTakeBack", draft: "x" },
  blankFollows: { do: "blankFollows", draft: "x", follows: true },
  blankSame: { do: "blankSame", draft: "d1", from: "甲", to: "乙", same: true },
  blankTry: { do: "blankTry", draft: "x" },
  blankEnable: { do: "blankEnable", draft: "x", revision: 0 },
  ownForms: { do: "ownForms" },
  turnForm: { do: "turnForm", form: "x", off: true },
  exportForm: { do: "exportForm", form: "x", version: 1 },
};

const everybody: readonly As[] = [
  { role: "owner", parts: null },
  { role: "contributor", parts: null },
  { role: "contributor", parts: ["projects.2"] },
  { role: "reviewer", parts: null },
  { role: "approver", parts: null },
  { role: "viewer", parts: null },
  { role: "administrator", parts: null },
  { role: null, parts: null },
];

describe.each(reportStates)("in a report in state %s", (state) => {
  test.each(everybody.map((as) => [`${as.role}${as.parts === null ? "" : " of a part"}`, as] as const))(
    "each press by %s does what the table says",
    async (_, as) => {
      const { scene, person } = await reportIn(state, as);
      for (const press of Object.values(presses)) {
        const before = await stored(scene);
        await person.sendsValue({ report, press }, { [path]: "7", reason: "有原因", members: ["ou_wang"] });
        const verdict = may({ ...as, state }, actOf(press), pathOf(press));
        // A stranger, and an administrator, are not let into the report at all.
        const seen = may({ ...as, state }, "see", null).allowed;
        if (verdict.allowed && seen) {
          await backIn(scene, state, as);
          continue;
        }
        expect(person.toast, press.do).toMatch(/填报人|负责|审核|审批|发起人|送审/);
        expect(await stored(scene), press.do).toEqual(before);
      }
    },
    60_000,
  );
});

test("a viewer sees the figures as text, without inputs and without buttons that would be refused", async () => {
  const { scene, person } = await reportIn("draft", { role: "viewer", parts: null });
  const before = await stored(scene);
  await person.does({ do: "edit", path });
  expect(person.toast).toContain("填写要由发起人");
  await person.does({ do: "step", step: "names@projects" });
  person.sees("填写要由发起人", "甲项目");
  expect(person.inputs()).toEqual({});
  person.seesNot("保存", "清空");
  await person.does({ do: "outline", scope: "" });
  person.sees("查看");
  person.seesNot("撤销", "去填");
  for (const line of ["年初预算数：5", "撤销", "生成", "名称\t金额\n甲\t5\n乙\t6"]) {
    await person.says(line);
    expect(person.heard.at(-1), line).toMatch(/要由发起人/);
  }
  await person.sendsFile("表.xlsx");
  expect(person.heard.at(-1)).toContain("导入文件要由");
  await person.says("在吗在吗");
  expect(person.heard.at(-1)).toContain("没明白");
  await person.says("历史 年初预算数");
  person.sees("现在是：100 万元");
  person.seesNot("改这一项");
  expect(await stored(scene)).toEqual(before);
});

test("in a group the answer to what is refused comes where it was said", async () => {
  const { scene, person } = await reportIn("draft", { role: "viewer", parts: null });
  await person.says("年初预算数：5", { chat: "oc_group", mention: true });
  expect(scene.inGroup("oc_group").at(-1)).toContain("填写要由发起人");
});

test("an approved report is locked for its owner, who is told how to open it", async () => {
  const { scene, person } = await reportIn("approved", { role: "owner", parts: null });
  const before = await stored(scene);
  await person.says("年初预算数：5");
  expect(person.heard.at(-1)).toBe("报告已审批锁定，不能填写；确需改动，请找发起人（经办人）、审批人解锁");
  await person.says("进度");
  person.seesNot("撤销");
  await person.does({ do: "step", step: "names@projects" });
  person.sees("已审批锁定", "甲项目");
  expect(await stored(scene)).toEqual(before);
});

describe("a contributor who answers for a part", () => {
  const part: As = { role: "contributor", parts: ["projects.2"] };
  const inside = "projects.2.goals.expected";
  const outside = "projects.1.goals.expected";

  test("fills it in, and takes it back", async () => {
    const { person } = await reportIn("draft", part);
    await person.does({ do: "step", step: "fields:funds+goals@projects.2" });
    await person.fills({ [inside]: "完成任务" }, "保存并退出");
    expect((await person.figures())[inside]).toBe("完成任务");
    await person.says("撤销");
    expect((await person.figures())[inside]).toBeUndefined();
  });

  test("is refused outside it with a sentence; the card and what was typed into it stay", async () => {
    const { scene, person } = await reportIn("draft", part);
    const before = await stored(scene);
    await person.does({ do: "step", step: "fields:funds+goals@projects.1" });
    person.sees("请您填");
    expect(Object.keys(person.inputs()).every((name) => name.startsWith("projects.2."))).toBe(true);
    const card = person.text;
    await person.does({ do: "none", list: "projects" });
    expect(person.toast).toBe("这里不是您负责的部分，不能填写，没有改动；需要的话请找发起人");
    expect(person.text).toBe(card);
    await person.does({ do: "submit" }, { [outside]: "完成任务" });
    await person.does({ do: "saveTask" }, { [outside]: "完成任务" });
    await person.says("年初预算数：5");
    expect(person.heard.at(-1)).toContain("不是您负责的部分");
    await person.says("生成");
    expect(person.heard.at(-1)).toContain("不能对整份报告出草稿");
    expect(await stored(scene)).toEqual(before);
  });

  test("neither sees nor answers questions about other places or the whole report", async () => {
    const { scene, person } = await reportIn("draft", part);
    const asked = { kind: "ask", by: "ou_zhang", at: 4, revision: 1, bureau: false } as const;
    const questions = [
      { ...asked, number: 1, about: null, text: "整份报告请核实" },
      { ...asked, number: 2, about: outside, text: "别人的目标请核实" },
      { ...asked, number: 3, about: inside, text: "这里的目标请核实" },
    ];
    await scene.store.transaction((turn) => turn.save({ reviewEvents: questions.map((event) => ({ report, event })) }));
    const events = () => scene.store.transaction((on) => on.reviewEvents(report));
    for (const question of [1, 2]) {
      await person.does({ do: "replying", question });
      person.seesNot("整份报告请核实", "别人的目标请核实");
      await person.does({ do: "corrected", question });
      await person.does({ do: "closeQuestion", question });
    }
    expect(await events()).toHaveLength(3);
    await person.does({ do: "corrected", question: 3 });
    expect(await events()).toHaveLength(4);
  });

  test("gets none of a thousand forged presses through", async () => {
    const { scene, person } = await reportIn("draft", part);
    const before = await stored(scene);
    const paths = [outside, path, "projects.1.name", "projects.20.name", "projects", "income.fund", "projects.2"];
    const places = ["names@projects", "fields:funds+goals@projects.1", "fields:funds+goals@projects.2"];
    const kinds: Press[] = [
      ...["submit", "leave", "back", "skip", "finish"].map((one) => ({ do: one }) as Press),
      ...paths.flatMap((one): Press[] => [
        { do: "clear", path: one },
        { do: "deleteRow", row: one },
        { do: "moveRow", row: one, by: 1 },
        { do: "none", list: one },
        { do: "addRow", list: one },
      ]),
      { do: "deleteRow", row: "projects.1" },
      { do: "take" },
      { do: "accept" },
      { do: "make", draft: false },
    ];
    for (let n = 0; n < 1000; n += 1) {
      const target = paths[n % (paths.length - 1)] ?? outside;
      if (n % 7 === 0) await person.does({ do: "step", step: places[n % places.length] ?? "" });
      await person.does(kinds[(n * 13) % kinds.length] ?? { do: "submit" }, {
        [target]: `伪造${n}`,
        [outside]: `伪造${n}`,
      });
    }
    expect(await stored(scene)).toEqual(before);
  }, 120_000);
});
