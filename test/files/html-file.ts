/** A table as a file: HTML, which keeps merged cells and is read as every other kind of file. */
import { Ledger } from "../../src/core/form/ledger.js";
import type { FileDocument } from "../../src/core/reading/document/document.js";
import { type Imported, importDocument, valuesOf } from "../../src/core/reading/document/import-document.js";
import { readFile } from "../../src/files/read-file.js";
import { formOf, tableWords } from "../core/reading/grid/read-as.js";

/** A text, or one with the columns and rows that it is merged over. */
export type HtmlCell = string | readonly [text: string, columns: number, rows?: number];

export function htmlTable(rows: readonly (readonly HtmlCell[])[]): string {
  const cellOf = (cell: HtmlCell): string => {
    const [text, columns, down = 1] = typeof cell === "string" ? ([cell, 1] as const) : cell;
    return `<td colspan="${columns}" rowspan="${down}">${text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll("\n", "<br>")}</td>`;
  };
  return `<table>${rows.map((row) => `<tr>${row.map(cellOf).join("")}</tr>`).join("")}</table>`;
}

export async function importTable(form: string, rows: readonly (readonly HtmlCell[])[]) {
  const html = `<html><meta charset="utf-8">${htmlTable(rows)}</html>`;
  const read = await readFile(new TextEncoder().encode(html), "表.xls");
  const [document] = "documents" in read ? read.documents : [];
  if (document === undefined) throw new Error(JSON.stringify(read));
  return importAs(form, document);
}

/** The paragraphs of a Word file. */
export function importLines(form: string, lines: readonly string[]) {
  const blocks = lines.map((text, index) => ({ is: "paragraph" as const, number: index + 1, text }));
  return importAs(form, { name: "表.docx", kind: "docx", parts: [{ name: "", hidden: false, blocks }], told: [] });
}

function importAs(form: string, document: FileDocument) {
  const ledger = new Ledger(formOf(form), { unit: "", year: 2023 }, new Map());
  return plain(importDocument(document, { ledger, words: tableWords }));
}

function plain(imported: Imported) {
  const { found, left } = imported;
  const all = [...valuesOf(found), ...found.scores];
  return {
    values: Object.fromEntries(all.map(({ path, value }) => [path, value])),
    problems: Object.fromEntries(all.flatMap(({ path, problem }) => (problem === null ? [] : [[path, problem.code]]))),
    left: left.map(({ text }) => text),
    told: imported.told.map(({ say }) => say),
    projects: imported.projects,
    beside: found.beside.map(({ value }) => value),
  };
}
