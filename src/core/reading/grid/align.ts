/**
 * The cells of a row to the columns of a head, in order. Copied rows are shorter or longer than their heads where merged cells
 * came once, blanks were dropped or a column has no head: what a cell looks like decides, and where it stands.
 */

/** How well a cell fits a column: higher is better, below 0 it does not belong there. */
export type Fit = (cell: number, column: number) => number;

const dropped = -6;

/** For each column the index of its cell, or -1. `blank`: cells that may be left out for nothing. */
export function align(cells: number, columns: number, suits: Fit, blank: (cell: number) => boolean): number[] {
  const width = columns + 1;
  const best = new Float64Array((cells + 1) * width);
  const from = new Uint8Array((cells + 1) * width);
  for (let i = 1; i <= cells; i += 1) {
    best[i * width] = (best[(i - 1) * width] ?? 0) + (blank(i - 1) ? 0 : dropped);
    from[i * width] = 1;
  }
  for (let i = 1; i <= cells; i += 1)
    for (let j = 1; j < width; j += 1) {
      const at = i * width + j;
      const options = [
        best[at - 1] ?? 0,
        (best[at - width] ?? 0) + (blank(i - 1) ? 0 : dropped),
        (best[at - width - 1] ?? 0) + suits(i - 1, j - 1),
      ];
      const most = Math.max(...options);
      best[at] = most;
      from[at] = options.lastIndexOf(most);
    }
  return backwards(from, cells, width);
}

function backwards(from: Uint8Array, cells: number, width: number): number[] {
  const found = new Array<number>(width - 1).fill(-1);
  let i = cells;
  let j = width - 1;
  while (i > 0 && j > 0) {
    const step = from[i * width + j];
    if (step === 2) {
      found[j - 1] = i - 1;
      i -= 1;
      j -= 1;
    } else if (step === 1) i -= 1;
    else j -= 1;
  }
  return found;
}
