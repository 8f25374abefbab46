/** What was found, as the confirming card lists it: figures by section, then a block a row, each with a way to edit it. */
import type { Ledger } from "../../../form/ledger.js";
import { normalName } from "../../../reading/grid/names.js";
import { type Say, say } from "../../../say.js";
import { type FieldSpec, hasOptions } from "../../../value/codec.js";
import { showField } from "../../../value/show-field.js";
import { specAsWritten, toWritten } from "../../../value/written.js";
import type { FormPart } from "../../screen/screen.js";
import { shortened } from "../../screen/shortened.js";
import { problemSay } from "../../screen/text-limit.js";
import type { View } from "../../screen/view.js";
import { figureGroups, shortLabel } from "./paste-groups.js";
import { isUnread } from "./paste-questions.js";
import type { Cell, Pasted, PastedList, PastedRow } from "./pasted.js";
import { type PrintedScore, printedScores } from "./printed-scores.js";

export interface Item {
  readonly part: FormPart;
  /** What it takes of a card, about, in bytes. */
  readonly size: number;
}

/** Characters of a cell that are shown; of a text more. */
const longest = { cell: 40, text: 120 } as const;

export function pasteItems(view: View, pasted: Pasted, page: number): Item[] {
  const scores = printedScores(view.report, pasted);
  return [
    ...figureGroups(view.ledger.form, pasted.figures).map(({ key, title, lines }) =>
      item(
        say("paste.group", {
          title,
          unit: sharedUnit(lines.flatMap(({ cells }) => cells)),
          lines: lines.map(({ label, cells }) => ({
            label,
            cells: cells.map((cell) => shownCell(view, cell, cell.old, shortLabel(cell.field, label), label !== null)),
          })),
        }),
        key,
        page,
      ),
    ),
    ...pasted.lists.flatMap((list) => listItems(view, list, scores, page)),
  ];
}

function listItems(view: View, list: PastedList, scores: readonly PrintedScore[], page: number): Item[] {
  const present = presentRows(view.ledger, list);
  const head = say("paste.list", { title: list.list.title, of: list.list.of, count: list.rows.length });
  return [
    { part: { block: "text", text: head }, size: 300 },
    ...list.rows.map((row) => item(rowSay(view, list, row, present, scores), row.key, page)),
  ];
}

function rowSay(
  view: View,
  { list, path }: PastedList,
  row: PastedRow,
  present: ReadonlyMap<string, string>,
  scores: readonly PrintedScore[],
): Say {
  const old =
    row.unplaced === null ? (present.get(normalName(row.name)) ?? null) : ledgerRow(view.ledger, path, row.path);
  const oldOf = ({ field }: Cell): string | null =>
    old === null ? null : view.ledger.value(`${path}.${old}.${field.id}`);
  // A class says by itself what it is.
  const cells = row.cells
    .filter(({ field, raw, missing }) => field.id !== list.named && (raw !== "" || missing))
    .map((cell) => shownCell(view, cell, oldOf(cell), hasOptions(cell.field.kind) ? null : cell.field.label));
  const score = scores.find((one) => one.row.key === row.key);
  return say("paste.row", {
    n: row.number,
    name: row.name,
    isNew: present.size > 0 && old === null,
    cells,
    printed: row.score === null || row.score.raw === "" ? null : { score: row.score.raw.slice(0, longest.cell) },
    beyond: score?.is === "beyond" ? { weight: score.weight } : null,
    other: score !== undefined && score.is !== "beyond" ? { computed: score.computed } : null,
  });
}

/** null: it is no row of the report yet. */
function ledgerRow(ledger: Ledger, list: string, path: string): string | null {
  return ledger.rows(list).find((row) => `${list}.${row}` === path) ?? null;
}

/** Rows that the list has, by name. */
function presentRows(ledger: Ledger, { list, path }: PastedList): Map<string, string> {
  return new Map(ledger.rows(path).map((row) => [normalName(ledger.value(`${path}.${row}.${list.named}`) ?? ""), row]));
}

/** A value as it will be written, with what stands in the report where that is something else. */
function shownCell(
  { scheme }: View,
  cell: Cell,
  old: string | null,
  label: string | null,
  inTable = false,
): Record<string, unknown> {
  const { field, value, raw, missing, problem } = cell;
  const shown = (text: string): string => shortened(text, field.kind === "long" ? longest.text : longest.cell);
  const print = (text: string): string =>
    shown(
      inTable
        ? showField(field.kind, toWritten(text, field.spec), withoutUnit(specAsWritten(field.spec)))
        : showField(field.kind, text, field.spec),
    );
  const bad = isUnread(cell);
  const doubt = !bad && !missing && problem !== null ? problemSay(scheme, field, problem) : null;
  return {
    label,
    text: value === null || field.kind === "cell" ? shown(raw) : print(value),
    bad,
    missing,
    doubt: doubt === null ? null : { problem: doubt },
    old: old === null || old === value ? null : { text: print(old) },
  };
}

/** The unit of a table stands in its title. */
function sharedUnit(cells: readonly Cell[]): string | null {
  const units = new Set(
    cells.map(({ field }) => (field.column === null ? "" : (specAsWritten(field.spec).unit ?? ""))),
  );
  const [unit = ""] = units;
  return units.size === 1 && unit !== "" ? unit : null;
}

function withoutUnit({ unit: _, ...spec }: FieldSpec): FieldSpec {
  return spec;
}

function item(text: Say, key: string, page: number): Item {
  const buttons = [{ label: say("button.change"), press: { do: "pasteShow" as const, page, open: key } }];
  return { part: { block: "row", text, buttons }, size: frame + 3 * lengthOf(text.data) };
}

/** Bytes of a row's elements and of its button. */
const frame = 600;

/** Characters of all texts of a sentence; each has three bytes. */
function lengthOf(data: unknown): number {
  if (typeof data === "string") return data.length;
  if (typeof data !== "object" || data === null) return 0;
  return Object.values(data).reduce((sum: number, one) => sum + lengthOf(one), 0);
}
