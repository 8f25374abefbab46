/** The later version of a form that a report could go over to. */
import type { Update } from "../core/dialogue/turn/surroundings.js";
import { previewUpdate } from "../core/report/preview-update.js";
import { type FormPackage, schemeOf } from "./catalog.js";
import type { Opened } from "./open-report.js";
import { printLabels } from "./print-labels.js";
import type { TurnParts } from "./turn-parts.js";

/** What the later version would change; null: the report is on the latest. */
export function updateOf(parts: TurnParts, opened: Opened): Update | null {
  const pack = laterVersion(parts, opened);
  if (pack === null) return null;
  const scheme = schemeOf(pack, opened.record.scheme);
  const preview = previewUpdate(opened.report, { form: pack.form, scheme }, printLabels(parts.words));
  return { version: pack.form.version, preview, schemes: isSettled(pack, scheme?.id ?? null) ? [] : pack.schemes };
}

export function laterVersion({ catalog }: Pick<TurnParts, "catalog">, { record }: Opened): FormPackage | null {
  const newest = catalog.newest(record.form);
  return newest !== null && newest.form.version > record.formVersion ? newest : null;
}

/** It is clear by which scheme the later version scores. */
export function isSettled({ schemes }: FormPackage, scheme: string | null): boolean {
  return schemes.length === 0 || schemes.some(({ id }) => id === scheme);
}
