/** What people type who have the card as a text: “点 3” for a button, “字段：值” for an input that holds no figure. */
import type { Problem } from "../../../problem.js";
import { type Say, say } from "../../../say.js";
import { trimEndSigns } from "../../../trim-signs.js";
import { chosenIn } from "../../../value/fields/choices.js";
import { readField } from "../../../value/read-field.js";
import { shortened } from "../../screen/shortened.js";
import type { Context } from "../../turn/context.js";
import type { FormValue } from "../../turn/event.js";
import type { Offered, OfferedButton, OfferedInput } from "../../turn/offered.js";
import { type Outcome, outcome, remark } from "../../turn/outcome.js";

/** Characters of a message in which the name of an input may stand. */
const longestName = 200;
/** Characters that are said back. */
const said = 40;
/** Options that a question lists. */
const mostListed = 12;

export interface TypedButton extends Pick<OfferedButton, "press" | "report"> {
  readonly form: Readonly<Record<string, FormValue>>;
}

/** The number behind such a word (点 3); null: the message is something else. */
export function numberTyped(text: string, words: readonly string[]): number | null {
  if (text.length > longestName) return null;
  const even = trimEndSigns(text.normalize("NFKC").trim(), (char) => /[\s。.!！]/u.test(char));
  const word = words.find((one) => even.startsWith(one));
  const digits = word === undefined ? undefined : /^\s*(\d{1,3})$/.exec(even.slice(word.length))?.[1];
  return digits === undefined ? null : Number(digits);
}

/** The button of this number with the values of its form, as if it were pressed; null: there is none on the card that is shown. */
export function buttonTyped(offered: Offered | null, number: number): TypedButton | null {
  const button = offered?.buttons[number - 1];
  if (offered === null || button === undefined) return null;
  const shown = button.form === null ? {} : (offered.forms[button.form] ?? {});
  const typed = Object.entries(offered.typed).filter(([name]) => Object.hasOwn(shown, name));
  return { press: button.press, report: button.report, form: { ...shown, ...Object.fromEntries(typed) } };
}

/** Notes the value for the form's button; null: it is for no such input. */
export function typedIntoText(context: Context, text: string): Outcome | null {
  const { state, words } = context;
  const number = numberTyped(text, words.press);
  if (number !== null) return remark(state, say("text-only.no-number", { number }));
  const { offered } = state;
  if (offered === null) return null;
  const found = inputTyped(offered, text);
  if (found === null) return null;
  const { input, raw } = found;
  const reading = readValue(input, raw);
  if ("problem" in reading) return remark(state, reading.problem);
  const at = offered.buttons.findIndex(({ form }) => form === input.form);
  const noted = say("text-only.noted", {
    label: input.label,
    value: reading.shown,
    button: at < 0 ? null : { number: at + 1, label: offered.buttons[at]?.label ?? "" },
  });
  const typed = { ...offered.typed, [input.name]: reading.value };
  return outcome({ ...state, offered: { ...offered, typed } }, { remark: noted });
}

/** Labels hold colons themselves: the longest that fits. A remark in brackets at its end need not be typed. */
function inputTyped({ inputs }: Offered, text: string): { input: OfferedInput; raw: string } | null {
  const start = text.slice(0, longestName);
  const colons = [...start.matchAll(/[:：]/g)].map(({ index }) => index).reverse();
  for (const at of colons) {
    const name = folded(start.slice(0, at));
    const whole = inputs.filter(({ label }) => folded(label) === name);
    const fits = whole.length > 0 ? whole : inputs.filter(({ label }) => folded(withoutRemark(label)) === name);
    const [input] = fits;
    if (input !== undefined && fits.length === 1) return { input, raw: text.slice(at + 1).trim() };
  }
  return null;
}

function withoutRemark(label: string): string {
  const at = label.search(/[（(]/);
  return at > 0 && ")）".includes(label.at(-1) ?? " ") ? label.slice(0, at) : label;
}

function folded(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/[\s“”"*]/g, "")
    .toLowerCase();
}

type Reading = { readonly value: string | string[]; readonly shown: string } | { readonly problem: Say };

function readValue({ type, label, options, max }: OfferedInput, raw: string): Reading {
  if (raw.length > max)
    return { problem: say("text-only.too-long", { label, max, count: raw.length, text: shortened(raw, said) }) };
  if (type === "choice") return raw === "" ? { value: "", shown: "" } : readChoice(label, options, raw);
  if (type !== "choices") return { value: raw, shown: shortened(raw, said) };
  if (raw === "") return { value: [], shown: "" };
  const reading = readField("choices", raw, { options });
  return "problem" in reading
    ? { problem: problemOf(label, reading.problem) }
    : { value: chosenIn(reading.value), shown: reading.shown };
}

/** By part of one label as well, best by all that stands behind what it is grouped by (【…】). */
function readChoice(label: string, options: OfferedInput["options"], raw: string): Reading {
  const reading = readField("choice", raw, { options });
  if (!("problem" in reading)) return { value: reading.value, shown: reading.shown };
  const typed = folded(raw);
  const isWhole = (text: string): boolean => text.endsWith(typed) && /[\])】]$/.test(text.slice(0, -typed.length));
  const [only, ...others] = options.filter((option) => isWhole(folded(option.label)));
  const ending = only === undefined || others.length > 0 ? null : only;
  const holding = ending === null ? options.filter(({ label }) => folded(label).includes(typed)) : [ending];
  const again = readField("choice", holding.length === 1 ? (holding[0]?.value ?? raw) : raw, { options });
  if (!("problem" in again)) return { value: again.value, shown: again.shown };
  const many = say("problem.choice-ambiguous", { text: shortened(raw, said), options: listed(holding) });
  return { problem: holding.length > 1 ? many : problemOf(label, reading.problem) };
}

function listed(options: OfferedInput["options"]): string {
  const more = options.length > mostListed ? "…" : "";
  return `${options
    .slice(0, mostListed)
    .map(({ label }) => label)
    .join("、")}${more}`;
}

function problemOf(label: string, { code, facts }: Problem): Say {
  return say(`problem.${code}`, { label, ...facts });
}
