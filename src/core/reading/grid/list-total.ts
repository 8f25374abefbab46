/** A row of sums below a list: what the program computes from the list's rows is compared with what is printed. */
import type { Field, Form } from "../../form/form.js";
import { placed } from "../../form/path.js";
import type { Collector } from "./found.js";
import { isDash, isNumber, isPartSum } from "./furniture.js";
import { type GridCell, spoken } from "./grid.js";
import { listRow } from "./list-row.js";
import type { Places } from "./places.js";
import { putTotals, scoredPlace } from "./printed-score.js";
import type { ListZone } from "./zones.js";

/** Sums of indicators' points are no figures of the form; any other sum that no field takes is left. */
export function listTotal(
  zone: ListZone,
  cells: readonly GridCell[],
  aligned: boolean,
  places: Places,
  found: Collector,
): void {
  const { form } = places.ledger;
  const { list } = zone.head.words;
  const row = listRow(places.names, zone.head, cells, aligned);
  for (const { meaning, unit } of zone.head.columns) {
    if (meaning.is !== "field") continue;
    const sum = sumOf(meaning.field, form);
    const part = row.byField.get(meaning.field.id);
    if (sum === undefined || part === undefined || isDash(part.text)) continue;
    found.put(placed(sum.pattern, zone.place.path), sum, { ...part, unit, table: zone.money }, true);
  }
  const scored = scoredPlace(list, zone.place.path, places);
  if (list.role === "indicators" && scored !== null && !isPartSum(spoken(cells))) {
    const columns = totalColumns(zone);
    const said = spoken(cells);
    const isLone = cells.length <= (zone.head.columns.at(-1)?.column ?? 0) && said.length <= 2;
    const order = columns.map(({ name }) => name);
    putTotals(scored, said, byColumn(columns, row, aligned, isLone), found, order);
  }
  const isKept = ({ text }: GridCell): boolean => list.role === "indicators" || !isNumber(text);
  found.use(...spoken(cells).filter(isKept));
}

const totalRoles = [
  ["indicator.weight", "weight"],
  ["indicator.score", "score"],
] as const;

/** The columns of points and scores, in the order of the head. */
function totalColumns({ head }: ListZone) {
  return head.columns.flatMap(({ meaning, column }) => {
    if (meaning.is !== "field") return [];
    const { id, roles } = meaning.field;
    const [, name] = totalRoles.find(([role]) => roles.includes(role)) ?? [];
    return name === undefined ? [] : [{ id, column, name }];
  });
}

/** By the place where a cell stands, else by what it was read as. A lone figure among dropped blanks is not told by that. */
function byColumn(
  columns: ReturnType<typeof totalColumns>,
  { byField }: ReturnType<typeof listRow>,
  aligned: boolean,
  isLone: boolean,
): (cell: GridCell) => "weight" | "score" | null {
  return (cell) => {
    const standing = aligned ? columns.find(({ column }) => column === cell.column) : undefined;
    if (standing !== undefined) return standing.name;
    if (isLone && columns.length > 1) return null;
    return columns.find(({ id }) => byField.get(id)?.cells.includes(cell) === true)?.name ?? null;
  };
}

/** The figure that is computed from this column of the list alone and stands for the same. */
function sumOf(field: Field, { fields, links }: Form): Field | undefined {
  return [...fields.values()].find((sum) => {
    const [link, ...others] = sum.derive === null ? [] : (links.get(sum.pattern) ?? []);
    const isSame = sum.roles.some((role) => field.roles.includes(role));
    return link?.pattern === field.pattern && others.length === 0 && isSame && sum.pattern !== field.pattern;
  });
}
