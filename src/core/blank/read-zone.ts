/** What stands under a head: indicators, repeated rows, money by rows and columns, or one blank under each name. */
import { groupHead } from "./cell-nature.js";
import type { Grid } from "./grid.js";
import { meaningOf } from "./kind-of.js";
import { shownLabel } from "./label-text.js";
import { nameOf } from "./leaf-name.js";
import { cellKey, cellPlace, cellTarget, newItem } from "./new-item.js";
import { readChoice } from "./read-choice.js";
import { readIndicators } from "./read-indicators.js";
import { readInner } from "./read-inner.js";
import { readMatrix } from "./read-matrix.js";
import { readRows } from "./read-rows.js";
import type { BlankReading } from "./reading.js";
import { isToBeSigned } from "./to-be-signed.js";
import type { FieldsPart, Item, Part } from "./understood.js";
import type { HeadZone } from "./zones.js";

export function readZone(reading: BlankReading, grid: Grid, zone: HeadZone): Part[] {
  if (isIndicators(reading, zone)) return [readIndicators(reading, grid, zone)];
  if (zone.leaves.some(({ cell }) => groupHead(cell.text, reading.words) !== null)) return groups(reading, grid, zone);
  const rows = zone.rows.filter(({ isTotal }) => !isTotal);
  const named = rows.filter(({ labels, row }) => labels.some((label) => label.row === row && label.nature === "label"));
  const free = rows.length - named.length;
  if (rows.length > 0 && free === rows.length && (free > 1 || hasSamples(zone))) return readRows(reading, grid, zone);
  if (named.length > 0 || zone.rows.some(({ isTotal }) => isTotal)) return readMatrix(reading, grid, zone);
  return [above(reading, grid, zone)];
}

/** At least two columns that only tables of indicators have. */
function isIndicators(reading: BlankReading, { leaves }: HeadZone): boolean {
  const roles = leaves.flatMap(({ cell }) => reading.names.rolesOf(cell.text));
  const levels = ["indicator.level1", "indicator.level2", "indicator.level3"].filter((role) => roles.includes(role));
  const values = ["indicator.target", "indicator.actual", "indicator.weight", "indicator.score"].filter((role) =>
    roles.includes(role),
  );
  return (levels.length > 1 && values.length > 0) || (levels.length > 0 && values.length > 1) || levels.length > 2;
}

function hasSamples({ rows }: HeadZone): boolean {
  return rows.some(({ cells, labels }) =>
    [...cells.map(({ cell }) => cell), ...labels].some(({ nature }) => nature === "sample" || nature === "more"),
  );
}

/** One blank under each name. */
function above(reading: BlankReading, grid: Grid, zone: HeadZone): FieldsPart {
  const section = zone.sections.map(({ text }) => text);
  const items = zone.rows.flatMap(({ cells }) =>
    cells.flatMap(({ leaf, cell }): Item[] => {
      const at = cellPlace(grid.table, cell);
      if (cell.nature === "choice") return readChoice(reading, grid.table, cell, [...section, leaf.cell.text]);
      if (isToBeSigned(reading, cell)) {
        reading.left.push({ text: leaf.cell.text.trim(), why: "others", at });
        return [];
      }
      if (cell.nature === "number" || cell.nature === "mark") {
        reading.left.push({ text: cell.text.trim(), why: "printed", at });
        return [];
      }
      const meaning = meaningOf(reading, leaf.cell.text, section);
      const name = nameOf(reading, leaf);
      const kind = cell.nature === "hint" && meaning.kind === "text" ? "long" : meaning.kind;
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
    items,
  };
}

/** Columns that divide the same amount in their own way: 按收入性质分 beside 按支出性质分. */
function groups(reading: BlankReading, grid: Grid, zone: HeadZone): Part[] {
  const section = zone.sections.map(({ text }) => text);
  const items = zone.rows.flatMap(({ cells }) =>
    cells.flatMap(({ leaf, cell }): Item[] => {
      const at = cellPlace(grid.table, cell);
      if (cell.nature !== "blanks") {
        reading.left.push({ text: cell.text.trim(), why: "spare", at });
        return [];
      }
      const group = groupHead(leaf.cell.text, reading.words);
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
