/** Which projects of a list have a report already: by code, else by name within a unit, and what only looks alike. */
import type { Ledger } from "../form/ledger.js";
import { subjectOf } from "../form/subject.js";
import { normalName } from "../reading/grid/names.js";
import { likeness, similarNames } from "../reading/name-similarity.js";
import { fieldsOf } from "./project-forms.js";

/** Where the code of a project is kept whose form does not ask for it. */
export const codeMark = "@project.code";

export interface KnownReport {
  readonly id: string;
  /** The project's name. */
  readonly name: string;
  readonly unit: string;
  /** "": nobody knows it. */
  readonly code: string;
}

/** null: the report is about no project by name. */
export function knownReport(id: string, unit: string, ledger: Ledger): KnownReport | null {
  const name = subjectOf(ledger);
  const field = fieldsOf(ledger.form.root).find(({ roles }) => roles.includes("project.code"));
  const code = ledger.answer(field?.pattern ?? codeMark)?.value ?? "";
  return name === null ? null : { id, name, unit, code };
}

interface Listed {
  readonly name: string;
  readonly code: string;
  readonly unit: string | null;
}

/** The same code; else the same name, of the same unit where the list names units, unless their codes differ. */
export function knownOf(listed: Listed, known: readonly KnownReport[]): KnownReport | null {
  const { name, code, unit } = listed;
  const wanted = even(name);
  const named = known.filter((one) => even(one.name) === wanted);
  return (
    known.find(
      (one) => bare(code) !== "" && bare(one.code) === bare(code) && (isWhole(code) || even(one.name) === wanted),
    ) ??
    named.find((one) => (unit === null || even(one.unit) === even(unit)) && !differs(one.code, code)) ??
    null
  );
}

export interface Alike {
  /** Place in the list. */
  readonly project: number;
  readonly report: KnownReport;
}

/** From here on two names may mean one project. */
const alike = 0.6;

/** Projects that no report has the name of, and that have nearly the name of one: each with the nearest. */
export function alikeOf(listed: readonly Listed[], known: readonly KnownReport[]): Alike[] {
  const taken = new Set(listed.flatMap((one) => knownOf(one, known)?.id ?? []));
  const rest = known.filter(({ id }) => !taken.has(id));
  return listed.flatMap((one, project) => {
    if (knownOf(one, known) !== null) return [];
    const [best] = rest
      .filter(({ code }) => !differs(code, one.code))
      .map((report) => ({ report, worth: similarNames(one.name, report.name) ? 1 : likeness(one.name, report.name) }))
      .filter(({ worth }) => worth >= alike)
      .sort((first, other) => other.worth - first.worth);
    return best === undefined ? [] : [{ project, report: best.report }];
  });
}

/** Both are whole, and another. */
function differs(one: string, other: string): boolean {
  return isWhole(one) && isWhole(other) && bare(one) !== bare(other);
}

/** A spreadsheet writes long codes as 4.3E+19, or with noughts behind the fifteenth digit: they name no project by themselves. */
function isWhole(code: string): boolean {
  const even = bare(code);
  return even !== "" && !/E\+\d+$/.test(even) && !/^\d{15}0+$/.test(even);
}

/** Noughts at the front are lost where a code was a number. */
function bare(code: string): string {
  return code
    .normalize("NFKC")
    .replace(/[\s'"]/g, "")
    .replace(/^0+/, "")
    .toUpperCase();
}

function even(text: string): string {
  return normalName(text) || text.trim();
}
