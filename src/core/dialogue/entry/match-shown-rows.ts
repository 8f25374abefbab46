/**
 * What a list's card must bring back, by the rows that it showed: a colleague may have added, moved or deleted rows since.
 *
 * | row was shown | row is now | entries go to |
 * |---|---|---|
 * | filled | there | the row |
 * | blank, as a new one | not there | the row, which joins the list |
 * | blank, as a new one | there: a colleague was quicker | a fresh row |
 * | filled | deleted | targets: the row, which joins the list again; else nowhere |
 */
import type { Field } from "../../form/form.js";
import type { Ledger } from "../../form/ledger.js";
import type { Expected } from "../steps/expected-inputs.js";
import { type Step, stageFields, stageOf } from "../steps/steps.js";
import type { WithReport } from "../turn/context.js";

/** The ledger, and what stood in the inputs of the card that was pressed. */
export interface PressedCard {
  readonly ledger: Ledger;
  readonly shown: Readonly<Record<string, string>>;
}

export function pressedCard({ report: { ledger }, state: { shown } }: WithReport): PressedCard {
  return { ledger, shown };
}

export interface MatchedRows {
  readonly expected: readonly Expected[];
  readonly touched: ReadonlyMap<string, string>;
}

/** null: the card showed no rows of this step's list. */
export function matchShownRows(
  card: PressedCard,
  step: Step,
  touched: ReadonlyMap<string, string>,
): MatchedRows | null {
  const stage = stageOf[step.kind];
  if (stage === null || step.list === null) return null;
  const list = step.list;
  const rows = rowsIn(card.shown, list);
  if (rows.length === 0) return null;
  const fields = stageFields(step, stage);
  const there = card.ledger.rows(list);
  let fresh = Math.max(card.ledger.nextRow(list), ...rows.map((row) => Number(row) + 1));
  const expected: Expected[] = [];
  const moved = new Map<string, string>();
  for (const row of rows) {
    const path = `${list}.${row}`;
    // Only cards of targets offer rows that are not there yet.
    if (step.kind === "targets" && there.includes(row) && isTaken(card, path, fields)) {
      const to = `${list}.${fresh}`;
      fresh += 1;
      moved.set(path, to);
      expected.push(...expect(fields, to, to));
    } else if (there.includes(row)) expected.push(...expect(fields, path, null));
    else if (step.kind === "targets") expected.push(...expect(fields, path, path));
  }
  return { expected, touched: renamed(touched, moved) };
}

/** The row of a card for one row: itself, or a fresh one when a colleague was quicker with a new row. */
export function matchShownRow(card: PressedCard, path: string, fields: readonly Field[]): string {
  const list = path.slice(0, path.lastIndexOf("."));
  const there = card.ledger.rows(list).includes(path.slice(list.length + 1));
  return there && isTaken(card, path, fields) ? `${list}.${card.ledger.nextRow(list)}` : path;
}

/** `touched` with what was typed for one row put to another. */
export function renamed(
  touched: ReadonlyMap<string, string>,
  moved: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  if (moved.size === 0) return touched;
  return new Map(
    [...touched].map(([name, text]) => {
      const row = name.slice(0, name.lastIndexOf("."));
      return [`${moved.get(row) ?? row}${name.slice(row.length)}`, text];
    }),
  );
}

/** Shown blank, and filled by now. What no input of the card showed says nothing of that. */
function isTaken(card: PressedCard, row: string, fields: readonly Field[]): boolean {
  const shown = fields.filter((field) => card.shown[`${row}.${field.id}`] !== undefined);
  const blank = shown.length > 0 && shown.every((field) => card.shown[`${row}.${field.id}`] === "");
  return (
    blank && shown.some((field) => field.default === null && card.ledger.answer(`${row}.${field.id}`) !== undefined)
  );
}

function rowsIn(shown: PressedCard["shown"], list: string): string[] {
  const rows = Object.keys(shown).flatMap((name) => {
    const row = name.startsWith(`${list}.`) ? /^\d+(?=\.[^.]+$)/.exec(name.slice(list.length + 1))?.[0] : undefined;
    return row === undefined ? [] : [row];
  });
  return [...new Set(rows)];
}

function expect(fields: readonly Field[], row: string, newRow: string | null): Expected[] {
  return fields.map((field) => ({ path: `${row}.${field.id}`, field, newRow }));
}
