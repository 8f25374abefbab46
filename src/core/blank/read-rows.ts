/** Rows of the same kind under a head, as many as are needed: 项目实施内容, 开始时间, 完成时间. */

import { withRowAmounts } from "./amounts-beside.js";
import { withOptions } from "./column-options.js";
import { withHeads, withRules } from "./column-rules.js";
import { isTerm } from "./formulas.js";
import type { Grid, GridCell } from "./grid.js";
import { isAmount, isCounter, isRemark, meaningOf, moneyUnitOf } from "./kind-of.js";
import { shownLabel, withoutBrackets } from "./label-text.js";
import { nameOf } from "./leaf-name.js";
import { matches } from "./matches.js";
import { cellKey, cellPlace, cellTarget, newItem } from "./new-item.js";
import type { BlankReading } from "./reading.js";
import { tickUnder } from "./tick-column.js";
import { measuredAbove, toldApart } from "./under-heads.js";
import type { ColumnRule, Item, ListColumn, ListLine, ListPart, Part } from "./understood.js";
import type { HeadZone, Leaf, ZoneRow } from "./zones.js";

export function readRows(reading: BlankReading, grid: Grid, zone: HeadZone): Part[] {
  const { words } = reading;
  const section = zone.sections.map(({ text }) => text);
  const rows = zone.rows.filter(({ isTotal }) => !isTotal);
  const leaves = zone.leaves.filter((leaf) => !isNumberColumn(reading, leaf));
  const counter = zone.leaves.find((leaf) => isNumberColumn(reading, leaf));
  const key = `t${grid.table}r${zone.headFrom}`;
  const found = leaves.map((leaf) => withOptions(reading, grid, rows, columnOf(reading, leaf, section)));
  const terms = withHeads(found, leaves).filter((one, _, all) => one.kind === "text" && isTerm(reading, one, all));
  const amounts = withRowAmounts(reading, found, ({ key: own }) => terms.some((one) => one.key === own));
  const ruled = withName(withRules(reading, amounts, leaves, { key, table: grid.table }));
  const columns = toldApart(reading, ruled, leaves);
  const list: ListPart = {
    part: "list",
    list: "repeat",
    key,
    title: shownLabel(section.at(-1) ?? "", words.parts),
    table: grid.table,
    rows: [rows[0]?.row ?? zone.headTo, rows.at(-1)?.row ?? zone.headTo],
    columns,
    lines: rows.map((row) => lineOf(row)),
    ...(counter === undefined ? {} : { numberCol: counter.col }),
    total: zone.rows.filter(({ isTotal }) => isTotal).flatMap((row) => totals(reading, grid, row, { columns, key })),
    scope: null,
  };
  return [list];
}

/** The first text is what a row is known by: short, whatever its label. */
function withName(columns: readonly ListColumn[]): ListColumn[] {
  const first = columns.find(({ kind }) => kind === "text" || kind === "long");
  return columns.map((column) => (column === first ? { ...column, kind: "text" } : column));
}

function isNumberColumn(reading: BlankReading, { cell }: Leaf): boolean {
  return isCounter(reading, cell.text);
}

function columnOf(reading: BlankReading, leaf: Leaf, section: readonly string[]): ListColumn {
  const { words } = reading;
  const heads = leaf.path.map(({ text }) => text);
  const own = meaningOf(reading, leaf.cell.text, [...heads.slice(0, -1), ...section]);
  const meaning = measuredAbove(reading, leaf, own) ?? own;
  const money = heads.slice(0, -1).some((head) => meaningOf(reading, head).kind === "money");
  const isOfBudget = ["budget.initial", "budget.adjusted", "budget.executed"].includes(meaning.role ?? "");
  const isRate = meaning.role === "execution.rate";
  const amount =
    (meaning.kind === "money" && !isRate) ||
    (isOfBudget && meaning.kind === "text") ||
    (money && (meaning.kind === "text" || (isAmount(reading, leaf.cell.text) && meaning.kind !== "percent")));
  // A remark beside the figures of a row is short.
  const kind = isRate ? "percent" : amount ? "money" : isRemark(reading, leaf.cell.text) ? "text" : meaning.kind;
  const by = words.byOthers.find((one) => leaf.path.some((cell) => matches(one, cell.text)))?.by ?? null;
  const tick = tickUnder(reading, leaf);
  const name = nameOf(reading, leaf);
  if (tick !== null && by === null)
    return {
      ...{ ...blankColumn, ...tick },
      key: `c${leaf.col}`,
      name: `${tick.group}：${name}`,
      kind: "tick",
      col: leaf.col,
    };
  return {
    ...blankColumn,
    key: `c${leaf.col}`,
    name,
    kind,
    unit: amount ? moneyUnitOf(reading, [leaf.cell.text, ...heads, ...section]) : isRate ? "%" : meaning.unit,
    role: meaning.role,
    use: by === null ? "ask" : "others",
    by,
    col: leaf.col,
  };
}

