/** Whether a message is a table: by its tabs, or because a form's heads and labels stand in it as they do in tables. */

import type { OpenReport } from "../../turn/context.js";
import { readPaste } from "./read-paste.js";

/** A table holds a head with rows, or at least so many labels with values. */
const fewestFigures = 4;

export function looksLikeTable(report: OpenReport, text: string): boolean {
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  if (lines.length < 2) return false;
  if (hasTabs(lines)) return true;
  const { found } = readPaste(report, "", text);
  return found.lists.some(({ rows }) => rows.length > 0) || found.values.length >= fewestFigures;
}

/** Three columns in some line; or two in every line, as nobody types them. */
function hasTabs(lines: readonly string[]): boolean {
  const parted = lines.filter((line) => line.includes("\t"));
  if (parted.length < 2) return false;
  return parted.length === lines.length || parted.some((line) => line.split("\t").length >= 3);
}
