/**
 * `jiping import FILE [--form ID] [--unit NAME --year YEAR] [--hidden]`: what a file fills in a form, one JSON object a value,
 * then what nothing took and what a person should know. Without a form it says which one fits.
 */
import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { parseArgs } from "node:util";
import { saidIn } from "../app/said-in.js";
import type { Config } from "../config.js";
import type { Form } from "../core/form/form.js";
import { Ledger } from "../core/form/ledger.js";
import { differencesIn } from "../core/offer/differences-in.js";
import { fittingForms } from "../core/offer/fitting-forms.js";
import { type FileReading, importFile, yearOfFile } from "../core/offer/import-file.js";
import type { FileDocument } from "../core/reading/document/document.js";
import { type Imported, valuesOf } from "../core/reading/document/import-document.js";
import type { TableWords } from "../core/reading/grid/table-words.js";
import { say } from "../core/say.js";
import type { Words } from "../core/words.js";
import { layoutSource } from "../documents/layout-source.js";
import { createFileReader, fileLimits } from "../files/file-reader.js";
import { loadPrompts } from "../forms/load-prompts.js";
import { loadTemplates } from "../forms/load-templates.js";
import { loadWords } from "../forms/load-words.js";
import { createWorker } from "../worker/create-worker.js";
import { leftLine, valueLine, yearLine } from "./import-lines.js";

const usage = "用法：jiping import FILE [--form 表单] [--unit 单位 --year 年度] [--hidden]";

export async function runImport(settings: Config, args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      form: { type: "string" },
      unit: { type: "string" },
      year: { type: "string" },
      hidden: { type: "boolean" },
    },
  });
  const [file] = positionals;
  const loaded = [...loadTemplates(settings.templatesDir).forms.values()];
  const forms = loaded.map(({ form }) => form);
  const form = forms.find(({ id }) => id === values.form);
  if (file === undefined || (values.form !== undefined && form === undefined)) {
    const known = forms.map(({ id, title }) => `  ${id}  ${title}`);
    const unknown = values.form === undefined || form !== undefined ? [] : [`没有表单“${values.form}”`];
    process.stderr.write(`${[...unknown, usage, "表单有：", ...known].join("\n")}\n`);
    return 2;
  }
  const { words } = loadPrompts(settings.promptsDir, settings.shippedPromptsDir);
  const worker = createWorker(fileLimits);
  try {
    const read = await createFileReader(worker).read(readFileSync(file), basename(file));
    if ("problem" in read) {
      process.stderr.write(`${words.render(say(`problem.${read.problem.code}`, read.problem.facts), "plain")}\n`);
      return 1;
    }
    const tables = loadWords(settings.templatesDir).tables;
    const own = form === undefined ? undefined : loaded.find((one) => one.form === form)?.layout;
    const said = saidIn(words);
    const layout = own === undefined ? null : layoutSource(own);
    const readingOf = (document: FileDocument, into: Form): FileReading => {
      const year = Number(values.year ?? yearOfFile(document, said) ?? new Date().getFullYear());
      const ledger = new Ledger(into, { unit: values.unit ?? "", year }, new Map());
      const scheme = loaded.find((one) => one.form === into)?.scheme ?? null;
      return { ledger, words: tables, withHidden: values.hidden ?? false, layout, scheme, said };
    };
    const importIn = (document: FileDocument, into: Form): Imported => {
      const reading = readingOf(document, into);
      const imported = importFile(document, reading);
      return { ...imported, told: [...imported.told, ...differencesIn(document, reading)] };
    };
    for (const document of read.documents)
      for (const line of form === undefined
        ? fitLines(document, forms, importIn, { tables, words })
        : importLines(document, form, importIn(document, form), words))
        process.stdout.write(`${JSON.stringify(line)}\n`);
    for (const { name, problem } of read.refused)
      process.stderr.write(`${name}: ${words.render(say(`problem.${problem.code}`, problem.facts), "plain")}\n`);
    return 0;
  } finally {
    worker.close();
  }
}

function importLines(document: FileDocument, form: Form, imported: Imported, words: Words): unknown[] {
  const { found, year } = imported;
  const values = [...valuesOf(found), ...found.again, ...found.scores, ...found.beside];
  return [
    ...(year === null ? [] : [yearLine(document, year)]),
    ...values.map((value) => valueLine(document, value, words)),
    leftLine(form.id, imported, words),
  ];
}

/** All forms with what they would take, the best first. */
function fitLines(
  document: FileDocument,
  forms: readonly Form[],
  importIn: (document: FileDocument, form: Form) => Imported,
  { tables, words }: { readonly tables: TableWords; readonly words: Words },
): unknown[] {
  const fits = fittingForms([document], forms, tables, saidIn(words));
  const best = forms.find(({ id }) => id === fits[0]?.form) ?? null;
  const [any] = forms;
  if (any === undefined) return [];
  const titles = new Map(forms.map(({ id, title }) => [id, title]));
  const listed = fits.map(({ form, count }) => ({ form, title: titles.get(form), read: count }));
  const line = leftLine(best?.id ?? null, importIn(document, best ?? any), words);
  return [{ file: document.name, ...line, fits: listed }];
}
