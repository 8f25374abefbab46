/** Small forms, written in the test that needs them, with two schemes to choose from. */
import { createCatalog } from "../../../src/forms/catalog.js";
import { type LoadedForm, loadForm } from "../../../src/forms/load-form.js";
import type { Person } from "./person.js";
import { openScenario, type Scenario } from "./scenario.js";

export interface SmallForm {
  /** Behind the head: sections, scheme, steps. */
  readonly body: string;
  readonly version?: number;
  readonly id?: string;
  readonly title?: string;
  readonly kind?: string;
  /** What stands in for the Word file. */
  readonly layout?: string;
  /** Mustache files by name. */
  readonly texts?: Readonly<Record<string, string>>;
}

export function catalogWith(...forms: readonly SmallForm[]) {
  return createCatalog(new Map(forms.map((form) => [form.id ?? "small", loaded(form)])));
}

const columns = {
  level1: "{id: level1, label: 一级指标, kind: text, stage: target, role: indicator.level1}",
  level2: "{id: level2, label: 二级指标, kind: text, stage: target, role: indicator.level2}",
  level3: "{id: level3, label: 三级指标, kind: text, stage: target, role: indicator.level3}",
  target: "{id: target, label: 指标值, kind: cell, stage: target, role: indicator.target}",
  weight: "{id: weight, label: 分值, kind: points, stage: target, role: indicator.weight}",
  actual: "{id: actual, label: 实际完成值, kind: cell, stage: actual, role: indicator.actual}",
  tier: "{id: tier, label: 档次, kind: choice, stage: review, optional: true, role: indicator.tier, options: [达成, 部分达成, 未达成]}",
  score:
    "{id: score, label: 得分, kind: points, stage: review, optional: true, role: indicator.score, help: 留空则按计分规则计算}",
  handReason:
    "{id: handReason, label: 手工评分理由, kind: text, stage: review, optional: true, role: indicator.handReason}",
  reason: "{id: reason, label: 偏差原因, kind: text, stage: review, optional: true, role: indicator.reason}",
};

/** The body of a form that is one list of indicators, with these columns in this order. */
export function indicatorRows(scheme: string, ...named: readonly (keyof typeof columns)[]): string {
  const fields = named.map((name) => `      - ${columns[name]}\n`).join("");
  return `
scheme: ${scheme}
sections:
  - id: indicators
    title: 绩效指标
    list: {of: 指标, named: level3, entry: rows, role: indicators}
    fields:
${fields}`;
}

/** A clerk at the first card of a report of a small form. */
export async function clerkWithSmall(form: SmallForm): Promise<{ scene: Scenario; clerk: Person }> {
  const scene = await openScenario(catalogWith(form));
  const clerk = scene.person("ou_zhang");
  await clerk.enters();
  const chosen = form.body.includes("choose:") ? { "new.scheme": "strict" } : {};
  await clerk.fills({ "new.unit": "示例单位", "new.year": "2022", ...chosen }, "开始填报");
  return { scene, clerk };
}

function loaded({
  body,
  version = 1,
  id = "small",
  title = "小表",
  kind = "evaluation",
  layout = "",
  texts = {},
}: SmallForm): LoadedForm {
  const head = `id: ${id}\nversion: ${version}\ntitle: ${title}\nkind: ${kind}\nfile: "{{year}}${title}.docx"\n`;
  const files = {
    "form.yaml": head + body,
    "report.docx": layout,
    "schemes/strict.yaml": schemeOf("strict", "严格规则", 90),
    "schemes/mild.yaml": schemeOf("mild", "宽松规则", 80),
    "schemes/brief.yaml": `${schemeOf("brief", "简明规则", 90)}texts: {measure: 20}\n`,
    ...texts,
  };
  const result = loadForm(new Map(Object.entries(files).map(([name, text]) => [name, new TextEncoder().encode(text)])));
  if ("mistakes" in result) throw new Error(JSON.stringify(result.mistakes));
  return result.loaded;
}

function schemeOf(id: string, title: string, indicators: number): string {
  const points = `{execution: ${100 - indicators}, indicators: ${indicators}}`;
  return `id: ${id}\ntitle: ${title}\nsource: 为测试而写\npoints: ${points}\nreverse: inverse\n`;
}
