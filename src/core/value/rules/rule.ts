import type { Reading } from "../reading.js";
import type { DatePiece, Piece, Quantity } from "../scan/piece.js";

/** A cell, cleaned and cut into pieces once for all rules. */
export interface Cell {
  /** As it was given. */
  readonly text: string;
  /** Without residue, spaces and outer punctuation; full width made half. */
  readonly clean: string;
  /** The pieces that count: those outside brackets, unless the only values stand inside. */
  readonly pieces: readonly Piece[];
}

/** One way to read a cell; null when it is not written that way. */
export type Rule = (cell: Cell) => Reading | null;

/** Quantities that are values: numbers that merely touch words count only when there is nothing else. */
export function quantitiesOf(cell: Cell): readonly Quantity[] {
  const all = cell.pieces.filter((piece) => piece.type === "quantity");
  const strong = all.filter((piece) => !piece.weak);
  return strong.length > 0 ? strong : all;
}

export function datesOf(cell: Cell): readonly DatePiece[] {
  return cell.pieces.filter((piece) => piece.type === "date");
}

/** The words before a place, without marks and dates. */
export function wordsBefore(cell: Cell, place: number): string {
  return wordsOf(cell, (piece) => piece.end <= place);
}

/** The words after a place, without marks and dates. */
export function wordsAfter(cell: Cell, place: number): string {
  return wordsOf(cell, (piece) => piece.start >= place);
}

/** Figures that are part of a name stay in it as written. */
function wordsOf(cell: Cell, counts: (piece: Piece) => boolean): string {
  return cell.pieces
    .filter((piece) => counts(piece) && (piece.type === "words" || (piece.type === "quantity" && piece.weak)))
    .map((piece) => cell.clean.slice(piece.start, piece.end))
    .join("");
}
