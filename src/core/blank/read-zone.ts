/** What stands under a head: indicators, repeated rows, money by rows and columns, or one blank under each name. */
import { withRowOfAmounts } from "./amounts-beside.js";
import { groupHead } from "./cell-nature.js";
import type { Grid } from "./grid.js";
import { readGroups } from "./grouped-rows.js";
import { isRemark, meaningOf } from "./kind-of.js";
import { shownLabel } from "./label-text.js";
import { nameOf } from "./leaf-name.js";
import { matches } from "./matches.js";
import { matrixColumns } from "./matrix-columns.js";
import { isSpentColumn } from "./matrix-rates.js";
import { cellKey, cellPlace, cellTarget, newItem } from "./new-item.js";
import { readChoices } from "./read-choice.js";
import { type GivenNames, readIndicators } from "./read-indicators.js";
import { readInner } from "./read-inner.js";
import { readMatrix } from "./read-matrix.js";
import { ofAmounts } from "./read-pairs.js";
import { readRows } from "./read-rows.js";
import type { BlankReading } from "./reading.js";
import { tickOf } from "./tick-column.js";
import { isToBeSigned } from "./to-be-signed.js";
import type { FieldsPart, Item, Part } from "./understood.js";
import type { HeadZone, Leaf } from "./zones.js";

export function readZone(reading: BlankReading, grid: Grid, zone: HeadZone): Part[] {
  const scored = namesItself(reading, zone) ? null : scoredNames(reading, grid, zone);
  if (scored === null && (isIndicators(reading, zone) || isHeadless(zone)))
    return [readIndicators(reading, grid, zone)];
  if (scored !== null) return [readIndicators(reading, grid, zone, scored)];
  if (zone.leaves.some(({ cell }) => groupHead(cell.text, reading.words) !== null) || isOfNames(zone))
    return groups(reading, grid, zone);
  const grouped = readGroups(reading, grid, zone);
  if (grouped !== null) return grouped;
  const rows = zone.rows.filter(({ isTotal }) => !isTotal);
  const named = rows.filter(({ labels, row }) => labels.some((label) => label.row === row && label.nature === "label"));
  const free = rows.length - named.length;
  if (rows.length > 0 && free === rows.length && (free > 1 || (hasSamples(zone) && !isOfGoals(reading, zone))))
    return readRows(reading, grid, zone);
  if (named.length > 0 || zone.rows.some(({ isTotal }) => isTotal) || isExecution(reading, zone))
    return readMatrix(reading, grid, zone);
  return [above(reading, grid, zone)];
}

/** Rows under classes of indicators, which alone tell what they are. */
function isHeadless({ headFrom, headTo }: HeadZone): boolean {
  return headTo < headFrom;
}

/** One row of blanks under 预算数 | 执行数 | 执行率 or 得分: the whole amount, whose row has no name of its own. */
function isExecution(reading: BlankReading, { rows, leaves, sections }: HeadZone): boolean {
  if (rows.length !== 1 || rows[0]?.cells.some(({ cell }) => cell.nature === "choice")) return false;
  const columns = matrixColumns(
    reading,
    leaves,
    sections.map(({ text }) => text),
  );
  const amounts = columns.filter(({ kind }) => kind === "money");
  const isSpent = amounts.some((one) => isSpentColumn(reading, one));
  return amounts.length > 1 && isSpent && columns.some(({ kind }) => kind === "percent" || kind === "score");
}

const valueRoles: ReadonlySet<string> = new Set([
  "indicator.target",
  "indicator.actual",
  "indicator.weight",
  "indicator.score",
]);

/** It has values to be written, or calls its columns of names by their levels, the third among them. */
function namesItself({ names }: BlankReading, { leaves }: HeadZone): boolean {
  const roles = leaves.flatMap(({ cell }) => names.rolesOf(cell.text));
  const has = (role: string): boolean => roles.includes(`indicator.${role}`);
  return has("target") || has("actual") || (has("level3") && (has("level1") || has("level2")));
}

