/** Amounts by rows and columns: what is asked, which rows are sums and which columns are rates. */

import { balanceOf } from "./balance-row.js";
import type { BlankKind } from "./blank-words.js";
import { addedBy } from "./column-sums.js";
import type { Grid } from "./grid.js";
import { isRemark, meaningOf } from "./kind-of.js";
import { bracketed, shownLabel, withoutBrackets } from "./label-text.js";
import { matches } from "./matches.js";
import { matrixColumns } from "./matrix-columns.js";
import type { Around, Drafted } from "./matrix-draft.js";
import { linesOf } from "./matrix-lines.js";
import { type Column, dividedBy, isDifference, portionOf } from "./matrix-rates.js";
import { cellKey, cellPlace, cellTarget, newItem } from "./new-item.js";
import { readChoice } from "./read-choice.js";
import type { BlankReading } from "./reading.js";
import { rowTerms } from "./row-formulas.js";
import { kindOfRow, withKindOfRows } from "./rows-of-kind.js";
import { isBareSum, isFiscalPart, isSum } from "./sum-levels.js";
import type { Item, MatrixColumn, MatrixLine, Part, Rule } from "./understood.js";
import type { HeadZone, Leaf, ZoneRow } from "./zones.js";

export function readMatrix(reading: BlankReading, grid: Grid, zone: HeadZone): Part[] {
  const context = zone.sections.map(({ text }) => text);
  const whole = zone.rows.length === 1 && zone.rows[0]?.labels.length === 0;
  const rows = whole ? zone.rows.map((row) => ({ ...row, labels: zone.sections.slice(-1) })) : zone.rows;
  const nameLeaf = zone.leaves.find((leaf) =>
    rows.some(({ labels }) => labels.some((cell) => cell.col <= leaf.col && cell.end >= leaf.end)),
  );
  const leaves = zone.leaves.filter((leaf) => leaf !== nameLeaf);
  const namedRows = rows.map((row) => withName(row, nameLeaf));
  const { lines, unsure } = linesOf(reading, grid.table, namedRows);
  const terms = rowTerms(reading, namedRows, lines);
  const seen = matrixColumns(reading, leaves, [...context, nameLeaf?.cell.text ?? ""]);
  const columns = withKindOfRows(reading, seen, lines);
  const title = titleOf(reading, zone, nameLeaf);
  const section = zone.sections.length > 0 && !whole ? title : "";
  const draft: Drafted[] = rows.flatMap((row, index) => {
    const line = lines[index];
    if (line === undefined) return [];
    return row.cells.flatMap(({ leaf, cell }) => {
      const column = columns.find(({ col }) => col === leaf.col);
      if (column !== undefined) return [{ key: cellKey(grid.table, cell), line, column, cell }];
      if (cell.nature === "empty") reading.left.push({ text: "", why: "spare", at: cellPlace(grid.table, cell) });
      return [];
    });
  });
  const items = draft.flatMap((one) => itemOf(reading, grid, one, { draft, lines, terms, columns, section, whole }));
  for (const line of unsure) {
    const sum = items.find(({ cell, rule }) => cell?.row === line.key && rule?.rule === "sum");
    const at = sum?.spots[0]?.at;
    if (sum !== undefined && at !== undefined) reading.unsure.push({ key: sum.key, why: "sum", at, text: sum.label });
  }
  return [
    {
      part: "matrix",
      key: `t${grid.table}r${zone.headFrom}${zone.side === undefined ? "" : `c${zone.side}`}`,
      title,
      table: grid.table,
      rows: [zone.headFrom, rows.at(-1)?.row ?? zone.headTo],
      lines,
      columns: columns
        .filter(({ key }) => items.some((item) => item.cell?.column === key))
        .map(({ head: _head, top: _top, titles: _titles, many: _many, ...column }) => column),
      items,
    },
  ];
}

/** A cell in the column of names that is no label (……) names its row all the same. */
function withName(row: ZoneRow, nameLeaf: Leaf | undefined): ZoneRow {
  const named = row.cells.find(({ leaf }) => leaf === nameLeaf);
  return named === undefined ? row : { ...row, labels: [...row.labels, named.cell] };
}

function titleOf(reading: BlankReading, zone: HeadZone, nameLeaf: Leaf | undefined): string {
  const cell = zone.sections.at(-1) ?? (nameLeaf?.cell.nature === "label" ? nameLeaf.cell : undefined);
  return cell === undefined ? "" : shownLabel(withoutBrackets(cell.text), reading.words.parts);
}

