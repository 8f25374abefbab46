/** 自查清单 as the last page of a report: a heading and a table, in the document's own section. */
import type PizZip from "pizzip";
import type { SelfCheckPage } from "../app/ports/documents.js";
import { xmlText } from "./xml-text.js";

const body = "word/document.xml";
/** Shares of the width, in fiftieths of a percent: number, severity, finding, answer. */
const widths = [350, 450, 2600, 1600];
/** Half points: 16 pt, 10.5 pt, 9 pt. */
const sizes = { title: 32, text: 21, cell: 18 } as const;

export function addSelfCheck(zip: PizZip, page: SelfCheckPage): void {
  const xml = zip.file(body)?.asText() ?? "";
  // The last section's settings stand at the very end of the body; what comes before them belongs to that section.
  const last = xml.lastIndexOf("<w:sectPr");
  const end = last >= 0 && last > xml.lastIndexOf("</w:p>") ? last : xml.lastIndexOf("</w:body>");
  zip.file(body, xml.slice(0, end) + pageXml(page) + xml.slice(end));
}

function pageXml({ title, head, columns, rows, none }: SelfCheckPage): string {
  const table = rows.length === 0 ? paragraph(none, sizes.text) : tableXml(columns, rows);
  return (
    `<w:p><w:pPr><w:pageBreakBefore/><w:jc w:val="center"/></w:pPr>${run(title, sizes.title, true)}</w:p>` +
    `${paragraph(head, sizes.text)}${table}${paragraph("", sizes.cell)}`
  );
}

function tableXml(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (side: string): string => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>`;
  const borders = ["top", "left", "bottom", "right", "insideH", "insideV"].map(line).join("");
  const grid = widths.map((width) => `<w:gridCol w:w="${width * 2}"/>`).join("");
  return (
    `<w:tbl><w:tblPr><w:tblW w:w="5000" w:type="pct"/><w:tblBorders>${borders}</w:tblBorders><w:tblLayout w:type="fixed"/></w:tblPr>` +
    `<w:tblGrid>${grid}</w:tblGrid>${rowXml(columns, true)}${rows.map((row) => rowXml(row, false)).join("")}</w:tbl>`
  );
}

function rowXml(cells: readonly string[], head: boolean): string {
  // A row stays on one page, the head stands on each.
  const settings = `<w:trPr><w:cantSplit/>${head ? "<w:tblHeader/>" : ""}</w:trPr>`;
  const cell = (text: string, index: number): string =>
    `<w:tc><w:tcPr><w:tcW w:w="${widths[index] ?? 1000}" w:type="pct"/></w:tcPr>${paragraph(text, sizes.cell, head)}</w:tc>`;
  return `<w:tr>${settings}${cells.map(cell).join("")}</w:tr>`;
}

function paragraph(text: string, size: number, bold = false): string {
  return `<w:p><w:pPr><w:spacing w:line="240" w:lineRule="auto"/><w:ind w:firstLine="0" w:firstLineChars="0"/></w:pPr>${run(text, size, bold)}</w:p>`;
}

function run(text: string, size: number, bold = false): string {
  return `<w:r><w:rPr>${bold ? "<w:b/>" : ""}<w:sz w:val="${size}"/><w:szCs w:val="${size}"/></w:rPr>${xmlText(text)}</w:r>`;
}
