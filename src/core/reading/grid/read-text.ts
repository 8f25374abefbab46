/** A pasted text -> what it fills in a form: of the ways in which it may have been copied the one that fills most. */

import { withAddedSources } from "./added-sources.js";
import { withContradictions } from "./contradictions.js";
import { type Found, nothingFound } from "./found.js";
import type { Grid } from "./grid.js";
import { namesOf } from "./names.js";
import { type Reading, recognise } from "./recognise.js";
import { withSoleSource } from "./sole-source.js";
import { cellByCell, textGrids } from "./text/text-grids.js";

export interface ReadText {
  readonly found: Found;
  /** Rows and most cells of a row, as it was parted; null for a text that is no table at all. */
  readonly size: { readonly rows: number; readonly columns: number } | null;
}

export function readText(text: string, reading: Reading): ReadText {
  const names = namesOf(reading.words);
  let best: ReadText | null = null;
  for (const grid of textGrids(text, reading.ledger.form, names)) {
    const read = readGrid(grid, reading);
    if (best === null || worth(read.found) > worth(best.found)) best = read;
  }
  if (best !== null && gapsIn(best.found) > 0) {
    const anew = readGrid(cellByCell(text, reading.ledger.form, names), reading);
    const isBetter = gapsIn(anew.found) === 0 && doubtsIn(anew.found) <= doubtsIn(best.found);
    if (isBetter && worth(anew.found) >= worth(best.found) * mostOf) best = anew;
  }
  return best === null
    ? { found: nothingFound, size: null }
    : {
        ...best,
        found: withContradictions(
          withSoleSource(withAddedSources(best.found, reading.ledger), reading.ledger),
          reading.ledger,
        ),
      };
}

function readGrid(grid: Grid, reading: Reading): ReadText {
  const columns = Math.max(0, ...grid.rows.map((row) => row.length));
  return { found: recognise(grid, reading), size: { rows: grid.rows.length, columns } };
}

/** Rows that a list's table left without a value that they need: its rows may have been torn. */
function gapsIn({ lists }: Found): number {
  return lists
    .flatMap(({ rows }) => rows)
    .filter(({ cells }) => cells.some(({ value, problem }) => value === null && problem !== null)).length;
}

/** Values of rows that are asked about: a gap that another column's cell fills brings one about, such as “%” as an actual value. */
function doubtsIn({ lists }: Found): number {
  return lists
    .flatMap(({ rows }) => rows.flatMap(({ cells }) => cells))
    .filter(({ value, problem }) => value !== null && problem !== null).length;
}

/** Torn rows have more names than there are. */
const mostOf = 0.7;

/** Values that could be read; what could not counts against. */
function worth({ values, lists }: Found): number {
  const cells = [
    ...values,
    ...lists.flatMap(({ rows }) => rows.flatMap((row) => [...row.cells, ...(row.score === null ? [] : [row.score])])),
  ];
  return cells.reduce((sum, { value, problem }) => sum + (value !== null ? 1 : 0) - (problem !== null ? 0.6 : 0), 0);
}
