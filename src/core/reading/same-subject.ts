/** A unit has several reports of a form that is about one project. */
import type { Ledger } from "../form/ledger.js";
import { subjectOf, subjectPath } from "../form/subject.js";
import { sameInOtherYear } from "./name-similarity.js";
import type { OtherReport } from "./report-input.js";

/** Of several reports about one project each the one of this project; while it has no name, the only one there is. */
export function ofSameSubject(ledger: Ledger, fits: readonly OtherReport[]): OtherReport | undefined {
  const isOfOne = ({ form }: Ledger): boolean => subjectPath(form) !== null;
  const projects = isOfOne(ledger) ? fits.filter((one) => isOfOne(one.ledger)) : [];
  const name = subjectOf(ledger);
  const single = projects.length === 1 ? projects[0] : undefined;
  const own = name === null ? single : sameInOtherYear(name, projects, (one) => subjectOf(one.ledger));
  return own ?? fits.find((one) => !projects.includes(one));
}
