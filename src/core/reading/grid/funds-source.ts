/** 资金性质 of a list -> the source of money of a form. */
import type { Names } from "./names.js";

/** Roles of the sources that forms ask money by. */
export const fundsSources = ["funds.appropriation", "funds.carryOver", "funds.other"] as const;

/** null: it names none of them. */
export function sourceOf(nature: string, names: Names): string | null {
  if (nature === "") return null;
  const roles = names.rolesOf(nature);
  return fundsSources.find((source) => roles.includes(source)) ?? null;
}
