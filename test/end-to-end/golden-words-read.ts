import { documentXml, type ReadTable, readTable, textOf } from "../documents/read-tables.js";
import type { Line } from "./golden-words-fixture.js";

/** The words of a Word file's body in order: paragraphs that are not empty, and the rows of its tables. */
export function wordsOf(docx: Uint8Array): Line[] {
  const pieces = documentXml(docx).match(/<w:tbl[ >].*?<\/w:tbl>|<w:p[ >].*?<\/w:p>/gs) ?? [];
  return pieces.flatMap((piece): Line[] =>
    piece.startsWith("<w:tbl") ? rowsOf(readTable(piece)) : [textOf(piece)].filter((words) => words.trim() !== ""),
  );
}

/** Each row's cells without those that continue one from above. */
function rowsOf({ rows, cells }: ReadTable): string[][] {
  return rows.map((_, row) => cells.filter((cell) => cell.row === row).map(({ text }) => text));
}
