/** The unit of a list's money where neither a head nor a line above says it: it is asked, with the likelier one. */
import Big from "big.js";
import type { ProjectList } from "../reading/grid/project-list.js";
import { money } from "../reading/grid/project-rows.js";

export const listUnits = ["万元", "元"] as const;

/** Amounts of projects from here on are 元 rather than 万元, and those with 分 from a tenth of it on. */
const large = 100_000;

/** null: the list says it. */
export function unitToAsk(lists: readonly ProjectList[]): string | null {
  const amounts = lists.flatMap(({ columns, projects }) =>
    money
      .filter((role) => columns.has(role) && columns.get(role)?.unit === null)
      .flatMap((role) => projects.flatMap(({ cells }) => bareAmount(cells.get(role)?.text ?? "") ?? [])),
  );
  if (amounts.length === 0) return null;
  const [all, most] = amounts.reduce(([sum, top], { value }) => [sum.plus(value), value.gt(top) ? value : top], [
    new Big(0),
    new Big(0),
  ] as [Big, Big]);
  const withCents = amounts.filter(({ cents }) => cents).length;
  const isLarge = most.gte(large) || (withCents * 2 > amounts.length && all.div(amounts.length).gte(large / 10));
  return isLarge ? "元" : "万元";
}

/** A number that names no unit itself. */
function bareAmount(text: string): { value: Big; cents: boolean } | null {
  const even = text.normalize("NFKC").replace(/[,\s]/g, "");
  return /^-?\d+(\.\d+)?$/.test(even) ? { value: new Big(even).abs(), cents: /\.\d\d$/.test(even) } : null;
}

export function withUnit(list: ProjectList, unit: string | null): ProjectList {
  if (unit === null) return list;
  const columns = [...list.columns].map(([role, column]) => [role, { ...column, unit: column.unit ?? unit }] as const);
  return { ...list, columns: new Map(columns) };
}
