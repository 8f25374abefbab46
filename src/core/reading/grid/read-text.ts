/** A pasted text -> what it fills in a form: of the ways in which it may have been copied the one that fills most. */
import { withContradictions } from "./contradictions.js";
import type { Found } from "./found.js";
import { namesOf } from "./names.js";
import { type Reading, recognise } from "./recognise.js";
import { textGrids } from "./text/text-grids.js";

export interface ReadText {
  readonly found: Found;
  /** Rows and most cells of a row, as it was parted; null for a text that is no table at all. */
  readonly size: { readonly rows: number; readonly columns: number } | null;
}

export function readText(text: string, reading: Reading): ReadText {
  const grids = textGrids(text, reading.ledger.form, namesOf(reading.words));
  let best: ReadText | null = null;
  for (const grid of grids) {
    const found = recognise(grid, reading);
    if (best !== null && worth(found) <= worth(best.found)) continue;
    best = { found, size: { rows: grid.rows.length, columns: Math.max(0, ...grid.rows.map((row) => row.length)) } };
  }
  return best === null
    ? { found: nothing, size: null }
    : { ...best, found: withContradictions(best.found, reading.ledger) };
}

const nothing: Found = {
  values: [],
  lists: [],
  scores: [],
  beside: [],
  again: [],
  projects: [],
  left: [],
  unused: [],
  opened: [],
  fits: [],
};

/** Values that could be read; what could not counts against. */
function worth({ values, lists }: Found): number {
  const cells = [
    ...values,
    ...lists.flatMap(({ rows }) => rows.flatMap((row) => [...row.cells, ...(row.score === null ? [] : [row.score])])),
  ];
  return cells.reduce((sum, { value, problem }) => sum + (value !== null ? 1 : 0) - (problem !== null ? 0.6 : 0), 0);
}
