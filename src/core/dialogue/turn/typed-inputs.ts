/**
 * What a person did to the inputs of a card. An input that comes back as it was shown was not touched, whatever stands in
 * the ledger by now: a colleague may have changed it meanwhile.
 *
 * | shown | came back | means |
 * |---|---|---|
 * | 5 | 5 | not touched |
 * | 138****5678 for 13812345678 | 138****5678 | not touched |
 * | 5 | "" or null | emptied |
 * | 5 | nothing, other untouched inputs came | emptied (how an empty input is sent is not documented) |
 * | 5 | nothing, nor any other | not known: taken as not touched |
 */
import { chatText, unmaskPersonal } from "../../mask.js";
import type { FormValue } from "./event.js";

export type Form = Readonly<Record<string, FormValue>>;

/** The name under which the answer to a question about `path` comes back. */
export function askName(path: string): string {
  return `${path}?`;
}

/** What came in with a press, read once: handlers get text. */
export interface TypedInputs {
  /** Text by name of every input that was touched, and every answer to a question. */
  readonly touched: ReadonlyMap<string, string>;
  /** Text by name of every input that came back, touched or not. */
  readonly given: ReadonlyMap<string, string>;
  /** What was picked in inputs that take several. */
  readonly picked: ReadonlyMap<string, readonly string[]>;
  /** The only input that was filled came back with nothing: emptied or not touched, which is not known, so that it stays. */
  readonly untouched: string | null;
}

/** The press was typed as a command: no card came with it. */
export const nothingTyped: TypedInputs = { touched: new Map(), given: new Map(), picked: new Map(), untouched: null };

/** `shown`: what stood in the inputs of the card that was pressed. */
export function readInputs(shown: Readonly<Record<string, string>>, form: Form): TypedInputs {
  const touched = new Map<string, string>();
  const given = new Map<string, string>();
  let others = false;
  for (const [name, value] of Object.entries(form)) {
    const text = textOf(value);
    // A forged name such as "constructor" is known to every object.
    const before = name.endsWith("?") || !Object.hasOwn(shown, name) ? undefined : shown[name];
    given.set(name, before === undefined ? text : unmaskPersonal(text, before));
    if (before === undefined) touched.set(name, text);
    else if (!same(text, before)) touched.set(name, unmaskPersonal(text, before));
    else if (before !== "") others = true;
  }
  for (const [name, before] of Object.entries(shown))
    if (others && before !== "" && !Object.hasOwn(form, name) && !name.endsWith("?")) touched.set(name, "");
  return { touched, given, picked: picked(form), untouched: untouched(shown, form) };
}

function picked(form: Form): Map<string, readonly string[]> {
  return new Map(
    Object.entries(form).flatMap(([name, value]) =>
      typeof value === "boolean" ? [] : [[name, listOf(value)] as const],
    ),
  );
}

function listOf(value: string | readonly string[]): string[] {
  return (typeof value === "string" ? [value] : [...value]).filter((one) => one !== "");
}

function untouched(shown: Readonly<Record<string, string>>, form: Form): string | null {
  const filled = Object.keys(shown).filter((name) => shown[name] !== "" && !name.endsWith("?"));
  const [only, ...others] = filled;
  return only !== undefined && others.length === 0 && form[only] === undefined ? only : null;
}

/** Text that looks like a list was read as one on its way in. */
function textOf(value: FormValue): string {
  if (typeof value === "string") return value;
  return Array.isArray(value) && value.length === 0 ? "" : JSON.stringify(value);
}

function same(text: string, before: string): boolean {
  return even(text) === even(before) || even(text) === even(chatText(before));
}

/** Clients differ in line ends and in white space at the ends. */
function even(text: string): string {
  return text.replace(/\r\n?/g, "\n").trim();
}
