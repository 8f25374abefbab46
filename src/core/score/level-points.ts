/** How a scheme splits its points over the level-1 classes, by which of them a table has. */
import type { Scheme } from "./scheme.js";

/** By the role of the class; null: the scheme fixes none for these. `present`: roles of the classes that have indicators. */
export function levelPoints({ points }: Scheme, present: ReadonlySet<string>): Readonly<Record<string, number>> | null {
  const split = [...(points.splits ?? []), ...(points.levels === undefined ? [] : [points.levels])].find((one) =>
    isFor(one, present),
  );
  return split ?? points.levels ?? null;
}

function isFor(split: Readonly<Record<string, number>>, present: ReadonlySet<string>): boolean {
  const roles = Object.keys(split);
  return roles.length === present.size && roles.every((role) => present.has(role));
}
