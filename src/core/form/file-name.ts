/** The name of a report's file: what a form says under `file`, with figures for its tags. */

import { trimEndSigns } from "../trim-signs.js";
import type { Form, Origin } from "./form.js";
import type { Ledger } from "./ledger.js";
import { reportNames } from "./link.js";
import type { Mistakes } from "./mistake.js";

/** Signs of one figure, and of the whole name without its ending: some disks take no more than 255 bytes. */
const longest = { figure: 40, name: 80 };

const tags = /\{\{\s*([^{}]*?)\s*\}\}|[{}]+/g;

/** Signs that a file name cannot have on the clerk's computer, and unseen ones, which can turn around what it seems to be. */
const unfit = /[\\/:*?"<>|\p{Cc}\p{Cf}\u2028\u2029]/gu;
/** Names of devices, whatever stands behind a dot. */
const reserved = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\.|$)/i;

/** `mark`: what stands behind the name, such as the number of the version; it is never cut off. A figure that is not there yet leaves nothing. */
export function fileName(ledger: Ledger, mark: string): string {
  const { form, report } = ledger;
  const facts: Readonly<Record<string, string>> = { unit: report.unit, year: String(report.year) };
  const name = form.file
    .replace(/\.docx$/, "")
    .replace(tags, (_, tag: string | undefined) =>
      cut(facts[tag ?? ""] ?? ledger.value(tag ?? "") ?? "", longest.figure),
    );
  return `${cut(fitted(name, form.title), longest.name)}${mark}.docx`;
}

/** A tag of anything but unit, year and the report's own lines of text would leave its braces in the name. */
export function checkFileName(form: Form, origin: Origin, mistakes: Mistakes): void {
  for (const { 0: written, 1: tag = "", index } of form.file.matchAll(tags)) {
    const known = reportNames.some((name) => name === tag) || form.fields.get(tag)?.kind === "text";
    if (!known) mistakes.push({ code: "file-name", facts: { tag: written }, ...origin, offset: index });
  }
}

/** Words as the name of a file, without its ending. */
export function cleanFileName(words: string): string {
  return cut(fitted(words, "_"), longest.name);
}

/** Without dots at the ends: they hide a file, or name a folder. */
function fitted(name: string, title: string): string {
  const plain = trimEndSigns(name.replace(unfit, "").replace(/^[\s.]+/, ""), (char) => /[\s.]/.test(char));
  if (plain === "") return title.replace(unfit, "");
  return reserved.test(plain) ? `_${plain}` : plain;
}

function cut(text: string, most: number): string {
  return [...text].slice(0, most).join("").trim();
}