function itemOf(reading: BlankReading, grid: Grid, one: Drafted, around: Around): Item[] {
  const { line, column, cell } = one;
  const at = cellPlace(grid.table, cell);
  const left = (why: "mark" | "printed" | "spare"): Item[] => {
    reading.left.push({ text: cell.text.trim(), why, at });
    return [];
  };
  if (cell.nature === "mark" || cell.nature === "more") return left("mark");
  if (cell.nature === "number") return left("printed");
  if (cell.nature !== "empty" && cell.nature !== "hint" && cell.nature !== "choice") return left("spare");
  const text = column.kind === "text" || column.kind === "long";
  const name =
    cell.rowspan > 1 || around.whole || (text && around.lines.length === 1)
      ? column.label
      : `${line.label}：${column.label}`;
  const label = around.section === "" ? name : `${around.section}：${name}`;
  if (
    (isRemark(reading, column.label) || matches(reading.words.details, column.label)) &&
    isBareSum(reading, line.label.split("：").at(-1) ?? line.label) &&
    around.lines.some(({ parent }) => parent === line.key)
  )
    return left("spare");
  // Prices of several things have no sum.
  if (matches(reading.words.products.price, column.label) && around.lines.some(({ parent }) => parent === line.key))
    return left("spare");
  if (cell.nature === "choice")
    return readChoice(reading, grid.table, cell, [label]).map((choice) => ({
      ...choice,
      label,
      name: column.label,
      cell: { row: line.key, column: column.key },
    }));
  const ofRow = kindOfRow(reading, column, line);
  const item: Item = {
    ...newItem(reading, {
      key: cellKey(grid.table, cell),
      label,
      name: column.label,
      kind: ownKind(reading, one, around) ?? ofRow?.kind ?? (text && cell.nature === "hint" ? "long" : column.kind),
      unit: ofRow?.unit ?? column.unit,
      role: null,
      at,
      target: cellTarget(grid.table, cell),
      hint: cell.text,
    }),
    cell: { row: line.key, column: column.key },
    many: column.many,
  };
  if (item.use === "others") return [item];
  if (isPoints(column) && isScoring(around)) {
    const sum = partsOf(reading, one, around);
    return [sum === null ? item : { ...item, use: "compute", rule: sum }];
  }
  if (isPoints(column) && isOfRows(reading, column, around))
    return around.lines.some(({ parent }) => parent === line.key) ? left("spare") : [item];
  if (isPoints(column))
    return isTop(line, around)
      ? [
          {
            ...item,
            label: scoreLabel(around, column),
            use: "compute",
            rule: { rule: "execution", prints: column.kind === "score" ? "score" : "points" },
          },
        ]
      : left("spare");
  const isDivided = dividedBy(reading, column, around.columns) !== null;
  const parts = saidOf(one, around) ?? partsOf(reading, one, around);
  // A change that the form does not explain is summed up all the same.
  const isChange = isDifference(reading, column.label) && parts === null;
  if (column.kind === "percent" || isDivided || isChange) return [rated(reading, item, one, around)];
  if ((column.kind === "money" || column.kind === "count") && parts !== null)
    return [{ ...item, use: "compute", rule: parts }];
  const balance = column.kind === "money" ? balanceOf(reading, one, around) : null;
  if (balance !== null) return [{ ...item, use: "compute", rule: balance }];
  return [addedUp(reading, item, one, around)];
}

/** A column that adds up others of its row. */
function addedUp(reading: BlankReading, item: Item, { line, column }: Drafted, { draft, columns }: Around): Item {
  const { of, less, isUsual } = addedBy(reading, column, columns);
  const keysOf = (others: readonly Column[]): string[] =>
    others.flatMap(
      (other) =>
        draft.find((found) => found.line === line && found.column === other && found.cell.nature === "empty")?.key ??
        [],
    );
  const [added, taken] = [keysOf(of), keysOf(less)];
  if (added.length + taken.length < 2 || taken.length < less.length || line.repeats !== null) return item;
  const [spot] = item.spots;
  if (isUsual && spot !== undefined)
    reading.unsure.push({ key: item.key, why: "usual", at: spot.at, text: item.label });
  return { ...item, use: "compute", rule: { rule: "sum", of: added, ...(taken.length === 0 ? {} : { less: taken }) } };
}

/** Below rows of boxes an open cell is what its own label says: 意见建议. */
function ownKind(reading: BlankReading, { line, column }: Drafted, { draft }: Around): BlankKind | null {
  const isTicked = column.kind === "text" && draft.some((one) => one.column === column && one.cell.nature === "choice");
  return isTicked ? meaningOf(reading, line.label).kind : null;
}

function isPoints({ kind }: MatrixColumn): boolean {
  return kind === "score" || kind === "weight";
}

/** Without amounts the rows are scored one by one; with them the points are those of the execution rate. */
function isScoring({ columns }: Around): boolean {
  return !columns.some(({ kind }) => kind === "money" || kind === "percent");
}

