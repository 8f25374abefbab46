/** Rows for projects below headings of groups (一、产业发展类): a list for each group, which its heading and 合计 add up. */
import { fillable } from "./cell-nature.js";
import type { Grid } from "./grid.js";
import { compact } from "./label-text.js";
import { readRows, totals } from "./read-rows.js";
import type { BlankReading } from "./reading.js";
import type { Item, ListPart, Part } from "./understood.js";
import type { HeadZone, ZoneRow } from "./zones.js";

interface Group {
  readonly heading: ZoneRow;
  readonly rows: readonly ZoneRow[];
}

/** null: the rows are no such groups. Rows of sums stand before the first group or behind the last. */
export function readGroups(reading: BlankReading, grid: Grid, zone: HeadZone): Part[] | null {
  const groups = groupsOf(zone);
  if (groups === null) return null;
  const lists = groups.flatMap(({ heading, rows }) => {
    const sections = [...zone.sections, ...heading.labels];
    const own = [{ ...heading, isTotal: true }, ...rows];
    return readRows(reading, grid, { ...zone, headFrom: heading.row, sections, rows: own });
  });
  const last = lists.at(-1);
  if (last?.part !== "list") return lists;
  const sums = zone.rows.filter(({ isTotal }) => isTotal).flatMap((row) => totals(reading, grid, row, last));
  const also = lists.slice(0, -1).map(({ key }) => key);
  const whole: ListPart = { ...last, total: [...last.total, ...sums.map((item) => ofAll(item, also))] };
  return [...lists.slice(0, -1), whole];
}

function ofAll(item: Item, also: readonly string[]): Item {
  return item.rule?.rule === "listSum" ? { ...item, rule: { ...item.rule, also } } : item;
}

function groupsOf({ rows }: HeadZone): Group[] | null {
  const first = rows.findIndex(isHeading);
  const last = rows.findLastIndex(({ isTotal }) => !isTotal);
  if (first < 0 || rows.slice(0, first).some(({ isTotal }) => !isTotal)) return null;
  const groups: { heading: ZoneRow; rows: ZoneRow[] }[] = [];
  for (const row of rows.slice(first, last + 1)) {
    if (isHeading(row)) groups.push({ heading: row, rows: [] });
    else if (row.isTotal || hasName(row)) return null;
    else groups.at(-1)?.rows.push(row);
  }
  const isOpen = groups.some(({ heading }) => heading.cells.length === 0);
  return (groups.length > 1 || isOpen) && groups.every((one) => one.rows.length > 0) ? groups : null;
}

/** A name with a Chinese number, before it or in a column of its own. */
function isHeading(row: ZoneRow): boolean {
  if (row.isTotal || !hasName(row)) return false;
  return [row.counter?.text, row.labels.at(-1)?.text].some((text) => text !== undefined && opens.test(compact(text)));
}

const opens = /^(?:[一二三四五六七八九十]{1,3}(?:[、.]|$)|\([一二三四五六七八九十]{1,3}\))/;

function hasName({ row, labels }: ZoneRow): boolean {
  return labels.some((label) => label.row === row && label.nature === "label");
}

/** A heading as wide as the table, over a row of open cells; null: the row is none. */
export function wideHeading(
  grid: Grid,
  row: number,
  leaves: readonly { readonly col: number; readonly end: number }[],
): ZoneRow | null {
  const [cell, ...others] = grid.starting(row);
  const [first, last] = [leaves[0], leaves.at(-1)];
  if (leaves.length < 2 || cell?.nature !== "label" || others.length > 0) return null;
  if (
    first === undefined ||
    last === undefined ||
    cell.col > first.col ||
    cell.end < last.end ||
    !opens.test(compact(cell.text))
  )
    return null;
  const below = grid.starting(row + 1);
  const isOpen = below.every(({ nature }) => fillable.has(nature));
  const fits = leaves.every(({ col, end }) => below.some((one) => one.col === col && one.end === end));
  return isOpen && fits ? { row, isTotal: false, labels: [cell], counter: null, cells: [] } : null;
}
