/** A play's answers as the ledger that they end in, without a conversation: each through the reader that a card goes through. */
import type { Form } from "../core/form/form.js";
import { type Entry, Ledger } from "../core/form/ledger.js";
import { formInUnit } from "../core/form/money-unit.js";
import { patternOf } from "../core/form/path.js";
import type { Problem } from "../core/problem.js";
import { readField } from "../core/value/read-field.js";
import type { Play } from "./play-file.js";

export interface Unread {
  readonly path: string;
  readonly raw: string;
  readonly problem: Problem;
}

/** `unread`: answers that the reader refuses; they are not in the ledger. Throws at a path that the form does not have. */
export function playLedger(form: Form, play: Play): { ledger: Ledger; unread: readonly Unread[] } {
  const { entries, unread } = entriesOf(form, play.answers);
  return { ledger: new Ledger(form, { unit: play.unit, year: play.year }, new Map()).with(entries), unread };
}

/** Blank answers are none, but that a list has no rows is one. */
export function entriesOf(
  definition: Form,
  answers: ReadonlyMap<string, string>,
): { entries: readonly Entry[]; unread: readonly Unread[] } {
  const form = formInUnit(definition, (path) => answers.get(path));
  const entries: Entry[] = rowsOf(form, answers);
  const unread: Unread[] = [];
  for (const [path, raw] of answers) {
    if (raw === "" && form.lists.has(patternOf(path))) {
      entries.push({ path, raw, value: "" });
      continue;
    }
    const field = form.fields.get(patternOf(path));
    if (field === undefined) throw new Error(`the form ${form.id} has no field ${path}`);
    if (raw.trim() === "") continue;
    const reading = readField(field.kind, raw, field.spec);
    if ("problem" in reading) unread.push({ path, raw, problem: reading.problem });
    else entries.push({ path, raw, value: reading.value });
  }
  return { entries, unread };
}

/** Which rows each list has, in order. */
function rowsOf(form: Form, answers: ReadonlyMap<string, string>): Entry[] {
  const rows = new Map<string, Set<string>>();
  for (const path of answers.keys()) {
    for (const { index, 1: row = "" } of path.matchAll(/\.(\d+)(?=\.)/g)) {
      const list = path.slice(0, index);
      if (form.lists.has(patternOf(list))) rows.set(list, (rows.get(list) ?? new Set()).add(row));
    }
  }
  return [...rows].map(([list, numbers]) => {
    const order = [...numbers].join(",");
    return { path: list, raw: order, value: order };
  });
}
