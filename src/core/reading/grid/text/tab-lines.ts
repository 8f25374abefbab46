/**
 * Web pages whose cells hold paragraphs part cells by a tab on a line of its own, and rows by a blank line: a blank cell leaves
 * its tabs, so that the rows are known.
 */
import type { Landmarks } from "./landmarks.js";

export function tabLineRows(source: string, marks: Landmarks): string[][] {
  const rows: string[][] = [[]];
  source.split(/\n *\t *\n/).forEach((between, at) => {
    between.split("\n\n").forEach((cell, index) => {
      const begins = index > 0 || at === 0;
      if (index > 0) rows.push([]);
      const { lines, first } = begins ? linesAbove(cell, marks) : { lines: [], first: cell };
      for (const line of lines) rows.splice(-1, 0, [line]);
      rows.at(-1)?.push(first.trim());
    });
  });
  return rows.filter((row) => row.some((cell) => cell !== ""));
}

/** 部门 over 总体 over 资金情况 is one narrow cell. */
const shortestLine = 3;

/** Lines of text above a table are copied together with its first cell. */
function linesAbove(cell: string, marks: Landmarks): { lines: readonly string[]; first: string } {
  const lines = cell.split("\n").filter((line) => line.trim() !== "");
  const from = lines.findIndex((_, index) => marks.isName(lines.slice(index).join("")));
  const isNarrow = lines.slice(0, from).some((line) => line.trim().length < shortestLine);
  return from < 1 || isNarrow
    ? { lines: [], first: cell }
    : { lines: lines.slice(0, from), first: lines.slice(from).join("\n") };
}
