/** The workbook of 导出 comes back: as it was, or changed by hand in its sheets. */
import { describe, expect, it } from "vitest";
import { plainWorkbook } from "../../src/app/plain-workbook.js";
import type { PlainCell, PlainWorkbook } from "../../src/app/ports/workbooks.js";
import { saidIn } from "../../src/app/said-in.js";
import { reportSheets } from "../../src/core/export/report-sheets.js";
import { type Answered, sourceSheet } from "../../src/core/export/source-sheet.js";
import type { Ledger } from "../../src/core/form/ledger.js";
import { entriesOfOffer } from "../../src/core/offer/entries-of-offer.js";
import { fittingForms } from "../../src/core/offer/fitting-forms.js";
import { offerOfFiles } from "../../src/core/offer/offer-of-files.js";
import { offered } from "../../src/core/offer/offered.js";
import { printedDifferences } from "../../src/core/offer/printed-differences.js";
import type { FileDocument } from "../../src/core/reading/document/document.js";
import type { Reading } from "../../src/core/report/printing.js";
import { say } from "../../src/core/say.js";
import { workbookWriter } from "../../src/documents/write-workbook.js";
import { readFile } from "../../src/files/read-file.js";
import { loadPrompts } from "../../src/forms/load-prompts.js";
import { tableWords } from "../core/reading/grid/read-as.js";
import { blankOf, catalog, formIds, randomOwn } from "./own-report.js";

const { words } = loadPrompts("prompts");
const at = say("export.at", { year: 2024, month: 1, day: 2, clock: "09:00" });

function answersOf(ledger: Ledger): Answered[] {
  return [...ledger.figures()].flatMap(([path, { raw, value }]) =>
    value === null ? [] : [{ path, raw, value, by: "张某某", at, way: "card" as const, origin: null }],
  );
}

function bookOf(report: Reading): PlainWorkbook {
  const { form, report: about } = report.ledger;
  const facts = { form: form.id, version: String(form.version), unit: about.unit, year: String(about.year) };
  const sources = sourceSheet(report, { answers: answersOf(report.ledger), open: [], explained: [], facts });
  return plainWorkbook({ sheets: [...reportSheets(report), sources] }, words);
}

/** `change`: what somebody did in Excel. */
async function sentBack(book: PlainWorkbook): Promise<FileDocument> {
  const read = await readFile(await workbookWriter.write(book), "数据.xlsx");
  const [document] = "documents" in read ? read.documents : [];
  if (document === undefined) throw new Error(JSON.stringify(read));
  return document;
}

function offeredTo({ ledger, scheme }: Reading, document: FileDocument) {
  const sent = { name: "数据.xlsx", hash: "", messageId: "", key: "", size: null };
  const offer = offerOfFiles([document], sent, { ledger, words: tableWords, scheme, said: saidIn(words) });
  const all = offered(offer, { ledger, scheme }, () => true);
  const entries = entriesOfOffer({ ledger, scheme }, all.items, all);
  return {
    told: offer.told.map(({ say: key }) => key),
    other: all.items.filter(({ standing }) => standing !== "same"),
    differences: printedDifferences({ ledger: ledger.with(entries), scheme }, all.printed),
    taken: ledger.with(entries, "import"),
  };
}

describe.each(formIds)("the workbook of %s", (id) => {
  it("offers its own report nothing, and a new one everything", { timeout: 60_000 }, async () => {
    const { report } = randomOwn(id, 31);
    const document = await sentBack(bookOf(report));
    const own = offeredTo(report, document);
    expect(own.other.map(({ path, raw, old }) => `${path}: ${old} -> ${raw}`)).toEqual([]);
    expect([own.told, own.differences]).toEqual([["told.own-book"], []]);
    const blank = offeredTo({ ledger: blankOf(id), scheme: report.scheme }, document);
    const even = (text: string | null): string => (text ?? "").replace(/\s/g, "");
    const lost = answersOf(report.ledger).flatMap(({ path, value }) => {
      const now = blank.taken.answer(path)?.value ?? null;
      return even(now) === even(value) ? [] : [`${path}: ${value} -> ${now}`];
    });
    expect(lost).toEqual([]);
    expect(
      fittingForms(
        [document],
        catalog.forms.map(({ form }) => form),
        tableWords,
        saidIn(words),
      )[0],
    ).toMatchObject({
      form: id,
      unit: report.ledger.report.unit,
      year: report.ledger.report.year,
    });
  });
});

