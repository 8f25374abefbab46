/** Labels with their values to the right of them, below them, or in the same cell. */
import type { Field } from "../../form/form.js";
import { join, placed } from "../../form/path.js";
import { isUnticked } from "../../value/fields/ticked-options.js";
import { isAmountKind } from "../../value/show-in-field.js";
import { amountNamed, isAmount, moneyBeside, putAmount, readAmounts } from "./amount-labels.js";
import { besideField, putBeside } from "./beside-label.js";
import { takeCrossed } from "./crossed-label.js";
import type { Collector } from "./found.js";
import { isDash, isNothing, isRest } from "./furniture.js";
import { type Grid, type GridCell, spoken } from "./grid.js";
import { areHeadsOfTexts, isHead, isHeading, isPair, isRowOf, type Label, labelOf } from "./label-of.js";
import { isLeftBlank, isOverTexts } from "./left-blank.js";
import { isExact } from "./names.js";
import { takeLines } from "./numbered-lines.js";
import type { Places } from "./places.js";
import { isOtherOf, withoutBlock } from "./same-label.js";
import { type TableMoney, unitIn } from "./table-money.js";
import { pairsIn } from "./table-row.js";
import { readTotal } from "./total-label.js";

/** Rows that were read: 0 where this row holds no label with a value. */
export function readLabels(grid: Grid, row: number, places: Places, found: Collector, table: TableMoney): number {
  const money = moneyBeside(grid, row, table);
  const open = spoken(grid.rows[row] ?? []).filter((cell) => !found.isUsed(cell));
  const opened = openBeside(open, places, found, money);
  const said = open.filter((cell) => !opened.includes(cell));
  const inline = said.filter((cell) => readInline(cell, places, found, money)).length + Math.min(1, opened.length);
  const labels = said.map((cell) => labelOf(cell, places));
  const isLabel = (cell: GridCell): boolean => labels[said.indexOf(cell)] !== null;
  let taken = inline + readAmounts(said, grid, isLabel, places, found, money) + readTotal(said, places, found);
  const areHeads = areHeadsOfTexts(labels, grid, places);
  let waiting: Label[] = [];
  let next = 0;
  while (next < said.length) {
    const label = labels[next] ?? null;
    next += 1;
    if (label === null) continue;
    // 财政拨款 | —— | 120: nothing is to be written where the dash stands.
    for (; isDash(said[next]?.text ?? "") && said[next + 1] !== undefined && labels[next + 1] === null; next += 1)
      found.use(...said.slice(next, next + 1));
    const value = said[next];
    const isText = value !== undefined && labels[next] === null && !isHead(value, places) && !found.isUsed(value);
    if (isText && isOverTexts(label.cell, value, grid)) {
      waiting.push(label);
      next += 1;
    } else if (isText) {
      const isOfWhole = isAmount(value.text) && isOtherOf(label, labels, grid, places);
      if (isOfWhole) found.use(label.cell);
      else if (!takeCrossed(label.cell, value, grid, places, found)) take(label, value, places, found, money);
      taken += 1;
      next += 1;
      for (; next < said.length && labels[next] === null; next += 1)
        if (!takeCrossed(label.cell, said[next], grid, places, found)) break;
    } else if (areHeads || !isLeftBlank(label.cell, grid)) waiting.push(label);
    else found.use(label.cell);
  }
  waiting = withoutBlock(waiting);
  if (taken > 0 || waiting.length === 0) {
    if (taken > 0) for (const label of waiting) found.use(label.cell);
    return taken > 0 ? 1 : 0;
  }
  return readBelow(grid, row, waiting, places, found, money);
}

/**
 * The label and the name of a row with sections of its own, such as a project's: what else this row says is said of that one,
 * whichever stands first. Empty: this row names none.
 */
function openBeside(
  said: readonly GridCell[],
  places: Places,
  found: Collector,
  money: TableMoney,
): readonly GridCell[] {
  const openers = openersAround(places);
  // Most forms have none, and their labels need not be looked for twice.
  if (openers.length === 0) return [];
  for (const [index, cell] of said.entries()) {
    const label = labelOf(cell, places);
    const value = said[index + 1];
    if (label === null || value === undefined || !openers.some(({ named }) => named === label.field)) continue;
    const isOther = labelOf(value, places) !== null || isHead(value, places) || isHeadOfProjects(value, places);
    if (isOther || found.isUsed(value)) continue;
    take(label, value, places, found, money);
    return [cell, value];
  }
  return [];
}

/** 项目名称 | 实施单位 are heads of a list. */
function isHeadOfProjects({ text }: GridCell, { names }: Places): boolean {
  return names.rolesOf(text).some((role) => /^project\.(?:name|department|implementer|code)$|^unit\.code$/.test(role));
}

function openersAround(places: Places): ReturnType<Places["openers"]> {
  return places.chain().flatMap((one) => places.openers(one));
}

