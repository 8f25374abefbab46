/** Items of a blank form as they are first seen, and the keys that their places give them. */
import type { BlankKind } from "./blank-words.js";
import { limitOf } from "./cell-nature.js";
import type { GridCell } from "./grid.js";
import { matches } from "./matches.js";
import type { BlankReading } from "./reading.js";
import type { BlankPlace, Item, Target } from "./understood.js";

export interface Seen {
  readonly key: string;
  readonly label: string;
  readonly name: string;
  readonly kind: BlankKind;
  readonly unit: string | null;
  readonly role: string | null;
  readonly at: BlankPlace;
  readonly target: Target;
  /** Text that stands where the value is to be written. */
  readonly hint?: string | undefined;
  readonly isPart?: boolean;
}

/** Kinds that a person may give later without holding anybody up. */
const late: ReadonlySet<BlankKind> = new Set(["person", "phone", "date", "sign", "code"]);

export function newItem(reading: BlankReading, seen: Seen): Item {
  const { words } = reading;
  // 1. 2. 3. above each other say nothing.
  const hint = seen.hint === undefined || !/\p{L}/u.test(seen.hint) ? null : seen.hint.trim();
  const by = words.byOthers.find((one) => matches(one, seen.label))?.by ?? null;
  return {
    key: seen.key,
    label: seen.label,
    name: seen.name,
    kind: seen.kind,
    unit: seen.unit,
    role: seen.role,
    use: by !== null ? "others" : seen.kind === "sign" ? "sign" : "ask",
    rule: null,
    options: [],
    many: false,
    maxChars: hint === null ? null : limitOf(hint, words),
    help: hint,
    by,
    optional: late.has(seen.kind),
    spots: [{ at: seen.at, target: seen.target }],
    cell: null,
    isPart: seen.isPart ?? false,
  };
}

export function cellKey(table: number, { row, col }: { readonly row: number; readonly col: number }): string {
  return `t${table}r${row}c${col}`;
}

export function cellPlace(table: number, cell: GridCell): BlankPlace {
  return {
    table,
    row: cell.row,
    col: cell.col,
    ...(cell.drawn === undefined ? {} : { drawn: cell.drawn }),
    ...(cell.colspan > 1 ? { colspan: cell.colspan } : {}),
    ...(cell.rowspan > 1 ? { rowspan: cell.rowspan } : {}),
  };
}

export function cellTarget(table: number, { row, col }: GridCell): Target {
  return { in: "cell", table, row, col };
}
