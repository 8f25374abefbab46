/**
 * A submitted card -> entries. All or nothing: with one problem or open question nothing is taken, and everything typed
 * comes back in the card. `leaving` (back, skip, save and leave) takes what can be read and keeps the rest as a draft.
 */

import type { Field } from "../../form/form.js";
import type { Entry } from "../../form/ledger.js";
import { maskPersonal } from "../../mask.js";
import type { Say } from "../../say.js";
import { say } from "../../say.js";
import { isPartsPoints } from "../../score/part-row.js";
import { pickedOptions } from "../../value/fields/choices.js";
import { readField } from "../../value/read-field.js";
import { toWritten } from "../../value/written.js";
import { answeredAt, type InputSource, rawAt } from "../screen/input.js";
import { problemSay, specUnder } from "../screen/text-limit.js";
import type { Expected } from "../steps/expected-inputs.js";
import type { Ask } from "../turn/outcome.js";
import { askName } from "../turn/typed-inputs.js";
import { figuresBeside } from "./figures-beside.js";

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
  given: InputSource,
  asked: readonly Expected[],
  touched: ReadonlyMap<string, string>,
  leaving: boolean,
): Submission {
  const source = inChosenUnit(given, asked, touched);
  // In the chosen unit, but required or not as this card asks for it.
  const expected = asked.map((one) => {
    const { optional } = one.field;
    return { ...one, field: { ...(source.ledger.field(one.path) ?? one.field), optional } };
  });
  const typed = new Map(
    expected.map(({ path, field }) => [path, touched.get(path) ?? rawAt(source, field, path)] as const),
  );
  const filled = expected.flatMap(({ newRow, path }) =>
    newRow !== null && (typed.get(path) ?? "").trim() !== "" ? [newRow] : [],
  );
  const newRows = [...new Set(filled)];
  const read = expected
    .filter(({ newRow }) => newRow === null || newRows.includes(newRow))
    .map(({ path, field }) => {
      const raw = typed.get(path) ?? "";
      const input = { path, field, raw, chosen: touched.get(askName(path)), typed };
      // The unit itself is read against what the report says.
      const from = path === source.ledger.form.moneyUnit?.path ? given : source;
      const canBeBlank = leaving || isPartsPoints(source.ledger, source.scheme, path, typed);
      return { path, ...(raw.trim() === "" ? readBlank(from, input, canBeBlank) : readInput(from, input)) };
    });
  return {
    entries: read.flatMap(({ entry }) => entry ?? []),
    problems: new Map(read.flatMap(({ path, problem }) => (problem === undefined ? [] : [[path, problem] as const]))),
    asks: new Map(read.flatMap(({ path, ask }) => (ask === undefined ? [] : [[path, ask] as const]))),
    typed,
    echoes: read.flatMap(({ echo }) => echo ?? []),
    newRows,
  };
}

/** Where the card says in which unit its money is, the amounts beside it are read in that one. */
function inChosenUnit(
  source: InputSource,
  asked: readonly Expected[],
  touched: ReadonlyMap<string, string>,
): InputSource {
  const path = source.ledger.form.moneyUnit?.path;
  const unit = asked.find((one) => one.path === path);
  if (unit === undefined) return source;
  const raw = touched.get(unit.path) ?? rawAt(source, unit.field, unit.path);
  const { entry } = readInput(source, { path: unit.path, field: unit.field, raw, chosen: undefined, typed: touched });
  return entry === undefined ? source : { ...source, ledger: source.ledger.with([entry]) };
}

interface TypedInput {
  readonly path: string;
  readonly field: Field;
  readonly raw: string;
  /** What was chosen of the readings that the card asked about. */
  readonly chosen: string | undefined;
  /** All that the card holds. */
  readonly typed: ReadonlyMap<string, string>;
}

/** What came of one input. */
interface ReadInput {
  readonly entry?: Entry;
  readonly problem?: Say;
  readonly ask?: Ask;
  readonly echo?: Say;
}

function readBlank({ ledger }: InputSource, { path, field }: TypedInput, leaving: boolean): ReadInput {
  const answer = ledger.answer(path);
  const insists = !field.optional && !leaving && field.default === null;
  return {
    ...(answer !== undefined && answer.value !== null ? { entry: { path, raw: "", value: null } } : {}),
    ...(insists ? { problem: say("problem.required", { label: field.label }) } : {}),
  };
}

function readInput(source: InputSource, { path, field, raw, chosen, typed }: TypedInput): ReadInput {
  const { ledger, scheme } = source;
  if (chosen === undefined && raw === answeredAt(ledger, field, path)) return {};
  const reading = readField(field.kind, raw, { ...specUnder(scheme, field), ...figuresBeside(ledger, path, typed) });
  if ("problem" in reading) return { problem: problemSay(scheme, field, reading.problem) };
  if (reading.ask === undefined) {
    // What a menu of several sends is no text that a person would know again.
    const entry = { path, raw: pickedOptions(raw) === null ? raw : reading.shown, value: reading.value };
    const echo = say("echo.read", { label: field.label, raw, shown: reading.shown });
    return reading.note === true ? { entry, echo } : { entry };
  }
  const { problem } = reading.ask;
  // Signs that nobody sees leave nothing to choose.
  const options = reading.ask.options.filter(({ value }) => /[^\p{C}\s]/u.test(value));
  if (options.length === 0) return { problem: problemSay(scheme, field, problem) };
  // The card shows readings masked, and sends them back so.
  const option = options.find(({ value }) => chosen !== undefined && maskPersonal(value) === maskPersonal(chosen));
  if (option !== undefined) return { entry: { path, raw, value: option.value } };
  return {
    ask: {
      question: say(`problem.${problem.code}`, { label: field.label, ...problem.facts }),
      options: options.map(({ value, label }) => ({
        value,
        label:
          toWritten(value, field.spec) === raw.trim() ? say("field.as-typed", { raw: raw.trim() }) : (label ?? value),
      })),
    },
  };
}
