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
