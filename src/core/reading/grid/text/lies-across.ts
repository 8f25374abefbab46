/** A list whose heads stand below each other, one indicator a column: its rows are whole, however few cells they seem to have. */
import type { Landmarks } from "./landmarks.js";

/** A table with heads beside each other has them there, and stands as tables do. */
export function liesAcross(rows: readonly (readonly string[])[], marks: Landmarks): boolean {
  const isHead = (cell: string): boolean => marks.isHead(cell) && !marks.isClass(cell);
  if (rows.some((row) => row.filter(isHead).length >= fewestHeads)) return false;
  const from = rows.findIndex((row) => isHeaded(row, marks));
  if (from < 0) return false;
  const length = rows.slice(from).findIndex((row) => !isHeaded(row, marks));
  const heads = rows.slice(from, length < 0 ? rows.length : from + length).map(([head = ""]) => head);
  return heads.length >= fewestHeads && new Set(heads).size === heads.length;
}

/** A head with two or more cells beside it, none of which is a head: a row of classes has only classes. */
function isHeaded([head = "", ...cells]: readonly string[], marks: Landmarks): boolean {
  const said = cells.filter((cell) => cell !== "");
  return (
    marks.isHead(head) &&
    !marks.isClass(head) &&
    said.length > 1 &&
    !said.some((cell) => marks.isHead(cell) && !marks.isClass(cell))
  );
}

const fewestHeads = 3;
