/** The columns of indicators that were written in sentences or with a label before each value. */
import type { Names } from "../names.js";

export const itemColumns = [
  "indicator.level2",
  "indicator.level3",
  "indicator.target",
  "indicator.actual",
  "indicator.weight",
  "indicator.score",
  "indicator.reason",
] as const;

export type ItemRole = (typeof itemColumns)[number];

export function isItemRole(role: string): role is ItemRole {
  return itemColumns.some((one) => one === role);
}

/** The usual name of each column, so that the rows below are read as those of any table. */
export function itemHead(names: Names): string[] {
  return itemColumns.map((role) => names.words.names[role]?.core[0] ?? "");
}

/** The cells of one indicator in the order of the columns; 10分 as points is 10. */
export function itemCells(found: ReadonlyMap<ItemRole, string>): string[] {
  return itemColumns.map((role) => {
    const text = found.get(role) ?? "";
    return role === "indicator.weight" || role === "indicator.score" ? text.replace(/分$/, "") : text;
  });
}
