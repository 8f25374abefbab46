/** 资金性质 of a list, or a head below that of an amount -> the source of money of a form. */
import { fundsSources } from "./funds-sources.js";
import type { Names } from "./names.js";

/** The source of money that totals belong to, unless somebody says another. */
export const appropriation = "funds.appropriation";

/** null: it names none of them. */
export function sourceOf(nature: string, names: Names): string | null {
  if (nature === "") return null;
  const roles = names.rolesOf(nature);
  const even = bare(nature);
  return (
    fundsSources.find((source) => roles.includes(source)) ??
    names.words.natures.find(({ words }) => words.some((word) => even.includes(word)))?.source ??
    null
  );
}

/** As `sourceOf`, of a head that is a source's name and nothing more: 上年结转 over columns, not 专项资金执行情况. */
export function sourceNamed(head: string, names: Names): string | null {
  const isName = sourceOf(head, names) !== null && names.words.natures.some(({ words }) => words.includes(bare(head)));
  return isName || fundsSources.some((source) => names.rolesOf(head).includes(source)) ? sourceOf(head, names) : null;
}

/** As `sourceOf`, of a column: 省 below 预算数 is the money of that level. */
export function sourceOfHead(head: string, names: Names): string | null {
  if (names.rolesOf(head).includes("funds.total")) return null;
  const even = bare(head)
    .replace(/^其中[:：]?/, "")
    .replace(/\([^()]*元\)$/, "");
  const level = names.words.natures.find(({ heads = [] }) => heads.includes(even))?.source;
  return level ?? sourceOf(even, names);
}

function bare(text: string): string {
  return text.normalize("NFKC").replace(/\s/g, "");
}
