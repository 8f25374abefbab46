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
import type { Field } from "../form/form.js";
import type { Expected } from "./read-form.js";
import { type Step, stageFields, stageOf } from "./steps.js";
import type { View } from "./view.js";

export interface AsShown {
  readonly expected: readonly Expected[];
  readonly touched: ReadonlyMap<string, string>;
}

/** null: the card showed no rows of this step's list. */
export function asShown(view: View, step: Step, touched: ReadonlyMap<string, string>): AsShown | null {
  const stage = stageOf[step.kind];
  if (stage === null || step.list === null) return null;
  const list = step.list;
  const rows = rowsIn(view.shown, list);
  if (rows.length === 0) return null;
  const fields = stageFields(step, stage);
  const there = view.ledger.rows(list);
  let fresh = Math.max(view.ledger.nextRow(list), ...rows.map((row) => Number(row) + 1));
  const expected: Expected[] = [];
  const moved = new Map<string, string>();
  for (const row of rows) {
    const path = `${list}.${row}`;
    if (there.includes(row) && isTaken(view, path, fields)) {
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
export function rowAsShown(view: View, path: string, fields: readonly Field[]): string {
  const list = path.slice(0, path.lastIndexOf("."));
  const there = view.ledger.rows(list).includes(path.slice(list.length + 1));
  return there && isTaken(view, path, fields) ? `${list}.${view.ledger.nextRow(list)}` : path;
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
function isTaken(view: View, row: string, fields: readonly Field[]): boolean {
  const shown = fields.filter((field) => view.shown[`${row}.${field.id}`] !== undefined);
  const blank = shown.length > 0 && shown.every((field) => view.shown[`${row}.${field.id}`] === "");
  return (
    blank && shown.some((field) => field.default === null && view.ledger.answer(`${row}.${field.id}`) !== undefined)
  );
}

function rowsIn(shown: View["shown"], list: string): string[] {
  const rows = Object.keys(shown).flatMap((name) => {
    const row = name.startsWith(`${list}.`) ? /^\d+(?=\.[^.]+$)/.exec(name.slice(list.length + 1))?.[0] : undefined;
    return row === undefined ? [] : [row];
  });
  return [...new Set(rows)];
}

function expect(fields: readonly Field[], row: string, newRow: string | null): Expected[] {
  return fields.map((field) => ({ path: `${row}.${field.id}`, field, newRow }));
}
