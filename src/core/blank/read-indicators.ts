/** A table of indicators: its columns by meaning, its classes as they are printed, and the row of totals. */
import { isBracketed } from "./cell-nature.js";
import { withOptions } from "./column-options.js";
import { fixedRows } from "./fixed-rows.js";
import { fixedColumns, fixedTotals } from "./fixed-totals.js";
import type { Grid } from "./grid.js";
import { executionOf, totalsOf } from "./indicator-totals.js";
import { isCounter, meaningOf, moneyUnitOf } from "./kind-of.js";
import { compact, shownLabel, withoutBrackets } from "./label-text.js";
import { nameOf } from "./leaf-name.js";
import { hasAny, isAny, matches } from "./matches.js";
import type { BlankReading } from "./reading.js";
import { tickUnder } from "./tick-column.js";
import type { ListColumn, ListLine, ListPart } from "./understood.js";
import { withActual, withAdjusted, withOwnRule } from "./value-columns.js";
import type { HeadZone, Leaf, ZoneRow } from "./zones.js";

/** Columns of names that are not called levels. */
export interface GivenNames {
  readonly level1: Leaf | undefined;
  readonly level3: Leaf;
}

export function readIndicators(reading: BlankReading, grid: Grid, zone: HeadZone, given?: GivenNames): ListPart {
  const levels = given === undefined ? levelsOf(reading, grid, zone) : { level1: given.level1, level2: undefined };
  const rows = zone.rows.filter(({ isTotal }) => !isTotal);
  const right = secondSide(reading, zone, levels);
  const leaves = zone.leaves.filter(
    ({ cell }, index) =>
      cell !== levels.level1?.cell &&
      cell !== levels.level2?.cell &&
      !(index === right && isLevel2(reading, cell.text)),
  );
  const seen = leaves.map((leaf) => withOptions(reading, grid, rows, columnOf(reading, leaf)));
  const name = given?.level3.col ?? namesBy(grid, rows, seen);
  const read = withActual(
    reading,
    seen.map(
      (column): ListColumn =>
        column.col === name ? { ...column, key: "l3", kind: "text", role: "indicator.level3" } : column,
    ),
  );
  const from = right === null ? null : (zone.leaves[right]?.col ?? null);
  const columns = [
    ...asked(reading, levels, zone, grid),
    ...(from === null
      ? withOwnRule(reading, ownScores(reading, named(withAdjusted(reading, read))))
      : sided(read, from)),
  ];
  const fixed = fixedRows(reading, grid, rows, {
    columns,
    name: leaves.find(({ col }) => columns.find(({ key }) => key === "l3")?.col === col),
    level1: levels.level1,
  });
  const printed = fixed?.printed ?? columns.filter((column) => isPrinted(reading, grid, rows, column));
  const kept = columns.filter((column) => !printed.includes(column));
  const own = fixed === null ? kept : fixedColumns(reading, kept, fixed.rows);
  const totals = zone.rows
    .filter(({ isTotal }) => isTotal)
    .flatMap((row) => totalsOf(reading, grid, row, fixed === null ? columns : [...own, ...fixed.printed]));
  const section = zone.sections.at(-1);
  const title = section === undefined ? "" : shownLabel(withoutBrackets(section.text), reading.words.parts);
  const counter = zone.leaves.find(({ cell }) => isCounter(reading, cell.text));
  const lines = underClasses(rows.map((row) => lineOf(reading, grid, row, levels, columns)));
  return {
    part: "list",
    list: "indicators",
    key: `t${grid.table}r${zone.headFrom}`,
    title,
    table: grid.table,
    rows: [rows[0]?.row ?? zone.headTo, rows.at(-1)?.row ?? zone.headTo],
    columns: own,
    ...(counter === undefined ? {} : { numberCol: counter.col }),
    lines: fixed === null ? lines : lines.map((line) => ({ ...line, execution: false })),
    ...(fixed === null ? {} : { fixed: fixed.rows }),
    total: [
      ...rows.flatMap((row, index) =>
        fixed === null && lines[index]?.execution === true ? executionOf(reading, grid, row, columns) : [],
      ),
      ...(fixed === null ? totals : fixedTotals(reading, totals, fixed.rows)),
    ],
    scope: null,
  };
}

/** 绩效目标内容 | 指标值: the first of two, with rows to write over (定量指标一：), is the column of names; null: there is another. */
function namesBy(grid: Grid, rows: readonly ZoneRow[], columns: readonly ListColumn[]): number | null {
  const targets = columns.filter(({ key }) => key === "target");
  const [first] = targets;
  if (first === undefined || targets.length < 2 || columns.some(({ key }) => key === "l3")) return null;
  const isSampled = rows.some(({ row }) => grid.at(row, first.col)?.nature === "sample");
  return isSampled ? first.col : null;
}

