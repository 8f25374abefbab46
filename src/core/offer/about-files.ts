/** The unit, year and form that files name, and what of it differs from the open report. */
import type { Form } from "../form/form.js";
import type { FileDocument } from "../reading/document/document.js";
import type { Imported } from "../reading/document/import-document.js";
import type { FittingForm } from "./fitting-forms.js";
import type { Offer } from "./offer.js";

export type AboutFiles = Offer["about"];

/** `imported`: what was read of each document; `own`: the unit of the report, which may be the department above the file's. */
export function aboutFiles(documents: readonly FileDocument[], imported: readonly Imported[], own: string): AboutFiles {
  const years = documents.flatMap((document, at) => imported[at]?.year?.year ?? yearInName(document) ?? []);
  const named = (role: string): string[] =>
    imported.flatMap(({ found }) =>
      [...found.values, ...found.beside]
        .filter(({ field, path }) => field.roles.includes(role) && !/\.\d+\./.test(`.${path}`))
        .flatMap(({ value }) => value ?? []),
    );
  const isAbove = own !== "" && named("project.department").some((department) => isSameUnit(department, own));
  return { year: only(years), unit: isAbove ? null : only(named("unit.name")), form: null };
}

/** 2021年度自评.xlsx; the year of an export among other digits is none. */
function yearInName({ name }: FileDocument): number | null {
  const year = /(?<!\d)(20\d{2})年/.exec(name.normalize("NFKC"))?.[1];
  return year === undefined ? null : Number(year);
}

function only<T>(values: readonly T[]): T | null {
  const [one, another] = new Set(values);
  return one !== undefined && another === undefined ? one : null;
}

/** Fewest values of another form, and how many times as many as the form at hand takes. */
const fewest = 8;
const times = 2;

/** The form that the files fill much more of than the one at hand; null: there is none. */
export function otherForm(own: string, fits: readonly FittingForm[]): string | null {
  const [best] = fits;
  const ownCount = fits.find(({ form }) => form === own)?.count ?? 0;
  return best !== undefined && best.form !== own && best.count >= Math.max(fewest, times * ownCount) ? best.form : null;
}

export interface OtherReport {
  readonly unit: string | null;
  readonly year: number | null;
  readonly form: string | null;
}

/** What of it differs from the report; null: it is this one, or says nothing. */
export function ofOtherReport(
  { about, way }: Offer,
  report: { readonly unit: string; readonly year: number; readonly form: Pick<Form, "id"> },
): OtherReport | null {
  const { unit, year, form } = about;
  const other = {
    unit: unit === null || report.unit === "" || isSameUnit(unit, report.unit) ? null : unit,
    // A file of last year that is carried over has a message of its own.
    year: year === report.year || way === "carried" ? null : year,
    form: form === report.form.id ? null : form,
  };
  return other.unit === null && other.year === null && other.form === null ? null : other;
}

/** Units go by shorter names too: each sign of the shorter one stands in the longer one, in order. */
function isSameUnit(one: string, other: string): boolean {
  const [short = "", long = ""] = [one, other].map(bareUnit).sort((a, b) => a.length - b.length);
  let at = 0;
  for (const sign of long) if (sign === short[at]) at += 1;
  return at === short.length;
}

/** Without codes, brackets and seals: [123] 某局（盖章）. */
function bareUnit(text: string): string {
  return text.normalize("NFKC").replace(/\([^()]*\)|\[[^[\]]*\]|[\s\d\-_.:：]/g, "");
}
