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
import { chatText, unmaskPersonal } from "../mask.js";
import type { FormValue } from "./event.js";

export type Form = Readonly<Record<string, FormValue>>;

/** The name under which the answer to a question about `path` comes back. */
export function askName(path: string): string {
  return `${path}?`;
}

/** Text by name of every input that was touched, and every answer to a question; `form` null: no card was submitted. */
export function submitted(shown: Readonly<Record<string, string>>, form: Form | null): Map<string, string> {
  const touched = new Map<string, string>();
  if (form === null) return touched;
  let others = false;
  for (const [name, value] of Object.entries(form)) {
    const text = textOf(value);
    const before = shown[name];
    if (before === undefined || name.endsWith("?")) touched.set(name, text);
    else if (!same(text, before)) touched.set(name, unmaskPersonal(text, before));
    else if (before !== "") others = true;
  }
  for (const [name, before] of Object.entries(shown))
    if (others && before !== "" && form[name] === undefined && !name.endsWith("?")) touched.set(name, "");
  return touched;
}

/** The only input that came back with nothing: emptied or not touched, which is not known, so that it stays as it was. */
export function leftAsItWas(shown: Readonly<Record<string, string>>, form: Form | null): string | null {
  const filled = Object.keys(shown).filter((name) => shown[name] !== "" && !name.endsWith("?"));
  const [only, ...others] = filled;
  return only !== undefined && others.length === 0 && form !== null && form[only] === undefined ? only : null;
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
