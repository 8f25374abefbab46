/** How the reader of values grows with the length of a text: sixteen times as long is 16 where it is linear, 256 where it is quadratic. */
import { readCell } from "../../src/core/value/read-cell.js";
import { longPieces, repeated } from "../clerks/long-pieces.js";

const short = 6_250;
const runs = 3;

export interface Growth {
  readonly ratio: number;
  readonly piece: string;
}

/** The worst of all pieces. */
export function readingGrowth(): Growth {
  const all = longPieces.map((piece) => ({ piece, ratio: best(piece, short * 16) / best(piece, short) }));
  return all.reduce((worst, one) => (one.ratio > worst.ratio ? one : worst));
}

/** Milliseconds. The least of several: the others were disturbed. */
function best(piece: string, length: number): number {
  const text = repeated(piece, length);
  const took = Array.from({ length: runs }, () => {
    const started = performance.now();
    readCell(text);
    return performance.now() - started;
  });
  return Math.min(...took);
}
