/** `jiping paste FILE --form ID`: what a pasted table fills in a form, one JSON object a value, then what nothing took. */
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import type { Config } from "../config.js";
import { Ledger } from "../core/form/ledger.js";
import { readText } from "../core/reading/grid/read-text.js";
import type { Value } from "../core/reading/grid/value.js";
import { say } from "../core/say.js";
import { readCell } from "../core/value/read-cell.js";
import type { Words } from "../core/words.js";
import { loadPrompts } from "../forms/load-prompts.js";
import { loadTemplates } from "../forms/load-templates.js";
import { loadWords } from "../forms/load-words.js";

const usage = "用法：jiping paste FILE --form 表单";

export function runPaste(settings: Config, args: readonly string[]): number {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { form: { type: "string" } },
  });
  const [file] = positionals;
  const { forms } = loadTemplates(settings.templatesDir);
  const form = forms.get(values.form ?? "")?.form;
  if (file === undefined || form === undefined) {
    const known = [...forms.values()].map(({ form: { id, title } }) => `  ${id}  ${title}`);
    const unknown = values.form === undefined || form !== undefined ? [] : [`没有表单“${values.form}”`];
    process.stderr.write(`${[...unknown, usage, "表单有：", ...known].join("\n")}\n`);
    return 2;
  }
  const { words } = loadPrompts(settings.promptsDir, settings.shippedPromptsDir);
  const text = readFileSync(file, "utf8");
  const ledger = new Ledger(form, { unit: "", year: yearIn(text) }, new Map());
  const { found } = readText(text, { ledger, words: loadWords(settings.templatesDir).tables });
  const rows = found.lists.flatMap((list) => list.rows);
  const cells = rows.flatMap((row) => [...row.cells, ...(row.score === null ? [] : [row.score])]);
  for (const value of [...found.values, ...cells]) process.stdout.write(`${JSON.stringify(lineOf(value, words))}\n`);
  process.stdout.write(`${JSON.stringify({ left: found.left })}\n`);
  return 0;
}

function lineOf({ path, field, text, value, problem, computed }: Value, words: Words) {
  const sentence =
    problem === null
      ? null
      : words.render(say(`problem.${problem.code}`, { label: field.label, ...problem.facts }), "plain");
  const unit =
    field.kind === "cell" ? readCell(value ?? "").unit : (field.spec.unit ?? (field.kind === "percent" ? "%" : null));
  return { path, label: field.label, text, value, unit, problem: sentence, ...(computed ? { computed } : {}) };
}

/** Of the table's title; defaults that go by the year need some. */
function yearIn(text: string): number {
  return Number(/((?:19|20)\d{2})\s*年/.exec(text)?.[1] ?? new Date().getFullYear());
}