/** Beside the score of the unit's own (自评) another one is a reviewer's. */
function ownScores({ words }: BlankReading, columns: readonly ListColumn[]): ListColumn[] {
  const scores = columns.filter(({ kind, use }) => kind === "score" && use !== "others");
  const own = scores.find(({ name }) => hasAny(compact(name), words.ownScores));
  if (own === undefined || scores.length < 2) return [...columns];
  return columns.map((column) =>
    column !== own && scores.includes(column) ? { ...column, use: "others", by: column.name } : column,
  );
}

/** The form has its own text in every cell (得分计算方法), and no hint for the clerk. */
function isPrinted(
  reading: BlankReading,
  grid: Grid,
  rows: readonly ZoneRow[],
  { col, key, kind }: ListColumn,
): boolean {
  if (key === "l3" || kind === "score" || kind === "actual" || rows.length === 0) return false;
  const cells = rows.map(({ row }) => grid.at(row, col));
  return cells.every(
    (cell) =>
      cell !== undefined &&
      ["label", "number", "hint", "blanks"].includes(cell.nature) &&
      !isBracketed(cell.text, reading.words),
  );
}

/** Where a second table begins beside the first: a level 2 or 3 that comes again. */
function secondSide(reading: BlankReading, { leaves }: HeadZone, levels: Levels): number | null {
  const first = leaves.findIndex(({ cell }) => reading.names.rolesOf(cell.text).includes("indicator.level3"));
  const again = leaves.findIndex(
    ({ cell }, index) =>
      index > first &&
      cell !== levels.level2?.cell &&
      (isLevel2(reading, cell.text) || compact(cell.text) === compact(leaves[first]?.cell.text ?? "")),
  );
  return first < 0 || again < 0 || again === leaves.length - 1 ? null : again;
}

function isLevel2(reading: BlankReading, text: string): boolean {
  return reading.names.rolesOf(text).includes("indicator.level2");
}

/** The right one is the year's, whose columns mean what they are called; the left one looks further ahead. */
function sided(columns: readonly ListColumn[], from: number): ListColumn[] {
  const left = named(columns.filter(({ col }) => col < from));
  const right = named(columns.filter(({ col }) => col >= from));
  return [
    ...left.map((column): ListColumn => ({ ...column, key: `${column.key}Before`, role: null, side: 0 })),
    ...right.map((column): ListColumn => ({ ...column, side: 1 })),
  ];
}

interface Levels {
  readonly level1: Leaf | undefined;
  readonly level2: Leaf | undefined;
}

/** The columns in which classes are printed, or are to be filled in. */
function levelsOf(reading: BlankReading, _grid: Grid, { leaves }: HeadZone): Levels {
  const withRole = (role: string): Leaf | undefined =>
    leaves.find(({ cell }) => reading.names.rolesOf(cell.text).includes(role));
  return { level1: withRole("indicator.level1"), level2: withRole("indicator.level2") };
}

/** Level columns are asked where the form prints no class in them. */
function asked(reading: BlankReading, levels: Levels, zone: HeadZone, grid: Grid): ListColumn[] {
  return [levels.level1, levels.level2].flatMap((leaf, index) => {
    if (leaf === undefined) return [];
    const printed = zone.rows.some(({ row, isTotal }) => !isTotal && textAt(grid, row, leaf) !== null);
    return printed ? [] : [{ ...columnOf(reading, leaf), key: index === 0 ? "l1" : "l2", kind: "text" as const }];
  });
}

const byRole: ReadonlyMap<string, Pick<ListColumn, "key" | "kind">> = new Map(
  Object.entries({
    "indicator.level3": { key: "l3", kind: "text" },
    "indicator.op": { key: "op", kind: "choice" },
    "indicator.unit": { key: "unit", kind: "text" },
    "indicator.target": { key: "target", kind: "target" },
    "indicator.actual": { key: "actual", kind: "actual" },
    "indicator.weight": { key: "weight", kind: "weight" },
    "indicator.score": { key: "score", kind: "score" },
    "indicator.reason": { key: "note", kind: "long" },
    "indicator.lastYear": { key: "lastYear", kind: "target" },
    "indicator.yearBefore": { key: "yearBefore", kind: "target" },
    "indicator.standard": { key: "standard", kind: "text" },
    "indicator.remark": { key: "note", kind: "text" },
  }),
);

