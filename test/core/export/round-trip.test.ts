import fc from "fast-check";
import { readXlsx } from "hucre/xlsx";
import PizZip from "pizzip";
import { describe, expect, it } from "vitest";
import { plainWorkbook } from "../../../src/app/plain-workbook.js";
import { readSources } from "../../../src/core/export/read-sources.js";
import { reportSheets } from "../../../src/core/export/report-sheets.js";
import { type Answered, sourceSheet } from "../../../src/core/export/source-sheet.js";
import type { Form } from "../../../src/core/form/form.js";
import type { Ledger } from "../../../src/core/form/ledger.js";
import { type Say, say } from "../../../src/core/say.js";
import type { Scheme } from "../../../src/core/score/scheme.js";
import { workbookWriter } from "../../../src/documents/write-workbook.js";
import { createCatalog } from "../../../src/forms/catalog.js";
import { loadPrompts } from "../../../src/forms/load-prompts.js";
import { loadTemplates } from "../../../src/forms/load-templates.js";
import { answersTo, ledgerWith } from "./random-ledger.js";

const { words } = loadPrompts("prompts");
const { forms } = createCatalog(loadTemplates("templates").forms);
const said = (text: Say | string): string => (typeof text === "string" ? text : words.render(text, "plain"));
const waiver = { path: "@waiver.CC-13.indicators.3.actual", raw: "=说明", value: '{"said":"x"}', origin: null };

describe.each(forms.map(({ form, scheme }) => [form.id, form, scheme] as const))(
  "the workbook of %s",
  (_, form, scheme) => {
    it("holds the whole ledger, and no cell is a formula", async () => {
      await fc.assert(
        fc.asyncProperty(answersTo(form), async (entries) => {
          const ledger = ledgerWith(form, entries);
          const answers = answersOf(form, ledger);
          const file = await written(ledger, scheme, answers);
          const book = await readXlsx(file);
          const sheet = book.sheets.at(-1);
          const rows = (sheet?.rows ?? []).map((row) => row.map((cell) => (cell === null ? "" : String(cell))));
          const read = readSources(rows, said);
          expect(read?.facts).toEqual({ form: form.id });
          expect(read?.answers.map(({ row: _, ...answer }) => answer)).toEqual(
            answers.map(({ path, raw, value }) => ({ path, raw, value })),
          );
          expect(formulasIn(file)).toEqual([]);
        }),
        { numRuns: 6 },
      );
    }, 60_000);
  },
);

async function written(ledger: Ledger, scheme: Scheme | null, answers: readonly Answered[]): Promise<Uint8Array> {
  const reading = { ledger, scheme };
  const sources = sourceSheet(reading, { answers, open: [], explained: [], facts: { form: ledger.form.id } });
  return await workbookWriter.write(plainWorkbook({ sheets: [...reportSheets(reading), sources] }, words));
}

function answersOf(form: Form, ledger: Ledger): Answered[] {
  const paths = [...form.fields.keys(), ...form.lists.keys()].flatMap((pattern) => pathsOf(ledger, pattern));
  const held = paths.flatMap((path) => {
    const answer = ledger.answer(path);
    return answer?.value == null ? [] : [{ path, raw: answer.raw, value: answer.value, origin: null }];
  });
  return [...held, waiver].map((answer) => ({
    ...answer,
    by: "张某某",
    at: say("export.at", { year: 2024, month: 1, day: 2, clock: "09:00" }),
    way: "card",
  }));
}

function pathsOf(ledger: Ledger, pattern: string): string[] {
  const star = pattern.indexOf(".*");
  if (star < 0) return [pattern];
  const list = pattern.slice(0, star);
  return ledger.rows(list).flatMap((row) => pathsOf(ledger, `${list}.${row}${pattern.slice(star + 2)}`));
}

/** Formulas, and texts that editing would make one. */
function formulasIn(file: Uint8Array): string[] {
  const zip = new PizZip(file);
  const texts = [...(zip.file("xl/sharedStrings.xml")?.asText() ?? "").matchAll(/<si>(.*?)<\/si>/gs)].map(
    ([, text = ""]) => text.replace(/<[^>]*>/g, ""),
  );
  const styles = zip.file("xl/styles.xml")?.asText() ?? "";
  const formats = [...(/<cellXfs.*?<\/cellXfs>/s.exec(styles)?.[0] ?? "").matchAll(/<xf [^>]*>/g)].map(([xf]) =>
    xf.includes('quotePrefix="1"'),
  );
  return Object.keys(zip.files)
    .filter((name) => name.startsWith("xl/worksheets/sheet"))
    .flatMap((name) => {
      const xml = zip.file(name)?.asText() ?? "";
      const bare = [...xml.matchAll(/<c r="[A-Z]+\d+" t="s"(?: s="(\d+)")?><v>(\d+)<\/v>/g)].filter(
        ([, style = "0", text = "0"]) => /^[=+\-@]/.test(texts[Number(text)] ?? "") && formats[Number(style)] !== true,
      );
      return [...(/<f[ >]/.test(xml) ? [name] : []), ...bare.map(([cell]) => cell)];
    });
}