const blankColumn = {
  unit: null,
  role: null,
  use: "ask",
  rule: null,
  options: [],
  group: null,
  many: false,
  help: null,
  by: null,
  side: null,
} as const;

function lineOf({ row, cells }: ZoneRow): ListLine {
  const printed = cells
    .filter(({ cell }) => cell.nature === "sample" || cell.nature === "more")
    .map(({ leaf, cell }) => ({ col: `c${leaf.col}`, text: cell.text.trim() }));
  return {
    row,
    level1: null,
    level2: null,
    printed,
    more: cells.some(({ cell }) => cell.nature === "more"),
    execution: false,
  };
}

/** In the row of sums a rate is that of the sums; what is left is summed up like any amount. */
function divided(
  reading: BlankReading,
  grid: Grid,
  cell: GridCell,
  {
    title,
    column,
    rule,
    cells,
  }: {
    readonly title: string;
    readonly column: ListColumn;
    readonly rule: Extract<ColumnRule, { divide: string }>;
    readonly cells: ZoneRow["cells"];
  },
): Item[] {
  const keyOf = (key: string): string | undefined => {
    const one = cells.find(({ leaf, cell: other }) => `c${leaf.col}` === key && other.nature === "empty");
    return one === undefined ? undefined : cellKey(grid.table, one.cell);
  };
  const [of, by] = [keyOf(rule.of), keyOf(rule.by)];
  if (of === undefined || by === undefined) {
    reading.left.push({ text: "", why: "spare", at: cellPlace(grid.table, cell) });
    return [];
  }
  const item = totalItem(reading, grid, cell, title, column);
  return [{ ...item, use: "compute", rule: { rule: rule.divide, of, by } }];
}

/** A column's cell in the row of sums, before it is said what it follows from. */
function totalItem(reading: BlankReading, grid: Grid, cell: GridCell, title: string, column: ListColumn): Item {
  return newItem(reading, {
    ...{ key: cellKey(grid.table, cell), label: `${title}：${column.name}`, name: column.name, kind: column.kind },
    ...{ unit: column.unit, role: null, at: cellPlace(grid.table, cell), target: cellTarget(grid.table, cell) },
  });
}

/** Cells of the row that sums the list up. */
export function totals(
  reading: BlankReading,
  grid: Grid,
  { labels, cells }: ZoneRow,
  list: { readonly columns: readonly ListColumn[]; readonly key: string },
): Item[] {
  const title = shownLabel(withoutBrackets(labels[0]?.text ?? ""), reading.words.parts);
  return cells.flatMap(({ leaf, cell }): Item[] => {
    const column = list.columns.find(({ col }) => col === leaf.col);
    const at = cellPlace(grid.table, cell);
    const rule = column?.rule;
    if (column !== undefined && rule != null && "divide" in rule && cell.nature === "empty")
      return divided(reading, grid, cell, { title, column, rule, cells });
    if (column === undefined || !isSummed(reading, column) || cell.nature !== "empty") {
      reading.left.push({ text: cell.text.trim(), why: "spare", at });
      return [];
    }
    const item = totalItem(reading, grid, cell, title, column);
    return [{ ...item, use: "compute", rule: { rule: "listSum", list: list.key, column: column.key, with: [] } }];
  });
}

/** Amounts and counts; a price is none. */
function isSummed({ words: { products } }: BlankReading, { kind, name }: ListColumn): boolean {
  if (matches(products.price, name)) return false;
  return kind === "money" || kind === "count";
}
