/** The pasted table with what the person changed in it: cells typed over, rows left out. */
import { covers } from "../../../access/parts.js";
import type { Field, List } from "../../../form/form.js";
import { rowOf } from "../../../form/path.js";
import type { Found } from "../../../reading/grid/found.js";
import { type Value, valueAt } from "../../../reading/grid/value.js";
import { isPartsPoints } from "../../../score/part-row.js";
import { specUnder } from "../../screen/text-limit.js";
import type { OpenReport } from "../../turn/context.js";
import type { Place } from "../../turn/place.js";
import { readPaste } from "./read-paste.js";
import { newRow, type PlacedRow, rowsByName } from "./rows-by-name.js";

export type PastePlace = Extract<Place, { at: "paste" }>;

export interface Cell extends Value {
  readonly key: string;
}

export interface PastedRow {
  readonly key: string;
  readonly path: string;
  /** From 1, as the table has it. */
  readonly number: number;
  readonly name: string;
  readonly cells: readonly Cell[];
  /** What the table prints as its score: never an answer by itself. */
  readonly score: Value | null;
  /** Which row of the report it is, where none has its name; null: it is known. */
  readonly unplaced: Unplaced | null;
}

export interface Unplaced {
  /** Rows of the report, best first. */
  readonly options: readonly string[];
  /** One of them, or that it is a new row. */
  readonly best: string;
  readonly decided: boolean;
}

export interface PastedList {
  readonly list: List;
  readonly path: string;
  readonly rows: readonly PastedRow[];
  readonly dropped: readonly PastedRow[];
  /** Heads of columns that nothing took. */
  readonly unknown: readonly string[];
}

export interface Pasted {
  readonly figures: readonly Cell[];
  /** The list that the table is mostly about, if any, comes first. */
  readonly lists: readonly PastedList[];
}

export function pastedOf(report: OpenReport, place: PastePlace): Pasted {
  const { found } = readPaste(report, rowOf(place.list ?? ""), place.text);
  const figures = found.values
    .filter(({ computed }) => !computed)
    .map((value, index) => edited(report, place, { ...value, key: `figure.${index}` }))
    .filter(({ path }) => covers(report.parts, path));
  return { figures, lists: listsOf(report, place, found).toSorted((a, b) => weightOf(b) - weightOf(a)) };
}

/** The row or figure of a key, left out or not. */
export function rowWithKey({ lists }: Pasted, key: string): { list: PastedList; row: PastedRow } | null {
  for (const list of lists)
    for (const row of [...list.rows, ...list.dropped]) if (row.key === key) return { list, row };
  return null;
}

/** Fields that a row of the table may fill; scores and the reasons for them are asked for apart. */
export function rowFields(list: List): Field[] {
  return list.row.fields.filter(
    ({ derive, stage, roles }) => derive === null && (stage !== "review" || roles.includes("indicator.reason")),
  );
}

export function rowsIn({ lists }: Pasted): number {
  return lists.reduce((sum, { rows }) => sum + rows.length, 0);
}

function listsOf(report: OpenReport, place: PastePlace, found: Found): PastedList[] {
  const dropped = new Set(place.dropped ?? []);
  return found.lists
    .map(({ list, path, rows, unknown }, index) => {
      const { ledger, parts } = report;
      const chosen = (at: number): string | undefined => place.edits?.[placeKey(`row.${index}.${at}`)];
      const all = rowsByName({ ledger, parts, chosen }, list, path, rows)
        .map((placed, at) => pastedRow(report, place, { list, placed, key: `row.${index}.${at}`, number: at + 1 }))
        .filter(({ cells, unplaced }) => parts === null || cells.length > 0 || unplaced !== null);
      return {
        list,
        path,
        unknown,
        rows: all.filter(({ key }) => !dropped.has(key)),
        dropped: all.filter(({ key }) => dropped.has(key)),
      };
    })
    .filter(({ rows, dropped: out }) => rows.length + out.length > 0);
}

function pastedRow(
  report: OpenReport,
  place: PastePlace,
  { list, placed, key, number }: { list: List; placed: PlacedRow; key: string; number: number },
): PastedRow {
  const { row } = placed;
  const read = row.cells
    .filter(({ computed }) => !computed)
    .map((value) => edited(report, place, { ...value, key: `${key}.${value.field.id}` }));
  const added = rowFields(list).flatMap((field): Cell[] => {
    const at = `${key}.${field.id}`;
    if (read.some((cell) => cell.key === at) || place.edits?.[at] === undefined) return [];
    return [edited(report, place, { ...blankAt(report, `${row.path}.${field.id}`, field), key: at })];
  });
  const cells = withoutPartsPoints(report, [...read, ...added])
    .filter(({ path }) => covers(report.parts, path))
    // What the table leaves out and the row has already is no gap, and stays.
    .filter(({ missing, path }) => !missing || (report.ledger.value(path) ?? "") === "");
  const name = (cells.find(({ field }) => field.id === list.named)?.raw ?? placed.name).slice(0, 40);
  return { key, path: row.path, number, name, cells, score: row.score, unplaced: unplacedOf(placed, place, key) };
}

/** Where the choice for a row is kept among the edits. */
export function placeKey(row: string): string {
  return `${row}.place`;
}

function unplacedOf({ options, best }: PlacedRow, { edits }: PastePlace, key: string): Unplaced | null {
  if (options.length === 0) return null;
  const chosen = edits?.[placeKey(key)] ?? "";
  const decided = chosen === newRow || options.includes(chosen);
  return { options, best: best === "" ? newRow : best, decided };
}

/** 其中 rows have no points of their own, and none are missing. */
function withoutPartsPoints({ ledger, scheme }: OpenReport, cells: readonly Cell[]): Cell[] {
  const typed = new Map(cells.map(({ path, raw }) => [path, raw]));
  return cells.filter(({ missing, path }) => !missing || !isPartsPoints(ledger, scheme, path, typed));
}

function blankAt({ ledger }: OpenReport, path: string, field: Field): Value {
  return valueAt(ledger, path, field, { text: "", cells: [] }, ({ spec }) => spec);
}

function edited({ ledger, scheme }: OpenReport, { edits }: PastePlace, cell: Cell): Cell {
  const text = edits?.[cell.key];
  if (text === undefined) return cell;
  const value = valueAt(ledger, cell.path, cell.field, { text, cells: cell.cells }, (field) =>
    specUnder(scheme, field),
  );
  return { ...value, key: cell.key };
}

function weightOf({ list, rows }: PastedList): number {
  if (rows.length === 0) return 0;
  if (list.role === "indicators") return 3;
  return list.row.sections.length === 0 ? 2 : 1;
}
