import { problem } from "../../problem.js";
import { cleanCell } from "../clean.js";
import type { Codec, FieldOption } from "../codec.js";
import { shorten } from "../rules/facts.js";
import { tickedOptions } from "./ticked-options.js";

/** One of the options: by value, by label, or by the beginning of one label only. */
export const choice: Codec = {
  read: (raw, spec) => {
    const options = spec.options ?? [];
    const marked = tickedOptions(raw) ?? [];
    const typed = fold(marked.length === 1 ? (marked[0] ?? raw) : raw);
    const exact =
      options.find((option) => option.value === raw) ??
      options.find((option) => fold(option.value) === typed || fold(option.label) === typed) ??
      (marked.length === 1 ? options.find(({ label }) => explains(typed, fold(label))) : undefined);
    const matches = exact === undefined ? options.filter((option) => fold(option.label).startsWith(typed)) : [exact];
    const [found, other] = matches;
    if (found === undefined)
      return { problem: problem("choice-unknown", { text: shorten(raw.trim()), options: labels(options) }) };
    if (other !== undefined)
      return { problem: problem("choice-ambiguous", { text: shorten(raw.trim()), options: labels(matches) }) };
    return exact === undefined
      ? { value: found.value, shown: found.label, note: true }
      : { value: found.value, shown: found.label };
  },
  show: (value, spec) => spec.options?.find((option) => option.value === value)?.label ?? value,
  print: (value, spec) => spec.options?.find((option) => option.value === value)?.label ?? value,
};

/** Beside its box a form prints what an option means: ☑优（90分及以上）, ☑良：80至90分. */
function explains(printed: string, label: string): boolean {
  return label !== "" && printed.startsWith(label) && /^(?:[(:]|[\d≥>]+.*分)/.test(printed.slice(label.length));
}

function fold(text: string): string {
  return cleanCell(text).toLowerCase();
}

function labels(options: readonly FieldOption[]): string {
  const shown = options.slice(0, 12).map((option) => option.label);
  return `${shown.join("、")}${options.length > shown.length ? "…" : ""}`;
}
