/** A table of indicators: its columns by meaning, its classes as they are printed, and the row of totals. */
import type { Grid, GridCell } from "./grid.js";
import { meaningOf } from "./kind-of.js";
import { compact, shownLabel, withoutBrackets } from "./label-text.js";
import { nameOf } from "./leaf-name.js";
import { hasAny, isAny, matches } from "./matches.js";
import { cellKey, cellPlace, cellTarget, newItem } from "./new-item.js";
import type { BlankReading } from "./reading.js";
import type { Item, ListColumn, ListLine, ListPart } from "./understood.js";
import type { HeadZone, Leaf, ZoneRow } from "./zones.js";

export function readIndicators(reading: BlankReading, grid: Grid, zone: HeadZone): ListPart {
  const levels = levelsOf(reading, grid, zone);
  const rows = zone.rows.filter(({ isTotal }) => !isTotal);
  const leaves = zone.leaves.filter(({ cell }) => cell !== levels.level1?.cell && cell !== levels.level2?.cell);
  const columns = [...asked(reading, levels, zone, grid), ...named(leaves.map((leaf) => columnOf(reading, leaf)))];
  const section = zone.sections.at(-1);
  const title = section === undefined ? "" : shownLabel(withoutBrackets(section.text), reading.words.parts);
  return {
    part: "list",
    list: "indicators",
    key: `t${grid.table}r${zone.headFrom}`,
    title,
    table: grid.table,
    rows: [rows[0]?.row ?? zone.headTo, rows.at(-1)?.row ?? zone.headTo],
    columns,
    lines: rows.map((row) => lineOf(reading, grid, row, levels, columns)),
    total: zone.rows.filter(({ isTotal }) => isTotal).flatMap((row) => totalsOf(reading, grid, row, columns)),
    scope: null,
  };
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
    const printed = zone.rows.some(({ row }) => textAt(grid, row, leaf) !== null);
    return printed ? [] : [{ ...columnOf(reading, leaf), key: index === 0 ? "l1" : "l2", kind: "text" as const }];
  });
}

const byRole: Readonly<Record<string, Pick<ListColumn, "key" | "kind">>> = {
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
};

function columnOf(reading: BlankReading, leaf: Leaf): ListColumn {
  const { words, names } = reading;
  const text = leaf.cell.text;
  const head = nameOf(reading, leaf);
  const group = leaf.path.length > 1 ? shownLabel(withoutBrackets(leaf.path[0]?.text ?? ""), []) : null;
  const tick = tickOf(reading, leaf, group);
  const special = Object.entries(words.columns).find(([, one]) => matches(one, head) || matches(one, text));
  const role = special?.[0] ?? names.rolesOf(text).find((one) => byRole[one] !== undefined) ?? null;
  const known = special?.[1] ?? (role === null ? undefined : byRole[role]);
  const meaning = meaningOf(reading, text);
  const by = words.byOthers.find((one) => leaf.path.some((cell) => matches(one, cell.text)))?.by ?? null;
  return {
    key: known?.key ?? `c${leaf.col}`,
    name: tick === null || group === null ? head : `${group}：${head}`,
    kind: tick === null ? (known?.kind ?? (meaning.kind === "text" ? "text" : meaning.kind)) : "tick",
    unit: null,
    role: tick === null ? role : null,
    use: by !== null ? "others" : known?.kind === "score" ? "compute" : "ask",
    rule: null,
    options: [],
    group: tick === null ? null : group,
    many: tick === "many",
    help: null,
    by,
    col: leaf.col,
  };
}

/** A narrow column under a head of causes or likelihoods is ticked. */
function tickOf(reading: BlankReading, leaf: Leaf, group: string | null): "many" | "one" | null {
  const { ticks } = reading.words;
  if (group === null || !isAny(compact(leaf.cell.text), ticks.words)) return null;
  return hasAny(compact(group), ticks.one) ? "one" : hasAny(compact(group), ticks.many) ? "many" : null;
}

/** A role twice is the second time another column: the target as adjusted, the actual value of the whole year. */
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
  return { row, level1, level2, printed, more, points: pointsIn(level1 ?? "") ?? pointsIn(level2 ?? "") };
}

/** Points printed in a class's name: 产出指标（50分）. */
export function pointsIn(text: string): number | null {
  const [, points] = /\(?(\d{1,3}(?:\.\d)?)分\)?$/.exec(compact(text)) ?? [];
  return points === undefined ? null : Number(points);
}

/** The class printed at the left of a row, on one line; null for an empty cell. */
function textAt(grid: Grid, row: number, leaf: Leaf): string | null {
  const text = grid.at(row, leaf.col)?.text.replace(/[\s\u3000]+/g, "") ?? "";
  return text === "" ? null : text;
}

function totalsOf(reading: BlankReading, grid: Grid, row: ZoneRow, columns: readonly ListColumn[]): Item[] {
  const title = shownLabel(withoutBrackets(row.labels[0]?.text ?? ""), reading.words.parts);
  return row.cells.flatMap(({ leaf, cell }): Item[] => {
    const column = columns.find(({ col }) => col === leaf.col);
    const at = cellPlace(grid.table, cell);
    const prints = column?.kind === "score" ? "score" : column?.kind === "weight" ? "weight" : null;
    if (cell.nature !== "empty" || prints === null) {
      reading.left.push({ text: cell.text.trim(), why: cell.nature === "empty" ? "corner" : "printed", at });
      return [];
    }
    return [totalItem(reading, grid.table, cell, title, prints)];
  });
}

function totalItem(
  reading: BlankReading,
  table: number,
  cell: GridCell,
  title: string,
  prints: "score" | "weight",
): Item {
  const seen = { key: cellKey(table, cell), label: title, name: title, kind: prints, unit: null, role: null };
  const item = newItem(reading, { ...seen, at: cellPlace(table, cell), target: cellTarget(table, cell) });
  return { ...item, use: "compute", rule: { rule: "total", prints } };
}
