/**
 * Small blank forms as Word files: rows of cells `label|blank<3>`, where `<3>` spans columns and `v+`, `v` merge downwards;
 * `{2}label` is set in by two letters.
 */
import { docxOf } from "../../documents/docx-of.js";

export type Line = string | readonly string[];

/** Paragraphs, and tables as arrays of rows. */
export function blankOf(lines: readonly Line[]): Uint8Array {
  return docxOf(lines.map((line) => (typeof line === "string" ? line : tableOf(line))));
}

function tableOf(rows: readonly string[]): string {
  const grid = Array.from({ length: columnsOf(rows[0] ?? "") }, () => '<w:gridCol w:w="1000"/>').join("");
  return `<w:tbl><w:tblPr/><w:tblGrid>${grid}</w:tblGrid>${rows.map(rowOf).join("")}</w:tbl>`;
}

function columnsOf(row: string): number {
  return row.split("|").reduce((sum, cell) => sum + Number(/<(\d)>/.exec(cell)?.[1] ?? 1), 0);
}

function rowOf(row: string): string {
  return `<w:tr>${row.split("|").map(cellOf).join("")}</w:tr>`;
}

function cellOf(cell: string): string {
  const [, setIn, text = "", span, merge] = /^(?:\{(\d)\})?(.*?)(?:<(\d)>)?(v\+?)?$/s.exec(cell) ?? [];
  const indent = setIn === undefined ? "" : `<w:pPr><w:ind w:firstLineChars="${Number(setIn) * 100}"/></w:pPr>`;
  const wide = span === undefined ? "" : `<w:gridSpan w:val="${span}"/>`;
  const tall = merge === undefined ? "" : merge === "v+" ? '<w:vMerge w:val="restart"/>' : "<w:vMerge/>";
  return `<w:tc><w:tcPr>${wide}${tall}</w:tcPr><w:p>${indent}<w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p></w:tc>`;
}
