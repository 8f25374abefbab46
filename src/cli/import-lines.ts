/** Lines of `jiping import`. */
import type { FileDocument } from "../core/reading/document/document.js";
import { type Imported, placeOf } from "../core/reading/document/import-document.js";
import type { YearFound } from "../core/reading/document/report-year.js";
import type { Value } from "../core/reading/grid/value.js";
import { say } from "../core/say.js";
import { readCell } from "../core/value/read-cell.js";
import type { Words } from "../core/words.js";

/** The report's year is no field of a form. */
export function yearLine({ name }: FileDocument, { year, text, from }: YearFound) {
  const place = { file: name, ...from };
  return { path: "year", label: "年度", text, value: String(year), unit: null, from: place, problem: null };
}

export function valueLine(document: FileDocument, found: Value, words: Words) {
  const { path, field, text, value, problem, computed } = found;
  const sentence =
    problem === null
      ? null
      : words.render(say(`problem.${problem.code}`, { label: field.label, ...problem.facts }), "plain");
  const unit =
    field.kind === "cell" ? writtenUnit(value ?? "") : (field.spec.unit ?? (field.kind === "percent" ? "%" : null));
  const from = placeOf(found);
  return {
    path,
    label: field.fullLabel,
    text,
    value,
    unit,
    from: from === null ? null : { file: document.name, ...from },
    problem: sentence,
    ...(computed ? { computed } : {}),
  };
}

/** As it is written: 98万元 is in 万元, though it is compared in 元. */
function writtenUnit(text: string): string | null {
  const { unit, scale } = readCell(text);
  return `${scale}${unit ?? ""}` || null;
}

export function leftLine(form: string | null, { left, told }: Imported, words: Words) {
  return {
    form,
    left: left.map(({ text, from }) => ({ text, from })),
    told: told.map((one) => words.render(one, "plain")),
  };
}