describe("changed by hand", () => {
  const id = "national-project-evaluation";
  const { report } = randomOwn(id, 32);
  const { ledger } = report;
  const [first = "", second = ""] = ledger.rows("indicators").map((row) => `indicators.${row}`);
  const nameOf = (row: string): string => ledger.value(`${row}.level3`) ?? "";
  const isNamed = (row: readonly PlainCell[], name: string): boolean => row.includes(name);
  type Rows = readonly (readonly PlainCell[])[];
  const changed = async (change: (rows: Rows) => Rows, sheets: "tables" | "sources" = "tables") => {
    const book = bookOf(report);
    const last = book.sheets.length - 1;
    const wanted = (index: number): boolean => (index === last) === (sheets === "sources");
    const all = book.sheets.map((sheet, index) => (wanted(index) ? { ...sheet, rows: change(sheet.rows) } : sheet));
    return offeredTo(report, await sentBack({ sheets: all }));
  };

  it("in a cell of a table: it counts, with its place, and it is told that 来源 says otherwise", async () => {
    const target = ledger.value(`${first}.target`) ?? "";
    const { other, told } = await changed((rows) =>
      rows.map((row) => (isNamed(row, nameOf(first)) ? row.map((cell) => (cell === target ? "77777个" : cell)) : row)),
    );
    expect(other).toMatchObject([{ path: `${first}.target`, raw: "77777个", standing: "other", old: target }]);
    expect(other[0]?.origin?.cell).toMatch(/^[A-Z]2$/);
    expect(told).toEqual(["told.own-book", "told.book-edited"]);
  });

  it("in a computed figure: it is a finding, and no answer", async () => {
    const total = ledger.value("funds.total.executed") ?? "";
    const { other, differences } = await changed((rows) =>
      rows.map((row) =>
        row.map((cell) =>
          typeof cell === "object" && Number(cell?.number) === Number(total) ? { number: "123456.78" } : cell,
        ),
      ),
    );
    expect(other).toEqual([]);
    expect(differences).toMatchObject([{ printed: "123456.78" }]);
  });

  it("a row taken out and a figure emptied: both are told, and stay", async () => {
    const target = ledger.value(`${first}.target`) ?? "";
    const { other, told } = await changed((rows) =>
      rows
        .filter((row) => !isNamed(row, nameOf(second)))
        .map((row) => (isNamed(row, nameOf(first)) ? row.map((cell) => (cell === target ? null : cell)) : row)),
    );
    expect(other).toEqual([]);
    expect(told).toEqual(["told.own-book", "told.book-emptied", "told.rows-gone"]);
  });

  it("a row added below a list: it is a new row", async () => {
    const { taken } = await changed((rows) => {
      const at = rows.findIndex((row) => isNamed(row, nameOf(first)));
      const added = rows[at]?.map((cell, column) =>
        column === 0 ? null : cell === nameOf(first) ? "新增的一条" : cell,
      );
      return at < 0 || added === undefined ? rows : [...rows, added];
    });
    const row = taken.rows("indicators").at(-1);
    expect(taken.rows("indicators")).toHaveLength(ledger.rows("indicators").length + 1);
    expect(taken.value(`indicators.${row}.level3`)).toBe("新增的一条");
    expect(taken.value(`indicators.${row}.target`)).toBe(ledger.value(`${first}.target`));
  });

  it("in the sheet 来源 alone: the tables count, and it is told", async () => {
    const path = `${first}.level3`;
    const { other, told } = await changed(
      (rows) =>
        rows.map((row) => (isNamed(row, path) ? row.map((cell) => (cell === nameOf(first) ? "别的名称" : cell)) : row)),
      "sources",
    );
    expect(other).toEqual([]);
    expect(told).toContain("told.book-edited");
  });
});

it("of another year: its figures are offered, and it is told whose they are", async () => {
  const { report } = randomOwn("national-project-evaluation", 33);
  const later = { ...report.ledger.report, year: report.ledger.report.year + 2 };
  const { form } = catalog.newest("national-project-evaluation") ?? { form: report.ledger.form };
  const { Ledger: Made } = await import("../../src/core/form/ledger.js");
  const blank = new Made(form, later, new Map());
  const sent = { name: "数据.xlsx", hash: "", messageId: "", key: "", size: null };
  const reading = { ledger: blank, words: tableWords, scheme: report.scheme, said: saidIn(words) };
  const { told } = offerOfFiles([await sentBack(bookOf(report))], sent, reading);
  expect(told[0]).toEqual({ say: "told.own-book", data: { unit: "甲市乙服务中心", year: 2022 } });
});

it("has a number for every score of the rule", async () => {
  const { report } = randomOwn("national-project-evaluation", 34);
  const score = report.ledger.form.lists.get("indicators")?.row.fields.findIndex(({ id }) => id === "score") ?? -1;
  const sheet = reportSheets(report).find(({ rows }) =>
    rows.some((row) => row.includes(report.ledger.value("indicators.1.level3"))),
  );
  const scores = (sheet?.rows ?? []).map((row) => row[score + 1]);
  expect(scores.some((cell) => typeof cell === "object" && cell !== null && "number" in cell)).toBe(true);
});
