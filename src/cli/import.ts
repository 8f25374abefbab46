/**
 * `jiping import FILE [--form ID] [--unit NAME --year YEAR]`: what a file fills in a form, one JSON object a value, then what
 * nothing took and what a person should know. Without a form it says which form fits.
 */
import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { parseArgs } from "node:util";
import type { Config } from "../config.js";
import { Ledger } from "../core/form/ledger.js";
import type { FileDocument } from "../core/reading/document/document.js";
import { importDocument, placeOf, valuesOf } from "../core/reading/document/import-document.js";
import type { Value } from "../core/reading/grid/value.js";
import { say } from "../core/say.js";
import { readCell } from "../core/value/read-cell.js";
import type { Words } from "../core/words.js";
import { readFile } from "../files/read-file.js";
import { loadPrompts } from "../forms/load-prompts.js";
import { loadTemplates } from "../forms/load-templates.js";
import { loadWords } from "../forms/load-words.js";

const usage = "用法：jiping import FILE [--form 表单] [--unit 单位 --year 年度]";

export function runImport(settings: Config, args: readonly string[]): number {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { form: { type: "string" }, unit: { type: "string" }, year: { type: "string" } },
  });
  const [file] = positionals;
  const { forms } = loadTemplates(settings.templatesDir);
  const form = forms.get(values.form ?? "")?.form;
  if (file === undefined || form === undefined) {
    process.stderr.write(`${usage}\n`);
    return 2;
  }
  const { words } = loadPrompts(settings.promptsDir, settings.shippedPromptsDir);
  const read = readFile(readFileSync(file), basename(file));
  if ("problem" in read) {
    process.stderr.write(`${words.render(say(`problem.${read.problem.code}`, read.problem.facts), "plain")}\n`);
    return 1;
  }
  const tables = loadWords(settings.templatesDir).tables;
  const year = Number(values.year ?? 2022);
  const ledger = new Ledger(form, { unit: values.unit ?? "", year }, new Map());
  for (const document of read.documents) {
    const { found, left, told } = importDocument(document, { ledger, words: tables });
    for (const value of valuesOf(found)) process.stdout.write(`${JSON.stringify(lineOf(document, value, words))}\n`);
    const said = told.map((one) => words.render(one, "plain"));
    process.stdout.write(`${JSON.stringify({ form: form.id, left: left.map((one) => one.text), told: said })}\n`);
  }
  return 0;
}

function lineOf(document: FileDocument, found: Value, words: Words) {
  const { path, field, text, value, problem, computed } = found;
  const sentence =
    problem === null
      ? null
      : words.render(say(`problem.${problem.code}`, { label: field.label, ...problem.facts }), "plain");
  const unit =
    field.kind === "cell" ? readCell(value ?? "").unit : (field.spec.unit ?? (field.kind === "percent" ? "%" : null));
  const from = placeOf(found);
  return {
    path,
    label: field.fullLabel,
    text,
    value,
    unit,
    from: from === null ? null : { file: document.name, ...from },
    problem: sentence,
    ...(computed ? { computed } : {}),
  };
}
