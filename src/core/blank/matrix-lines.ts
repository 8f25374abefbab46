/** Rows of a table of amounts: what they are called, and which are parts of which. */

import type { GridCell } from "./grid.js";
import { roleOf } from "./kind-of.js";
import { compact, shownLabel, withoutBrackets } from "./label-text.js";
import { isAny } from "./matches.js";
import type { BlankReading } from "./reading.js";
import { wholesOf } from "./row-tree.js";
import type { MatrixLine } from "./understood.js";
import type { ZoneRow } from "./zones.js";

export interface Lines {
  readonly lines: readonly MatrixLine[];
  /** Sums of which order alone does not tell the parts. */
  readonly unsure: ReadonlySet<MatrixLine>;
}

export function linesOf(reading: BlankReading, table: number, rows: readonly ZoneRow[]): Lines {
  const named = rows.map((row) => {
    const text = row.labels.at(-1)?.text ?? row.cells[0]?.cell.text ?? "";
    const isMore = isAny(compact(text), reading.words.more);
    const setIn = row.labels.at(-1)?.paragraphs[0]?.indent ?? 0;
    return { row, titles: titlesOf(row), text, setIn, counter: row.counter?.text ?? null, isMore };
  });
  const { wholes, unsure } = wholesOf(reading, named);
  const lines = named.map((of): MatrixLine => {
    const whole = wholes.get(of);
    const cell = of.row.labels.at(-1);
    const name: MatrixLine["repeats"] =
      of.isMore && cell !== undefined
        ? { name: { in: "cell", table, row: cell.row, col: cell.col }, col: cell.col }
        : null;
    return {
      key: keyOf(of.row),
      label: of.isMore
        ? whole === undefined
          ? ""
          : fullName(reading, whole.row)
        : fullName(reading, of.row) || reading.words.made.row,
      role: roleOf(reading, shownLabel(withoutBrackets(of.text), reading.words.parts)),
      row: of.row.row,
      parent: whole === undefined ? null : keyOf(whole.row),
      repeats: name,
    };
  });
  return { lines, unsure: new Set(lines.filter((_, index) => named.some((of, at) => at === index && unsure.has(of)))) };
}

/** Names at the left that cover several rows. */
function titlesOf({ labels }: ZoneRow): GridCell[] {
  const own = labels.slice(0, -1);
  const end = own.findIndex(({ rowspan }) => rowspan < 2);
  return end < 0 ? own : own.slice(0, end);
}

function keyOf({ row }: ZoneRow): string {
  return `r${row}`;
}

/** With the names that cover it from the left, where it has one of its own. */
function fullName({ words }: BlankReading, { labels }: ZoneRow): string {
  const names = labels.map(({ text }) => {
    const plain = shownLabel(withoutBrackets(text), words.parts);
    return plain === "" ? shownLabel(text, words.parts) : plain;
  });
  return names.filter((name) => name !== "").join("：");
}
