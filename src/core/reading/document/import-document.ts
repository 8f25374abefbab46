/**
 * A file and a form -> what the file fills in the form, each figure with its place in the file; what nothing took; what a
 * person should know. Nothing is written here.
 */
import type { Say } from "../../say.js";
import { withContradictions } from "../grid/contradictions.js";
import type { Found } from "../grid/found.js";
import type { GridCell } from "../grid/grid.js";
import { namesOf } from "../grid/names.js";
import { type Reading, recogniseAll } from "../grid/recognise.js";
import type { Value } from "../grid/value.js";
import type { FileDocument } from "./document.js";
import type { FilePlace } from "./file-place.js";
import { segmentsOf } from "./segments.js";

export interface ImportReading extends Reading {
  /** 一并读入: hidden rows, columns and sheets too. */
  readonly withHidden?: boolean;
}

export interface Imported {
  /** As a pasted table is read: single figures, rows of lists, rows that the file itself names. */
  readonly found: Found;
  readonly left: readonly FileText[];
  readonly told: readonly Say[];
}

export interface FileText {
  readonly text: string;
  readonly from: FilePlace;
}

export function importDocument(document: FileDocument, reading: ImportReading): Imported {
  const names = namesOf(reading.words);
  const segments = segmentsOf(document, names, reading.withHidden ?? false);
  const found = withContradictions(recogniseAll(segments, reading), reading.ledger);
  return { found, left: found.unused.flatMap(placedText), told: document.told };
}

function placedText({ text, source }: GridCell): FileText[] {
  return source === null ? [] : [{ text, from: source }];
}

/** Every value of a reading, cells of rows and their printed scores among them, in the order of the file's tables. */
export function valuesOf({ values, lists }: Found): Value[] {
  return [
    ...values,
    ...lists.flatMap(({ rows }) => rows.flatMap(({ cells, score }) => (score === null ? cells : [...cells, score]))),
  ];
}

/** Where a value stands: its first cell; null for one that nothing in the file says. */
export function placeOf({ cells }: Value): FilePlace | null {
  return cells.find(({ source }) => source !== null)?.source ?? null;
}
