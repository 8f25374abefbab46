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
  return wordsOf(cell.pieces.filter((piece) => piece.end <= place));
}

/** The words after a place, without marks and dates. */
export function wordsAfter(cell: Cell, place: number): string {
  return wordsOf(cell.pieces.filter((piece) => piece.start >= place));
}

function wordsOf(pieces: readonly Piece[]): string {
  return pieces.map(wordOf).join("");
}

/** A weak number stays part of the words it touches. */
function wordOf(piece: Piece): string {
  if (piece.type === "words") return piece.text;
  return piece.type === "quantity" && piece.weak ? `${piece.value}${piece.unit ?? ""}` : "";
}
