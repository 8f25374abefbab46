/** A list whose heads stand below each other, one indicator a column -> the same with its heads in the first row. */
import type { Landmarks } from "./landmarks.js";

/** null: it stands as tables do. A table with heads beside each other has them there. */
export function transposed(rows: readonly (readonly string[])[], marks: Landmarks): string[][] | null {
  const isHead = (cell: string): boolean => marks.isHead(cell) && !marks.isClass(cell);
  if (rows.some((row) => row.filter(isHead).length >= fewestHeads)) return null;
  const from = rows.findIndex((row) => isHeaded(row, marks));
  if (from < 0) return null;
  const length = rows.slice(from).findIndex((row) => !isHeaded(row, marks));
  const block = rows.slice(from, length < 0 ? rows.length : from + length);
  const heads = block.map(([head = ""]) => head);
  if (block.length < fewestHeads || new Set(heads).size < heads.length) return null;
  const width = Math.max(...block.map((row) => row.length));
  const columns = Array.from({ length: width }, (_, column) => block.map((row) => row[column] ?? ""));
  return [...rows.slice(0, from), ...columns, ...rows.slice(from + block.length)].map((row) => [...row]);
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
