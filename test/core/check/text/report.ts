/** A small report of an invented unit, to run one check over. */
import type { Check } from "../../../../src/core/check/check.js";
import type { Finding } from "../../../../src/core/check/finding.js";
import { runChecks } from "../../../../src/core/check/run-checks.js";
import { compileForm } from "../../../../src/core/form/compile.js";
import { formSource } from "../../../../src/core/form/define.js";
import type { Form } from "../../../../src/core/form/form.js";
import { Ledger } from "../../../../src/core/form/ledger.js";
import type { Mistakes } from "../../../../src/core/form/mistake.js";
import { placeKey } from "../../../../src/core/reading/place.js";
import { nothingPrinted, type Printed, type ReportContext } from "../../../../src/core/reading/report-input.js";
import { loadPrompts } from "../../../../src/forms/load-prompts.js";
import { loadWords } from "../../../../src/forms/load-words.js";

const words = loadWords("templates");
const prompts = loadPrompts("prompts").words;

const indicators = {
  title: "绩效指标",
  list: { of: "指标", named: "level3", entry: "rows", role: "indicators" },
  fields: [
    { id: "level2", label: "二级指标", kind: "text", role: "indicator.level2", optional: true },
    { id: "level3", label: "三级指标", kind: "text", role: "indicator.level3" },
    { id: "target", label: "年度指标值", kind: "cell", role: "indicator.target" },
    { id: "actual", label: "实际完成值", kind: "cell", role: "indicator.actual" },
    { id: "lastYear", label: "上年指标值", kind: "cell", role: "indicator.lastYear" },
  ],
};

const goals = {
  title: "年度总体目标",
  fields: [
    { id: "expected", label: "预期目标", kind: "long", role: "goal.expected" },
    { id: "actual", label: "实际完成情况", kind: "long", role: "goal.actual" },
  ],
};

const funds = {
  title: "资金",
  fields: [
    { id: "adjusted", label: "全年预算数", kind: "money", unit: "万元", role: "budget.adjusted" },
    { id: "executed", label: "全年执行数", kind: "money", unit: "万元", role: "budget.executed" },
  ],
};

const sections = [
  {
    id: "office",
    title: "单位",
    fields: [
      { id: "name", label: "单位名称", kind: "text", role: "unit.name", default: "unit" },
      { id: "person", label: "填报人", kind: "text", role: "filing.person" },
      { id: "phone", label: "联系电话", kind: "text", role: "filing.phone" },
    ],
  },
  {
    id: "staff",
    title: "人员情况",
    fields: [
      { id: "quota", label: "编制数", kind: "count", unit: "人", role: "staff.quota" },
      { id: "inPost", label: "在职人数", kind: "count", unit: "人", role: "staff.inPost" },
      { id: "nonQuota", label: "编外人员", kind: "count", unit: "人", role: "staff.nonQuota" },
    ],
  },
  { id: "goals", ...goals },
  { id: "indicators", ...indicators },
  {
    id: "projects",
    title: "项目",
    list: { of: "项目", named: "name", entry: "rows", role: "projects" },
    fields: [{ id: "name", label: "项目名称", kind: "text", role: "project.name" }],
    sections: [
      { id: "funds", ...funds },
      { id: "goals", ...goals },
      { id: "indicators", ...indicators },
    ],
  },
  {
    id: "tasks",
    title: "任务",
    list: { of: "任务", named: "name", entry: "rows", role: "tasks" },
    fields: [
      { id: "name", label: "任务名称", kind: "text", role: "task.name" },
      { id: "content", label: "主要内容", kind: "long", role: "task.content" },
    ],
  },
  {
    id: "annualGoals",
    title: "年度目标",
    list: { of: "目标", named: "text", entry: "rows", role: "goals" },
    fields: [
      { id: "text", label: "年度目标", kind: "text", role: "goal.expected" },
      { id: "heading", label: "指标表所印目标", kind: "text", derive: "text", role: "goal.heading" },
    ],
    sections: [{ id: "indicators", ...indicators }],
  },
  ...[
    "overview:基本情况",
    "spending:支出情况",
    "plan:年度绩效目标",
    "results:绩效目标完成情况",
    "problems:存在的问题",
    "improvements:下一步改进措施",
  ].map((one) => {
    const [id, title] = one.split(":");
    return { id, title, fields: [{ id: "text", label: title, kind: "long", role: "narrative" }] };
  }),
];

export const form: Form = compiled();

function compiled(): Form {
  const head = { id: "any", version: 1, title: "自评表", kind: "evaluation", file: "表.docx" };
  const mistakes: Mistakes = [];
  const source = formSource.parse({ ...head, sections });
  const form = compileForm({ file: "form.yaml", source, fragments: new Map(), narratives: new Map() }, mistakes);
  if (mistakes.length > 0) throw new Error(JSON.stringify(mistakes));
  return form;
}

export interface Around {
  readonly year?: number;
  readonly unit?: string;
  readonly printed?: Partial<Omit<Printed, "values">> & { readonly values?: Readonly<Record<string, string>> };
  readonly others?: ReportContext["others"];
}

/** Rows of the lists follow from the paths. */
export function ledgerWith(
  figures: Readonly<Record<string, string>>,
  { year = 2024, unit = "青川县教育局" }: Around = {},
): Ledger {
  const held = new Map(Object.entries(figures).map(([path, value]) => [path, { raw: value, value }]));
  for (const path of Object.keys(figures))
    for (const { index, 1: row = "" } of path.matchAll(/\.(\d+)(?=\.)/g)) {
      const list = path.slice(0, index);
      const rows = new Set((held.get(list)?.value ?? "").split(",").filter((one) => one !== "")).add(row);
      held.set(list, { raw: [...rows].join(","), value: [...rows].join(",") });
    }
  return new Ledger(form, { unit, year }, held);
}

export function findingsOf(check: Check, figures: Readonly<Record<string, string>>, around: Around = {}): Finding[] {
  const { values = {}, headings = [], annexes = [] } = around.printed ?? {};
  const printed = { ...nothingPrinted, headings, annexes, values: new Map(Object.entries(values)) };
  const context = { scheme: null, printed, others: around.others ?? [], words };
  return runChecks(ledgerWith(figures, around), context, [check]);
}

/** Code, severity, places and sentence of every finding, one line each. */
export function told(check: Check, figures: Readonly<Record<string, string>>, around: Around = {}): string[] {
  return findingsOf(check, figures, around).map(
    (one) => `${one.severity} ${one.places.map(placeKey).join(" ")} ${prompts.render(one.say, "plain")}`,
  );
}

/** Every sentence of a finding must have all that it names. */
export function sentences(findings: readonly Finding[]): string[] {
  return findings.flatMap((one) =>
    [one.say, one.advice, ...(one.fix ? [one.fix.label] : [])].map((say) => prompts.render(say, "plain")),
  );
}
