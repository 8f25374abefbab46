/**
 * Figures that are asked or derived and then printed nowhere: a column that was forgotten in the Word file is not seen by anybody
 * who reads the report.
 *
 * | figure | must be printed |
 * |---|---|
 * | asked or derived, or a narrative's text | yes, in the Word file or in a narrative |
 * | no cell of a table, and an expression or check goes on with it | no |
 * | points, and what a person notes when setting a score by hand, where a scheme scores | no |
 * | `printed: false` | no |
 */
import type { Field, Form } from "../form/form.js";
import type { Mistake } from "../form/mistake.js";
import { join } from "../form/path.js";
import { narrativeNames } from "./narrative-names.js";

/** `inLayout`: patterns of what the Word file prints. */
export function unprinted(form: Form, inLayout: ReadonlySet<string>): Mistake[] {
  const inNarratives = new Set(narrativeNames(form).flatMap(({ meant }) => (typeof meant === "string" ? [meant] : [])));
  const links = [...form.links.values(), ...form.checks.map((check) => check.links)].flat();
  const used = new Set(links.map(({ pattern }) => pattern));
  return [...form.fields.values()]
    .filter((field) => field.printed && !(field.column === null && used.has(field.pattern)))
    .filter((field) => !isForScoring(form, field))
    .filter((field) => !namesOf(field).some((name) => inLayout.has(name) || inNarratives.has(name)))
    .map(({ pattern, fullLabel, origin }) => ({
      code: "unprinted",
      facts: { name: pattern.replaceAll(".*", ""), label: fullLabel },
      ...origin,
      offset: 0,
    }));
}

const forScoring: ReadonlySet<string> = new Set(["indicator.weight", "indicator.handReason"]);

function isForScoring(form: Form, { roles }: Field): boolean {
  return form.scheme !== null && roles.some((role) => forScoring.has(role));
}

/** The names under which a template knows a figure. */
function namesOf({ pattern, roles }: Field): string[] {
  const before = pattern.slice(0, pattern.lastIndexOf("."));
  if (roles.includes("narrative")) return [pattern, `${before}.paragraphs.*.text`];
  if (roles.includes("indicator.score")) return [pattern, `${before}.score`];
  if (roles.includes("execution.rate")) return [pattern, join(before.replace(/\.?[^.]+$/, ""), "execution.rate")];
  return [pattern];
}