/** At least two columns that only tables of indicators have. */
function isIndicators(reading: BlankReading, { leaves }: HeadZone): boolean {
  const { words, names } = reading;
  if (isOfProjects(reading, leaves)) return false;
  const roles = leaves.flatMap(({ cell: { text } }) => {
    const [own] = Object.entries(words.columns).find(([, one]) => matches(one, text)) ?? [];
    const known = names.rolesOf(text);
    return own === undefined || known.some((role) => valueRoles.has(role)) ? known : [own, ...known];
  });
  const levels = ["indicator.level1", "indicator.level2", "indicator.level3"].filter((role) => roles.includes(role));
  const values = roles.filter((role) => valueRoles.has(role));
  const isMeasured = roles.includes("indicator.target") && roles.includes("indicator.unit");
  return (
    (levels.length > 1 && values.length > 0) ||
    (levels.length > 0 && (values.length > 1 || isMeasured)) ||
    levels.length > 2
  );
}

/** 项目名称 beside 完成情况 and 自评得分: projects, each told in a row of its own. */
function isOfProjects({ names }: BlankReading, leaves: readonly Leaf[]): boolean {
  const named = leaves.filter(({ cell }) => names.rolesOf(cell.text).some((role) => /^indicator\.level\d$/.test(role)));
  return named.length > 0 && named.every(({ cell }) => names.rolesOf(cell.text).includes("project.name"));
}

/** Rows with printed points and a column of scores are indicators, whatever their names are called; null: they are not. */
function scoredNames(reading: BlankReading, grid: Grid, { leaves, rows }: HeadZone): GivenNames | null {
  const roleAt = (role: string): Leaf | undefined =>
    leaves.find(({ cell }) => reading.names.rolesOf(cell.text).includes(role));
  const weight = roleAt("indicator.weight");
  const own = rows.filter(({ isTotal }) => !isTotal);
  const isScored = leaves.some(({ path }) =>
    path.some(({ text }) => reading.names.rolesOf(text).includes("indicator.score")),
  );
  if (weight === undefined || !isScored || own.length < 2) return null;
  if (leaves.some(({ path, cell }) => tickOf(reading, cell.text, path[0]?.text ?? null) !== null)) return null;
  const isPrinted = ({ col }: Leaf, nature: string): boolean =>
    own.every(({ row }) => grid.at(row, col)?.nature === nature);
  const names = leaves.filter((leaf) => leaf.col < weight.col && isPrinted(leaf, "label"));
  const level3 = names.at(-1);
  if (!isPrinted(weight, "number") || level3 === undefined) return null;
  return { level3, level1: names.length > 1 ? names[0] : undefined };
}

/** 预期目标 | 实际完成情况: a cell of lines (目标1：, 目标2：) under each is one text. */
function isOfGoals(reading: BlankReading, { leaves, rows }: HeadZone): boolean {
  const isGoal = (text: string): boolean => reading.names.rolesOf(text).some((role) => role.startsWith("goal."));
  const isLines = rows.every(({ cells }) => cells.every(({ cell }) => cell.text.trim().includes("\n")));
  return leaves.every(({ cell: { text } }) => isGoal(text) || (isLines && meaningOf(reading, text).kind === "long"));
}

function hasSamples({ rows }: HeadZone): boolean {
  return rows.some(({ cells, labels, counter }) =>
    [...cells.map(({ cell }) => cell), ...labels, ...(counter === null ? [] : [counter])].some(
      ({ nature }) => nature === "sample" || nature === "more",
    ),
  );
}