/** Rows that are no sources of money have a score each, where no column tells the points of the execution rate. */
function isOfRows(reading: BlankReading, column: Column, { lines, columns, draft }: Around): boolean {
  const isSource = ({ label, role }: MatrixLine): boolean =>
    isFiscalPart(reading, label) || (role?.startsWith("funds.") === true && role !== "funds.total");
  const isWeighted =
    columns.some(({ kind }) => kind === "weight") || bracketed(column.head).some((inside) => /^\d{1,3}分/.test(inside));
  const own = draft.filter(
    (one) => one.column === column && one.cell.nature === "empty" && !isSum(reading, one.line.label),
  );
  return own.length > 1 && !isWeighted && !lines.some(isSource);
}

function scoreLabel({ section }: Around, { label }: MatrixColumn): string {
  return section === "" ? label : `${section}：${label}`;
}

/** Points stand in the row of the whole amount. */
function isTop(line: MatrixLine, { lines }: Around): boolean {
  const above = (one: MatrixLine | undefined): MatrixLine | undefined => lines.find(({ key }) => key === one?.parent);
  let [top] = lines;
  for (let next = above(top); next !== undefined && next !== lines[0]; next = above(top)) top = next;
  return line === top;
}

/** What the form says that the row is worked out from. */
function saidOf({ line, column }: Drafted, { draft, terms }: Around): Rule | null {
  const said = terms.get(line);
  if (said === undefined) return null;
  const keysOf = (lines: readonly MatrixLine[]): string[] =>
    lines.flatMap(
      (other) =>
        draft.find((one) => one.line === other && one.column === column && one.cell.nature === "empty")?.key ?? [],
    );
  const [of, less] = [keysOf(said.of), keysOf(said.less)];
  if (of.length < said.of.length || less.length < said.less.length) return null;
  return { rule: "sum", of, ...(less.length === 0 ? {} : { less }) };
}

/** The sum of the rows that are parts of this one; null where there are none, or one alone, which need not be all. */
function partsOf(reading: BlankReading, { line, column }: Drafted, { draft, lines }: Around): Rule | null {
  const parts = lines.filter(({ parent }) => parent === line.key);
  const cells = draft.filter((one) => one.column === column && parts.includes(one.line) && one.cell.nature === "empty");
  const own = cells.filter((one) => one.line.repeats === null).map(({ key }) => key);
  const listed = cells.find((one) => one.line.repeats !== null);
  if (listed !== undefined) return { rule: "listSum", list: listed.line.key, column: column.key, with: own };
  if (own.length > 1) return { rule: "sum", of: own };
  // 合计 of a single 小计, or 一、基本支出 over its 小计.
  const [only] = parts;
  const isSame = only !== undefined && parts.length === 1 && isWholeOf(reading, line, only, lines);
  return isSame && own.length === 1 ? { rule: "sum", of: own } : null;
}

function isWholeOf(reading: BlankReading, line: MatrixLine, part: MatrixLine, lines: readonly MatrixLine[]): boolean {
  const isAdded = lines.filter(({ parent }) => parent === part.key).length > 1;
  return isAdded && [line, part].some(({ label }) => isSum(reading, label.split("：").at(-1) ?? label));
}

/** What a column that follows from others of its row comes to; what does not tell of what it is a rate is asked and unsure. */
function rated(reading: BlankReading, item: Item, { line, column }: Drafted, { draft, columns, lines }: Around): Item {
  const part = portionOf(reading, column, columns);
  if (part !== null) {
    // The sum that the row is part of in the end; a sum is the whole of itself.
    const isWhole = lines.some(({ parent }) => parent === line.key);
    const sum = outermost(line, lines) ?? (isWhole ? line : undefined);
    const keyAt = (at: MatrixLine | undefined): string | undefined =>
      draft.find((one) => one.line === at && one.column === part && one.cell.nature === "empty")?.key;
    const [of, by] = [keyAt(line), keyAt(sum)];
    if (of !== undefined && by !== undefined) return { ...item, use: "compute", rule: { rule: "share", of, by } };
  }
  const keyIn = (found: Column): string | null => {
    const one = draft.find((other) => other.line === line && other.column === found);
    return one?.cell.nature === "empty" ? one.key : null;
  };
  const divided = dividedBy(reading, column, columns);
  const of = divided === null ? null : keyIn(divided.of);
  const by = divided === null ? null : keyIn(divided.by);
  const [spot] = item.spots;
  if (divided !== null && of !== null && by !== null) {
    if (divided.isUsual === true && spot !== undefined)
      reading.unsure.push({ key: item.key, why: "usual", at: spot.at, text: item.label });
    return { ...item, use: "compute", rule: { rule: divided.rule, of, by } };
  }
  if (spot !== undefined) reading.unsure.push({ key: item.key, why: "rate", at: spot.at, text: item.label });
  return item;
}

/** The last of the sums that a row is part of. */
function outermost(line: MatrixLine, lines: readonly MatrixLine[]): MatrixLine | undefined {
  const sum = lines.find(({ key }) => key === line.parent);
  return sum === undefined ? undefined : (outermost(sum, lines) ?? sum);
}
