/** The unit of a list's money where neither a head nor a line above says it: it is asked, with the likelier one. */
import Big from "big.js";
import type { GridCell } from "../reading/grid/grid.js";
import { money } from "../reading/grid/list-roles.js";
import type { ProjectList } from "../reading/grid/project-list.js";
import { type Amount, type LikelyUnit, unitOfCell, unitOfTable } from "../reading/grid/table-money.js";

export const listUnits = ["万元", "元"] as const;

/** Amounts of projects from here on are 元 rather than 万元, and those with 分 from a tenth of it on. */
const large = 100_000;

/** null: the list says it. */
export function unitToAsk(lists: readonly ProjectList[]): string | null {
  const open = lists.flatMap((list) => {
    const said = unitSaid(list);
    const amounts = said !== null && said.other === null ? [] : bareAmounts(list);
    return amounts.length === 0 ? [] : [{ amounts, unit: said?.unit ?? null }];
  });
  const amounts = open.flatMap((list) => list.amounts);
  if (amounts.length === 0) return null;
  const named = open.find(({ unit }) => unit !== null)?.unit;
  if (named !== undefined && named !== null) return named;
  const [all, most] = amounts.reduce(([sum, top], { value }) => [sum.plus(value), value.gt(top) ? value : top], [
    new Big(0),
    new Big(0),
  ] as [Big, Big]);
  const withCents = amounts.filter(({ cents }) => cents).length;
  const isLarge = most.gte(large) || (withCents * 2 > amounts.length && all.div(amounts.length).gte(large / 10));
  return isLarge ? "元" : "万元";
}

/** Of amounts whose column names no unit, by a line above or by the other columns; null: nothing names one. */
function unitSaid({ columns, projects, money: table }: ProjectList): LikelyUnit | null {
  if (table.caption !== null) return { unit: table.caption, other: null };
  const named = [
    ...table.heads,
    ...projects.flatMap(({ cells }) => money.flatMap((role) => cellUnit(cells.get(role)))),
  ];
  if (named.length === 0) return null;
  const amounts = projects.flatMap(({ cells }, row) =>
    money.flatMap((role): Amount[] => {
      const { text = "" } = cells.get(role) ?? {};
      const number = Number.parseFloat(text.normalize("NFKC").replace(/[,\s]/g, ""));
      const unit = columns.get(role)?.unit ?? unitOfCell(text);
      return Number.isNaN(number) ? [] : [{ row: String(row), number, decimals: 0, unit }];
    }),
  );
  return unitOfTable(table, amounts, "万元");
}

function cellUnit(cell: GridCell | undefined): string[] {
  const unit = unitOfCell(cell?.text ?? "");
  return unit === null ? [] : [unit];
}

function bareAmounts({ columns, projects }: ProjectList): { value: Big; cents: boolean }[] {
  return money
    .filter((role) => columns.has(role) && columns.get(role)?.unit === null)
    .flatMap((role) => projects.flatMap(({ cells }) => bareAmount(cells.get(role)?.text ?? "") ?? []));
}

/** A number that names no unit itself. */
function bareAmount(text: string): { value: Big; cents: boolean } | null {
  const even = text.normalize("NFKC").replace(/[,\s]/g, "");
  return /^-?\d+(\.\d+)?$/.test(even) ? { value: new Big(even).abs(), cents: /\.\d\d$/.test(even) } : null;
}

/** `asked`: of money whose unit the list does not say. */
export function withUnit(list: ProjectList, asked: string | null): ProjectList {
  const said = unitSaid(list);
  const unit = said !== null && said.other === null ? said.unit : asked;
  if (unit === null) return list;
  const columns = [...list.columns].map(([role, column]) => [role, { ...column, unit: column.unit ?? unit }] as const);
  return { ...list, columns: new Map(columns) };
}
