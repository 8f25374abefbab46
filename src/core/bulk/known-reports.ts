/** Which projects of a list have a report already: by name within a unit, and what only looks alike. */
import { normalName } from "../reading/grid/names.js";
import { likeness, similarNames } from "../reading/name-similarity.js";

export interface KnownReport {
  readonly id: string;
  /** The project's name. */
  readonly name: string;
  readonly unit: string;
}

interface Listed {
  readonly name: string;
  readonly unit: string | null;
}

/** The same name, of the same unit where the list names units. */
export function knownOf({ name, unit }: Listed, known: readonly KnownReport[]): KnownReport | null {
  const wanted = even(name);
  return known.find((one) => even(one.name) === wanted && (unit === null || even(one.unit) === even(unit))) ?? null;
}

export interface Alike {
  readonly name: string;
  readonly report: KnownReport;
}

/** From here on two names may mean one project. */
const alike = 0.6;

/** Projects that no report has the name of, and that have nearly the name of one: each with the nearest. */
export function alikeOf(listed: readonly Listed[], known: readonly KnownReport[]): Alike[] {
  const rest = known.filter(({ name }) => !listed.some((one) => even(one.name) === even(name)));
  return listed
    .filter((one) => knownOf(one, known) === null)
    .flatMap(({ name }) => {
      const [best] = rest
        .map((report) => ({ report, worth: similarNames(name, report.name) ? 1 : likeness(name, report.name) }))
        .filter(({ worth }) => worth >= alike)
        .sort((one, other) => other.worth - one.worth);
      return best === undefined ? [] : [{ name, report: best.report }];
    });
}

function even(text: string): string {
  return normalName(text) || text.trim();
}
