/** Lines outside the blocks of the body: those of headers and footers, and rows of tables in text boxes. */
import type { CellParagraph, OutsideLine } from "../../core/blank/document.js";
import { cellsOf, rowsOf, within } from "./body.js";
import { boxesIn } from "./body-blocks.js";
import { type OpenWord, otherPart } from "./open-word.js";
import type { XmlElement } from "./xml-tree.js";

/** `read`: a paragraph's text and runs. Cells of a row stand between tabs. */
export function outsideOf({ zip, body }: OpenWord, read: (paragraph: XmlElement) => CellParagraph): OutsideLine[] {
  const parts = zip.file(/^word\/(?:header|footer)\d*\.xml$/).flatMap(({ name }): OutsideLine[] => {
    const part = otherPart(zip, name);
    const place = name.includes("header") ? "header" : "footer";
    return part === null ? [] : linesIn(part, read).map((line) => ({ in: place, ...line }));
  });
  const boxes = boxesIn(body).flatMap(({ content }) =>
    within(content, "w:tbl").flatMap((table) => rowsIn(table, read)),
  );
  return [...parts, ...boxes.map((line): OutsideLine => ({ in: "box", ...line }))];
}

function linesIn(part: XmlElement, read: (paragraph: XmlElement) => CellParagraph): CellParagraph[] {
  return within(part, "w:p", "w:tbl").flatMap((one) => (one.name === "w:p" ? [read(one)] : rowsIn(one, read)));
}

function rowsIn(table: XmlElement, read: (paragraph: XmlElement) => CellParagraph): CellParagraph[] {
  return rowsOf(table).map((row) => {
    const cells = cellsOf(row).map(({ cell }) => within(cell, "w:p").map((one) => read(one).text.trim()));
    return { text: cells.map((lines) => lines.join("")).join("\t"), runs: [] };
  });
}
