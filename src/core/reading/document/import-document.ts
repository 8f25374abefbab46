/**
 * A file and a form -> what the file fills in the form, each figure with its place in the file; what nothing took; what a
 * person should know. Nothing is written here.
 */
import { type Say, say } from "../../say.js";
import { withAddedSources } from "../grid/added-sources.js";
import { withContradictions } from "../grid/contradictions.js";
import type { Found } from "../grid/found.js";
import type { GridCell } from "../grid/grid.js";
import { namesOf } from "../grid/names.js";
import { type Reading, recogniseAll } from "../grid/recognise.js";
import { withScoreSums } from "../grid/score-sums.js";
import { withSoleSource } from "../grid/sole-source.js";
import type { Value } from "../grid/value.js";
import type { LayoutSource } from "../layout/layout.js";
import { readByLayout } from "../layout/read-by-layout.js";
import { withLayout } from "../layout/with-laid-out.js";
import type { FileDocument } from "./document.js";
import { putFigures } from "./figures-in-narratives.js";
import type { FilePlace } from "./file-place.js";
import { toldOfFile } from "./hidden.js";
import { putNarratives, readNarratives } from "./narratives.js";
import { chooseProject } from "./one-project.js";
import { reportYear, type YearFound } from "./report-year.js";
import { linesOf, segmentsOf } from "./segments.js";
import { toldOf } from "./told-of.js";

export interface ImportReading extends Reading {
  /** 一并读入: hidden rows, columns and sheets too. */
  readonly withHidden?: boolean;
  /** Of several projects in the file the one that is read, where the form is of one. */
  readonly project?: string | null;
  /** The form's own Word layout: a file of the same layout is read by it. */
  readonly layout?: LayoutSource | null;
}

export interface Imported {
  /** As a pasted table is read: single figures, rows of lists, rows that the file itself names. */
  readonly found: Found;
  /** Names of the projects in the file, where the form is of one project. */
  readonly projects: readonly string[];
  /** The year that the file's title names. */
  readonly year: YearFound | null;
  readonly left: readonly FileText[];
  readonly told: readonly Say[];
}

export interface FileText {
  readonly text: string;
  readonly from: FilePlace;
}

export function importDocument(document: FileDocument, reading: ImportReading): Imported {
  const { ledger, words, withHidden = false } = reading;
  const names = namesOf(words);
  const { narratives, headings } = readNarratives(ledger.form, names, linesOf(document), new Map());
  const texts = new Set([...headings, ...narratives.flatMap(({ cells }) => cells)].map(({ source }) => source?.row));
  const segments = segmentsOf(document, names, { withHidden, without: texts });
  const chosen = chooseProject(segments, names, ledger.form, reading.project ?? null);
  const all = recogniseAll(chosen.segments, reading, (places, found) => {
    putFigures(narratives, places, found);
    putNarratives(narratives, found);
  });
  const laid =
    reading.layout == null || chosen.names.length > 1 ? null : readByLayout(reading.layout, document, reading);
  const merged = laid === null ? all : withLayout(all, laid);
  const found = withScoreSums(
    withContradictions(withSoleSource(withAddedSources(merged, ledger), ledger), ledger),
    ledger,
  );
  return {
    found,
    projects: chosen.names,
    year: reportYear(document),
    left: found.unused.flatMap(placedText),
    told: [...toldOfFile(document, withHidden), ...others(chosen.names), ...toldOf(found, names)],
  };
}

function others(names: readonly string[]): Say[] {
  return names.length < 2 ? [] : [say("told.several-projects", { count: names.length, names: names.join("、") })];
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
