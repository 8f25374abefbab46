/** Indicators that the form itself prints, with their points and standards: rows are given, only scores and reasons are asked. */
import type { Grid, GridCell } from "./grid.js";
import { compact, shownLabel } from "./label-text.js";
import type { BlankReading } from "./reading.js";
import type { FixedRow, ListColumn } from "./understood.js";
import type { Leaf, ZoneRow } from "./zones.js";

export interface Fixed {
  readonly rows: readonly FixedRow[];
  /** Columns that the form has filled in. */
  readonly printed: readonly ListColumn[];
}

/** `name`: the column of the indicators; null: they are not printed in every row, or nothing is left to ask. */
export function fixedRows(
  reading: BlankReading,
  grid: Grid,
  rows: readonly ZoneRow[],
  { columns, name, level1 }: { columns: readonly ListColumn[]; name: Leaf | undefined; level1: Leaf | undefined },
): Fixed | null {
  if (name === undefined || rows.length < 2) return null;
  const isPrinted = (col: number): boolean => rows.every(({ row }) => isText(grid.at(row, col)));
  const named = rows.every(({ row }) => isName(grid.at(row, name.col)));
  if (!named || countsOnly(rows.map(({ row }) => grid.at(row, name.col)?.text ?? ""))) return null;
  const printed = columns.filter(({ col, kind }) => !answered.has(kind) && isPrinted(col));
  const asked = columns.filter((column) => !printed.includes(column));
  if (asked.length === 0) return null;
  const weight = printed.find(({ kind }) => kind === "weight");
  const helps = printed.filter(({ col, kind }) => col !== name.col && kind !== "weight");
  return {
    printed,
    rows: rows.map(({ row }) => ({
      row,
      group: level1 === undefined ? null : textAt(grid, row, level1.col),
      name: shownLabel(grid.at(row, name.col)?.text ?? "", reading.words.parts),
      points: weight === undefined ? null : pointsOf(textAt(grid, row, weight.col) ?? ""),
      help: helps.flatMap(({ col }) => textAt(grid, row, col) ?? []).join("；") || null,
    })),
  };
}

/** A text in these is the clerk's, or says how to write. */
const answered: ReadonlySet<string> = new Set(["score", "actual"]);

function isText(cell: GridCell | undefined): boolean {
  return cell !== undefined && !["empty", "sample", "more", "mark", "choice"].includes(cell.nature);
}

function isName(cell: GridCell | undefined): boolean {
  return cell?.nature === "label" || cell?.nature === "blanks" || cell?.nature === "hint";
}

/** 子项1, 子项2: names that differ in their number alone name nothing. */
function countsOnly(names: readonly string[]): boolean {
  const shapes = names.map((name) => compact(name).replace(/\d{1,3}|[一二三四五六七八九十]{1,3}/g, "#"));
  return new Set(shapes).size === 1 && shapes[0]?.includes("#") === true;
}

function textAt(grid: Grid, row: number, col: number): string | null {
  const text = grid.at(row, col)?.text.replace(/[\s\u3000]+/g, "") ?? "";
  return text === "" ? null : text;
}

function pointsOf(text: string): number | null {
  const [, digits] = /^(\d{1,3}(?:\.\d{1,2})?)(?:分|%)?$/.exec(compact(text)) ?? [];
  return digits === undefined ? null : Number(digits);
}