const valueKinds: ReadonlyMap<string, "target" | "actual"> = new Map([
  ["indicator.target", "target"],
  ["indicator.actual", "actual"],
]);

function columnOf(reading: BlankReading, leaf: Leaf): ListColumn {
  const { words, names } = reading;
  const text = leaf.cell.text;
  const head = nameOf(reading, leaf);
  const tick = tickUnder(reading, leaf);
  const special = Object.entries(words.columns).find(([, one]) => matches(one, head) || matches(one, text));
  const role = special?.[0] ?? names.rolesOf(text).find((one) => byRole.get(one) !== undefined) ?? null;
  const by = words.byOthers.find((one) => leaf.path.some((cell) => matches(one, cell.text)))?.by ?? null;
  const known =
    special?.[1] ??
    (role !== null ? byRole.get(role) : isScoreOf(reading, leaf, by) ? byRole.get("indicator.score") : undefined);
  const meaning = meaningOf(reading, text);
  // 2024年, 2025年 under 指标值: a value for each.
  const above = leaf.path.slice(0, -1).flatMap((cell) => names.rolesOf(cell.text));
  const value =
    known !== undefined || tick !== null ? undefined : above.map((one) => valueKinds.get(one)).find((one) => one);
  const kind = tick === null ? (known?.kind ?? value ?? meaning.kind) : "tick";
  return {
    key: known?.key ?? `c${leaf.col}`,
    name: tick === null ? head : `${tick.group}：${head}`,
    kind,
    unit:
      kind === "money"
        ? moneyUnitOf(
            reading,
            leaf.path.toReversed().map(({ text: head }) => head),
          )
        : null,
    role: tick !== null ? null : known?.key === "score" ? "indicator.score" : role,
    use: by !== null ? "others" : known?.kind === "score" ? "compute" : "ask",
    rule: null,
    options: [],
    group: tick?.group ?? null,
    many: tick?.many ?? false,
    help: null,
    by,
    col: leaf.col,
    side: null,
  };
}

/** 自评, 复核 under 得分: whose score it is. */
function isScoreOf({ words, names }: BlankReading, { path, cell }: Leaf, by: string | null): boolean {
  const isUnder = path.slice(0, -1).some((head) => names.rolesOf(head.text).includes("indicator.score"));
  return isUnder && (by !== null || hasAny(compact(cell.text), words.ownScores));
}

/** A role twice is the second time another column: the actual value of the whole year. */
function named(columns: readonly ListColumn[]): ListColumn[] {
  return columns.map((column, index) => {
    const before = columns.slice(0, index).some(({ key }) => key === column.key);
    return before ? { ...column, key: `c${column.col}`, role: null } : column;
  });
}

function lineOf(
  reading: BlankReading,
  grid: Grid,
  { row, cells }: ZoneRow,
  levels: Levels,
  columns: readonly ListColumn[],
): ListLine {
  const level1 = levels.level1 === undefined ? null : textAt(grid, row, levels.level1);
  const level2 = levels.level2 === undefined ? null : textAt(grid, row, levels.level2);
  const printed = cells.flatMap(({ leaf, cell }) => {
    const column = columns.find(({ col }) => col === leaf.col);
    return column === undefined || cell.nature === "empty" ? [] : [{ col: column.key, text: cell.text.trim() }];
  });
  const more = [...cells.map(({ cell }) => cell), ...[level1, level2]].some((one) =>
    typeof one === "string" ? isAny(compact(one), reading.words.more) : one?.nature === "more",
  );
  return { row, level1, level2, printed, more, execution: isExecution(reading, level2 ?? level1 ?? "") };
}

/** A class that is printed once above empty cells, instead of beside its rows in one merged cell. */
function underClasses(lines: readonly ListLine[]): ListLine[] {
  let above: ListLine | undefined;
  return lines.map((line) => {
    const under = above === undefined || above.execution || line.execution ? undefined : above;
    const level1 = line.level1 ?? under?.level1 ?? null;
    const level2 = line.level2 ?? (under?.level1 === level1 ? under.level2 : null);
    above = { ...line, level1, level2 };
    return above;
  });
}

/** The execution rate as a row among the indicators. */
function isExecution({ names }: BlankReading, text: string): boolean {
  return names.rolesOf(text.replace(/[（(]?\d{1,3}分[）)]?/g, "")).includes("execution.rate");
}

/** The class printed at the left of a row, on one line; null for an empty cell. */
function textAt(grid: Grid, row: number, leaf: Leaf): string | null {
  const text = grid.at(row, leaf.col)?.text.replace(/[\s\u3000]+/g, "") ?? "";
  return text === "" ? null : text;
}
