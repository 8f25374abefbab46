/** Typed answers as entries of the ledger, through the reader that a card goes through. */
import type { Form } from "../../src/core/form/form.js";
import type { Entry } from "../../src/core/form/ledger.js";
import { patternOf } from "../../src/core/form/path.js";
import { readField } from "../../src/core/value/read-field.js";

/** Throws when an answer cannot be read: the benchmark's own mistake. */
export function entriesOf(form: Form, answers: ReadonlyMap<string, string>): Entry[] {
  return [...orders(form, answers), ...[...answers].map(([path, raw]) => entryOf(form, path, raw))];
}

function entryOf(form: Form, path: string, raw: string): Entry {
  const field = form.fields.get(patternOf(path));
  if (field === undefined) throw new Error(`the form has no field ${path}`);
  const reading = readField(field.kind, raw, field.spec);
  if ("problem" in reading) throw new Error(`${path}: ${raw} is read as ${reading.problem.code}`);
  return { path, raw, value: reading.value };
}

/** Which rows each list has, in order. */
function orders(form: Form, answers: ReadonlyMap<string, string>): Entry[] {
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
