/** A narrative of a file against that of the report, which may be the standard paragraph and follow the figures. */
import { narrativeText, standardText } from "../report/narrative.js";
import type { Reading } from "../report/printing.js";

export function isSameText(one: string, other: string): boolean {
  return even(one) === even(other);
}

function even(text: string): string {
  return text.normalize("NFKC").replace(/\s/g, "");
}

/** `after`: the report with the file's figures. A text that is standard for these stays standard. */
export function narrativeStanding(
  report: Reading,
  after: () => Reading,
  path: string,
  text: string,
): { readonly old: string | null; readonly isSame: boolean } {
  const { text: old, state } = narrativeText(report, path);
  if (old !== null && isSameText(old, text)) return { old, isSame: true };
  return { old, isSame: state === "standard" && isSameText(standardText(after(), path).text, text) };
}
