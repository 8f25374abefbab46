/**
 * A submitted card -> entries. All or nothing: with one problem or open question nothing is taken, and everything typed
 * comes back in the card. `leaving` (back, skip, save and leave) takes what can be read and keeps the rest as a draft.
 */

import type { Field } from "../form/form.js";
import type { Entry } from "../form/ledger.js";
import { maskPersonal } from "../mask.js";
import type { Say } from "../say.js";
import { say } from "../say.js";
import { readField } from "../value/read-field.js";
import type { Ask } from "./context.js";
import { askName } from "./submitted.js";
import { problemSay, specUnder } from "./text-limit.js";
import { answeredAt, rawAt, type View } from "./view.js";

export interface Expected {
  readonly path: string;
  readonly field: Field;
  /** A row that is not there yet: its inputs count only when one of them is filled. */
  readonly newRow: string | null;
}

export interface Submission {
  readonly entries: readonly Entry[];
  readonly problems: ReadonlyMap<string, Say>;
  readonly asks: ReadonlyMap<string, Ask>;
  /** Everything typed, by path. */
  readonly typed: ReadonlyMap<string, string>;
  /** Readings that differ from what was typed: “五百二十三家” → 523 家. */
  readonly echoes: readonly Say[];
  /** New rows that were filled. */
  readonly newRows: readonly string[];
}

/** `touched`: what the person typed, by path; the rest stands as it was. */
export function readForm(
  view: View,
  expected: readonly Expected[],
  touched: ReadonlyMap<string, string>,
  leaving: boolean,
): Submission {
  const typed = new Map(
    expected.map(({ path, field }) => [path, touched.get(path) ?? rawAt(view, field, path)] as const),
  );
  const newRows = [
    ...new Set(
      expected.flatMap((one) => (one.newRow !== null && (typed.get(one.path) ?? "").trim() !== "" ? [one.newRow] : [])),
    ),
  ];
  const entries: Entry[] = [];
  const problems = new Map<string, Say>();
  const asks = new Map<string, Ask>();
  const echoes: Say[] = [];
  for (const one of expected) {
    if (one.newRow !== null && !newRows.includes(one.newRow)) continue;
    take(one);
  }
  return { entries, problems, asks, typed, echoes, newRows };

  function take({ path, field }: Expected): void {
    const raw = typed.get(path) ?? "";
    const answer = view.ledger.answer(path);
    if (raw.trim() === "") {
      if (answer !== undefined && answer.value !== null) entries.push({ path, raw: "", value: null });
      if (!field.optional && !leaving && field.default === null)
        problems.set(path, say("problem.required", { label: field.label }));
      return;
    }
    const chosen = touched.get(askName(path));
    if (chosen === undefined && raw === answeredAt(view.ledger, field, path)) return;
    const reading = readField(field.kind, raw, { ...specUnder(view.scheme, field), near: nearby(view, path) });
    if ("problem" in reading) {
      problems.set(path, problemSay(view.scheme, field, reading.problem));
      return;
    }
    if (reading.ask !== undefined) {
      // The card shows readings masked, and sends them back so.
      const option = reading.ask.options.find(
        (one) => chosen !== undefined && maskPersonal(one.value) === maskPersonal(chosen),
      );
      if (option === undefined) {
        asks.set(path, {
          question: say(`problem.${reading.ask.problem.code}`, { label: field.label, ...reading.ask.problem.facts }),
          options: reading.ask.options.map(({ value, label }) => ({
            value,
            label: value === raw.trim() ? say("field.as-typed", { raw: value }) : (label ?? value),
          })),
        });
        return;
      }
      entries.push({ path, raw, value: option.value });
      return;
    }
    entries.push({ path, raw, value: reading.value });
    if (reading.note === true) echoes.push(say("echo.read", { label: field.label, raw, shown: reading.shown }));
  }
}

/** Values of the same unit beside this one (other cells of the row), by which a slip by 10,000 shows. */
function nearby(view: View, path: string): string[] {
  const field = view.ledger.field(path);
  if (field?.kind !== "money") return [];
  const row = path.slice(0, path.lastIndexOf("."));
  return [...view.ledger.form.fields.values()]
    .filter(
      (one) =>
        one.kind === "money" &&
        one.pattern !== field.pattern &&
        one.derive === null &&
        sameRow(one.pattern, field.pattern),
    )
    .map((one) => view.ledger.value(`${row}.${one.id}`))
    .filter((value) => value !== null);
}

function sameRow(a: string, b: string): boolean {
  return a.slice(0, a.lastIndexOf(".")) === b.slice(0, b.lastIndexOf("."));
}