/** One blank under each name. */
function above(reading: BlankReading, grid: Grid, zone: HeadZone): FieldsPart {
  const section = zone.sections.map(({ text }) => text);
  const items = zone.rows.flatMap(({ cells }) =>
    cells.flatMap(({ leaf, cell }): Item[] => {
      const at = cellPlace(grid.table, cell);
      if (cell.nature === "choice") return readChoices(reading, grid.table, cell, [...section, leaf.cell.text]);
      if (isToBeSigned(reading, cell)) {
        reading.left.push({ text: leaf.cell.text.trim(), why: "others", at });
        return [];
      }
      if (cell.nature === "number" || cell.nature === "mark") {
        reading.left.push({ text: cell.text.trim(), why: "printed", at });
        return [];
      }
      const meaning = ofAmounts(reading, meaningOf(reading, leaf.cell.text, section), leaf.cell.text, section);
      const name = nameOf(reading, leaf);
      const isText = cell.nature === "hint" || section.some((title) => meaningOf(reading, title).kind === "long");
      const isShort = zone.leaves.length > 1 && isRemark(reading, leaf.cell.text);
      const kind = isShort ? "text" : meaning.kind === "text" && isText ? "long" : meaning.kind;
      const seen = { key: cellKey(grid.table, cell), label: name, name, ...meaning, kind };
      return [newItem(reading, { ...seen, at, target: cellTarget(grid.table, cell), hint: cell.text })];
    }),
  );
  return {
    part: "fields",
    key: `t${grid.table}r${zone.headFrom}`,
    title: shownLabel(section.at(-1) ?? "", reading.words.parts),
    table: grid.table,
    rows: [zone.headFrom, zone.rows.at(-1)?.row ?? zone.headTo],
    items: zone.rows.length === 1 ? withRowOfAmounts(reading, items) : items,
  };
}

/** Under a head every cell has a name and a blank of its own: 财政拨款：, 其他收入： under 收入来源. */
function isOfNames({ leaves, rows }: HeadZone): boolean {
  const own = leaves.map((leaf) => rows.flatMap(({ cells }) => cells.filter((one) => one.leaf === leaf)));
  return own.some((cells) => cells.length > 1 && cells.every(({ cell }) => cell.nature === "blanks"));
}

/** Columns that divide the same amount in their own way: 按收入性质分 beside 按支出性质分. */
function groups(reading: BlankReading, grid: Grid, zone: HeadZone): Part[] {
  const section = zone.sections.map(({ text }) => text);
  const items = zone.rows.flatMap(({ cells }) =>
    cells.flatMap(({ leaf, cell }): Item[] => {
      const at = cellPlace(grid.table, cell);
      const isFirst = leaf.cell.row + leaf.cell.rowspan === cell.row;
      const group = groupHead(leaf.cell.text, reading.words) ?? (isOfNames(zone) ? nameOf(reading, leaf) : null);
      if (cell.nature === "empty" && isFirst && group !== null) {
        const meaning = ofAmounts(reading, meaningOf(reading, leaf.cell.text, section), leaf.cell.text, section);
        const seen = { key: cellKey(grid.table, cell), label: group, name: group, ...meaning, at };
        return [newItem(reading, { ...seen, target: cellTarget(grid.table, cell) })];
      }
      if (cell.nature !== "blanks") {
        reading.left.push({ text: cell.text.trim(), why: "spare", at });
        return [];
      }
      const { row, col } = cell;
      const inner = readInner(reading, cell.paragraphs, {
        key: cellKey(grid.table, cell),
        at,
        target: (paragraph, from, to) => ({ in: "cellText", table: grid.table, row, col, paragraph, from, to }),
        context: section,
      });
      return inner.map(({ item }) => ({ ...item, label: group === null ? item.label : `${group}：${item.name}` }));
    }),
  );
  return [
    {
      part: "fields",
      key: `t${grid.table}r${zone.headFrom}`,
      title: shownLabel(section.at(-1) ?? "", reading.words.parts),
      table: grid.table,
      rows: [zone.headFrom, zone.rows.at(-1)?.row ?? zone.headTo],
      items,
    },
  ];
}
