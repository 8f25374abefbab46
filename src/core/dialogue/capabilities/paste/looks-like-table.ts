/** Whether a message is a table: by how it is parted, or because a form's heads and labels stand in it as they do in tables. */

import { looksParted } from "../../entry/looks-parted.js";
import type { OpenReport } from "../../turn/context.js";
import { readPaste } from "./read-paste.js";

/** A table holds a head with rows, or at least so many labels with values. */
const fewestFigures = 4;

export function looksLikeTable(report: OpenReport, text: string): boolean {
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  if (lines.length > 1 && looksParted(lines)) return true;
  const { found } = readPaste(report, "", text);
  // One line is an indicator in words, or the source of a page.
  if (lines.length < 2) return found.lists.some(({ rows }) => rows.length > 0);
  return found.lists.some(({ rows }) => rows.length > 0) || found.values.length >= fewestFigures;
}
