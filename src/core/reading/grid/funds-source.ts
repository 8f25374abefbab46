/** 资金性质 of a list -> the source of money of a form. */
import { fundsSources } from "./funds-sources.js";
import type { Names } from "./names.js";

/** null: it names none of them. */
export function sourceOf(nature: string, names: Names): string | null {
  if (nature === "") return null;
  const roles = names.rolesOf(nature);
  const even = nature.normalize("NFKC").replace(/\s/g, "");
  return (
    fundsSources.find((source) => roles.includes(source)) ??
    names.words.natures.find(({ words }) => words.some((word) => even.includes(word)))?.source ??
    null
  );
}
