/** An .xlsx file -> a table for every sheet, with what its cells show. Formulas give the values that the file keeps. */
import type { DocumentPart, FileDocument } from "../../core/reading/document/document.js";
import { type Say, say } from "../../core/say.js";
import type { Archive } from "../archive/archive.js";
import { decodeText } from "../markup/decode.js";
import { Refused } from "../refused.js";
import { toldOfParts } from "../word/read-docx.js";
import { CellCount } from "./cell-count.js";
import { readSheet } from "./read-sheet.js";
import { readStrings } from "./read-strings.js";
import { readStyles } from "./read-styles.js";
import { readWorkbook, relationsOf } from "./read-workbook.js";
import { readSheetComments } from "./sheet-comments.js";
import { toldOfSheet } from "./sheet-told.js";

/** Throws `Refused`. */
export function readXlsx(archive: Archive, name: string): FileDocument {
  const book = readWorkbook(archive);
  const strings = optional(archive, book.strings, readStrings) ?? [];
  const formats = optional(archive, book.styles, readStyles) ?? [];
  const count = new CellCount();
  const told: Say[] = [];
  const parts = book.sheets.flatMap((sheet): DocumentPart[] => {
    const bytes = archive.part(sheet.path);
    if (bytes === null) return [];
    const comments = readSheetComments(archive, relationsOf(archive, sheet.path));
    const read = readSheet(decodeText(bytes), { strings, formats, is1904: book.is1904, comments, count });
    told.push(...toldOfSheet(sheet, read));
    return [{ name: sheet.name, hidden: sheet.hidden, blocks: read.rows.length === 0 ? [] : [tableOf(read.rows)] }];
  });
  if (parts.length === 0) throw new Refused("file-no-sheets");
  const hidden = parts.filter((part) => part.hidden && part.blocks.length > 0).map((part) => part.name);
  const sheets = hidden.length === 0 ? [] : [say("told.hidden-sheets", { names: hidden.join("、") })];
  return { name, kind: "xlsx", parts, told: [...sheets, ...told, ...toldOfParts(archive)] };
}

function tableOf(rows: ReturnType<typeof readSheet>["rows"]) {
  return { is: "table" as const, number: 1, rows };
}

function optional<T>(archive: Archive, path: string | null, read: (xml: string) => T): T | null {
  const bytes = path === null ? null : archive.part(path);
  return bytes === null ? null : read(decodeText(bytes));
}