function readBelow(
  grid: Grid,
  row: number,
  labels: readonly Label[],
  places: Places,
  found: Collector,
  money: TableMoney,
): number {
  const cells = grid.rows[row + 1] ?? [];
  const below = spoken(cells);
  const above = grid.rows[row] ?? [];
  if (below.length === 0 || below.filter((cell) => labelOf(cell, places) !== null).length > 1) return 0;
  const values = labels.map((label, index): GridCell | undefined => {
    if (grid.aligned || above.length === cells.length) {
      const at = grid.aligned
        ? cells.find(({ column }) => column === label.cell.column)
        : cells[above.indexOf(label.cell)];
      return at;
    }
    const last = cells.slice(-labels.length);
    return below.length >= labels.length ? below[below.length - labels.length + index] : last[index];
  });
  let taken = 0;
  values.forEach((value, index) => {
    const label = labels[index];
    if (label === undefined || value === undefined || value.text === "") return;
    if (labelOf(value, places) !== null || isHead(value, places) || isPair(value, places)) return;
    if (isBesideOther(value, below, labels, places)) return;
    take(label, value, places, found, money);
    taken += 1;
  });
  if (taken === 0) return 0;
  found.use(...above.filter((cell) => isHeading(cell, places)), ...cells.filter((cell) => isHeading(cell, places)));
  return 2;
}

/** It stands behind a label of its own row, which is another one's: 其他资金 was left blank over 总体目标 | …. */
function isBesideOther(value: GridCell, row: readonly GridCell[], labels: readonly Label[], places: Places): boolean {
  const left = row[row.indexOf(value) - 1];
  const own = left === undefined ? null : labelOf(left, places);
  return own !== null && own.field !== null && !labels.some(({ field }) => field === own.field);
}

function take(label: Label, value: GridCell, places: Places, found: Collector, money: TableMoney): void {
  found.use(label.cell);
  if (label.list !== null) {
    takeLines(label.list, label.place, value, places, found);
    return;
  }
  if (label.field === null) return;
  if (label.isBeside) {
    putBeside(label.field, label.place, value.text, value, found);
    return;
  }
  const isOpen = label.field.options.length > 0 && isUnticked(value.text);
  if (isOpen || isEmpty(label.field, value.text, places) || isDash(value.text)) {
    found.use(value);
    return;
  }
  if (label.isOneOfSeveral) {
    found.append(placed(label.field.pattern, label.place.path), label.field, { text: value.text, cells: [value] });
    return;
  }
  if (opens(label.field, value, places, found)) return;
  found.put(
    placed(label.field.pattern, label.place.path),
    label.field,
    { text: value.text, cells: [value], unit: unitIn(label.cell.text), table: money },
    label.exact,
  );
}

/** What the template prints, or 无 in the place of a figure. */
function isEmpty({ kind }: Field, text: string, { names }: Places): boolean {
  return isRest(names, text) || (isAmountKind(kind) && isNothing(names, text));
}

/** The name of a row with sections of its own: all that follows belongs to that row. */
function opens(field: Field, value: GridCell, places: Places, found: Collector): boolean {
  const opener = openersAround(places).find(({ named }) => named === field);
  if (opener === undefined) return false;
  const { row, isNew } = places.rowNamed(opener.path, field, value.text);
  const name = found.read(join(row, field.id), field, { text: value.text, cells: [value] });
  if (isNew) found.row(opener.list, opener.path, { path: row, cells: [name], score: null });
  else found.use(value);
  places.open(row);
  return true;
}

/** 填报人：张三 in one cell. */
function readInline(cell: GridCell, places: Places, found: Collector, money: TableMoney): boolean {
  if (!/[:：]/.test(cell.text)) return false;
  const chain = places.chain();
  for (const [depth, place] of chain.entries()) {
    const words = places.vocabulary(place);
    const inner = chain.slice(0, depth).map((one) => places.vocabulary(one));
    const isNamed = (label: string): boolean =>
      (words.fieldsNamed(label).length > 0 && !inner.some((one) => isRowOf(one, label))) ||
      besideField(label, places.names) !== null;
    const isAmountLabel = (label: string): boolean => depth === 0 && amountNamed(label, places) !== null;
    const isLabel = (label: string): boolean => isNamed(label) || isAmountLabel(label);
    const pairs = pairsIn(cell.text.replace(/^\s*其中[:：]\s*/, ""), isLabel).filter(
      ({ label, value }) => isNamed(label) || isAmount(value),
    );
    if (pairs.every(({ value }) => value === "")) continue;
    for (const { label, value } of pairs) {
      const [field] = words.fieldsNamed(label);
      const amount = isNamed(label) ? null : amountNamed(label, places);
      if (amount !== null) putAmount(amount, value, cell, found, { unit: unitIn(cell.text), table: money });
      const beside = field === undefined ? besideField(label, places.names) : null;
      if (beside !== null) putBeside(beside, places.current, value, cell, found);
      if (field === undefined || value === "" || isEmpty(field, value, places)) continue;
      found.put(
        placed(field.pattern, place.path),
        field,
        { text: value, cells: [cell], unit: unitIn(label), table: money },
        isExact(field, label),
      );
    }
    found.use(cell);
    return true;
  }
  return false;
}
