/** Where a figure was read, in words: 《去年.docx》表 2 第 3 行第 4 列. */

import { type Say, say } from "../say.js";
import type { FigureOrigin } from "./origin.js";

/** Digits of the file's hash that people compare. */
const shownOfHash = 12;

export function originSay({ file, hash, part, table, row, column, cell }: FigureOrigin): Say {
  return say("export.origin", { file, part, table, row, column, cell, hash: hash?.slice(0, shownOfHash) ?? null });
}
