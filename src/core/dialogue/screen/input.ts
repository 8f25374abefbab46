/** The inputs for a field, and what stands in them. */
import type { Field } from "../../form/form.js";
import type { Ledger } from "../../form/ledger.js";
import { lastYearText } from "../../offer/last-year-text.js";
import { type Say, say } from "../../say.js";
import type { Scheme } from "../../score/scheme.js";
import { hasOptions } from "../../value/codec.js";
import { pickedIn } from "../../value/fields/choices.js";
import { showInField } from "../../value/show-in-field.js";
import { specAsWritten, toWritten } from "../../value/written.js";
import type { WithReport } from "../turn/context.js";
import { askName } from "../turn/typed-inputs.js";
import type { FormPart, Input } from "./screen.js";
import { shortened } from "./shortened.js";
import { specUnder } from "./text-limit.js";
import type { View } from "./view.js";

/** What inputs are filled from: the report, and text that was typed and not taken. */
export interface InputSource {
  readonly ledger: Ledger;
  readonly scheme: Scheme | null;
  readonly draft: Readonly<Record<string, string>>;
  /** Typed in this very turn. */
  readonly typed: ReadonlyMap<string, string>;
}

/** What the inputs of the card that was pressed were filled from. */
export function inputSource({ report: { ledger, scheme }, state: { draft } }: WithReport): InputSource {
  return { ledger, scheme, draft, typed: new Map() };
}

/** A card's input holds at most this many characters; longer text comes by message. */
export const inputLimit = 1000;

/** The inputs for one field: itself and, where the reader asked back, a choice of its readings. Text that no input holds is told of. */
export function inputsFor(view: View, field: Field, path: string, label?: Say | string): FormPart[] {
  const ask = view.asks.get(path);
  const raw = rawAt(view, field, path);
  if (raw.length > inputLimit) return tooLong(view, field, path, raw);
  const input: Input = {
    block: "input",
    name: path,
    type: typeOf(field),
    label: label ?? labelOf(field),
    value: raw,
    placeholder: placeholderOf(view, field),
    optional: field.optional,
    problem: view.problems.get(path) ?? null,
    max: Math.min(inputLimit, field.kind === "long" ? inputLimit : (field.spec.max ?? 100)),
    ...(hasOptions(field.kind) ? { options: optionsOf(field) } : {}),
  };
  const last = lastYearOf(view, field, path);
  if (ask === undefined) return [input, ...last];
  const [best] = ask.options;
  return [
    input,
    {
      block: "input",
      name: askName(path),
      type: "choice",
      label: ask.question,
      value: best?.value ?? "",
      options: ask.options,
    },
    ...last,
  ];
}

/** Characters of a long text that a card shows, and of what was written a year before. */
const startOfLong = 200;

/** Last year's problem or result stands below the input for this year's. */
function lastYearOf({ ledger }: View, field: Field, path: string): FormPart[] {
  const text = lastYearText(ledger, path);
  if (text === null) return [];
  return [
    {
      block: "text",
      text: say("step.last-year", { label: field.label, text: shortened(text, startOfLong) }),
      tone: "note",
    },
  ];
}

function tooLong(view: View, field: Field, path: string, raw: string): FormPart[] {
  const text = say("step.long-text", { label: field.label, length: raw.length, start: raw.slice(0, startOfLong) });
  const problem = view.problems.get(path);
  return [
    { block: "text", text, tone: "note" },
    ...(problem === undefined
      ? []
      : [{ block: "text" as const, text: say("step.problem", { problem }), tone: "bad" as const }]),
  ];
}

/** What a menu of several holds for a text: a JSON list of what it offers of it. */
export function pickedFor({ spec }: Field, text: string): string {
  return text === "" ? "" : pickedIn(text, spec);
}

/** What stands in the input: what was just typed, an untaken draft, the answer as typed, or the default. */
export function rawAt(source: InputSource, field: Field, path: string): string {
  const typed = source.typed.get(path) ?? source.draft[path];
  // A menu of several shows what of a typed text it offers.
  if (typed !== undefined) return field.kind === "choices" ? pickedFor(field, typed) : typed;
  return answeredAt(source.ledger, field, path);
}

/** The answer, a figure in its field's unit, or the default; no draft. */
export function answeredAt(ledger: Ledger, field: Field, path: string): string {
  const answer = ledger.answer(path);
  if (field.kind === "choices") return pickedFor(field, ledger.value(path) ?? "");
  if (answer !== undefined)
    return field.kind === "choice"
      ? (answer.value ?? "")
      : showInField(field.kind, answer.raw, answer.value, field.spec);
  const value = ledger.value(path) ?? "";
  return field.kind === "money" ? toWritten(value, field.spec) : value;
}

function typeOf(field: Field): Input["type"] {
  if (hasOptions(field.kind)) return field.kind;
  return field.kind === "long" ? "long" : "text";
}

function labelOf(field: Field): Say | string {
  const { unit } = specAsWritten(field.spec);
  return unit === undefined ? field.label : say("field.label-unit", { label: field.label, unit });
}

/** The form's own words; else whether it may stay blank, and how much a long text may hold. */
function placeholderOf({ scheme }: View, field: Field): Say | string | null {
  if (field.help !== null) return field.help;
  const { max } = specUnder(scheme, field);
  const limited = field.kind === "long" && max !== undefined;
  if (field.roles.includes("indicator.handReason")) return say("field.hand-reason");
  if (limited) return say("field.limit", { max, optional: field.optional });
  return field.optional ? say("field.optional") : null;
}

function optionsOf(field: Field): { value: string; label: string }[] {
  return field.options.map((option) => ({
    value: option.label,
    label: option.group === null ? option.label : `${option.group} · ${option.label}`,
  }));
}
