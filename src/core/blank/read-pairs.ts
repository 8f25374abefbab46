/** A row of labels and blanks beside them -> items. */

import { withRowOfAmounts } from "./amounts-beside.js";
import type { BlankKind } from "./blank-words.js";
import { fillable, limitOf } from "./cell-nature.js";
import { type DateShape, dateShape, shapeKind } from "./date-gaps.js";
import type { Grid, GridCell } from "./grid.js";
import { innerBlanks } from "./inner-blanks.js";
import { isRemark, type Meaning, meaningOf, unitIn } from "./kind-of.js";
import { bracketed, compact, shownLabel, withoutBrackets, withoutNumber } from "./label-text.js";
import { hasAny, isAny, matches, startsWithAny } from "./matches.js";
import { cellKey, cellPlace, cellTarget, newItem } from "./new-item.js";
import { behindOptions } from "./option-blanks.js";
import { readChoices } from "./read-choice.js";
import { type Inner, readInner } from "./read-inner.js";
import type { BlankReading } from "./reading.js";
import { isSum } from "./sum-levels.js";
import { isToBeSigned } from "./to-be-signed.js";
import { totalRow } from "./total-row.js";
import type { Item } from "./understood.js";

export function readPairs(reading: BlankReading, grid: Grid, row: number): Item[] {
  const total = totalRow(reading, grid, row);
  if (total !== null) return total;
  const items: Item[] = [];
  const sections = coveringLabels(grid, row);
  let labels: string[] = [];
  // 预算金额（万元） | 调整前 | | 调整后 | |: the title is that of both.
  let title: string[] = [];
  const cells = grid.starting(row);
  cells.forEach((cell, index) => {
    const next = cells[index + 1];
    switch (cell.nature) {
      case "label":
        if (byWhom(reading, labels.at(-1)) !== null && next === undefined)
          reading.left.push({ text: labels.at(-1) ?? "", why: "others", at: cellPlace(grid.table, cell) });
        labels = [...labels, cell.text];
        return;
      case "signed":
      case "blanks": {
        const isSigned = isToBeSigned(reading, cell);
        if (isSigned && isOpinion(reading, labels.at(-1))) {
          reading.left.push({ text: labels.at(-1) ?? "", why: "others", at: cellPlace(grid.table, cell) });
          labels = [];
          return;
        }
        if (isSigned) items.push(...overSignature(reading, grid, cell, labels.at(-1) ?? sections.at(-1) ?? cell.text));
        const beside = next?.nature === "empty" || next?.nature === "hint";
        const by = byWhom(reading, labels.at(-1));
        const read = innerOf(reading, grid, cell, [...labels, ...sections], beside).map(({ item }) => item);
        const inner = ofTimes(reading, ofPerson(read, labels.at(-1) ?? ""), labels.at(-1));
        items.push(...inner.map((item): Item => (by === null ? item : { ...item, use: "others", rule: null, by })));
        labels = beside ? [ownName(cell)] : [];
        return;
      }
      case "choice":
        for (const choice of readChoices(reading, grid.table, cell, [...sections, ...labels])) {
          const inner = innerOf(reading, grid, cell, [...labels, ...sections], false);
          const own = behindOptions(reading.words, inner, choice);
          items.push(choice, ...own.filter(({ key }) => !items.some((one) => one.key === key)));
        }
        labels = [];
        return;
      case "empty":
      case "hint":
      case "sample":
        if (labels.length > 1) title = labels.slice(0, -1);
        else if (isCompared(reading, labels[0]) || isMeasured(reading, title, labels[0]))
          labels = [...title, ...labels];
        items.push(...ofOwner(reading, valueCell(reading, grid, cell, sections, labels), [...title, ...sections]));
        labels = [];
        return;
      default:
        reading.left.push({
          text: cell.text.trim(),
          why: cell.nature === "more" ? "more" : "mark",
          at: cellPlace(grid.table, cell),
        });
        // 财政拨款 | —— | blank: the blank behind the mark is of that name.
        if (cell.nature === "more" || next === undefined || !fillable.has(next.nature)) labels = [];
    }
  });
  return withRowOfAmounts(reading, items.length > 1 ? items.map((item) => shortRemark(reading, item)) : items);
}

/** 说明 beside ticks or other blanks of its row is short. */
function shortRemark(reading: BlankReading, item: Item): Item {
  return item.kind === "long" && item.help === null && isRemark(reading, item.name) ? { ...item, kind: "text" } : item;
}

/** 调整后, 本年: one of two times of the same. */
function isCompared({ words: { changes } }: BlankReading, label: string | undefined): boolean {
  return label !== undefined && isAny(compact(label), [...changes.before, ...changes.now]);
}

/** 行政, 事业 and 工勤 beside 编制人数（人）: counted in its unit. */
function isMeasured(reading: BlankReading, [title]: readonly string[], label: string | undefined): boolean {
  const unit = title === undefined ? null : unitIn(reading, title);
  if (unit === null || label === undefined || compact(label).length > shortest) return false;
  return ["count", "number", "area"].includes(unit.kind) && meaningOf(reading, label).kind === "text";
}

/** Characters of a name that tells nothing without its title. */
const shortest = 4;

/** 项目主要内容（500字以内）: what the label says of the text. */
function hintIn({ words }: BlankReading, label: string): string | undefined {
  return bracketed(label).find((inside) => limitOf(inside, words) !== null);
}

/** 1、资金来源：（1）财政性资金: the first of a group; null: any other label. */
function groupedName(label: string): { group: string; name: string } | null {
  const plain = withoutNumber(compact(label));
  const [, group, name] = /^([^:()]{2,10}):(?:\(1\)|\(一\)|①|1[.、])([^:()]{2,20})$/.exec(plain) ?? [];
  return group === undefined || name === undefined ? null : { group, name };
}

/** Beside a title in 万元 a name that tells no kind is that of an amount. */
export function ofAmounts(reading: BlankReading, meaning: Meaning, label: string, around: readonly string[]): Meaning {
  const isOther = hasAny(compact(label), reading.words.amounts.not);
  if (meaning.kind !== "text" || isOther || unitIn(reading, label) !== null) return meaning;
  const unit = around.map((text) => unitIn(reading, text)).find((one) => one?.kind === "money")?.unit;
  return unit === undefined ? meaning : { ...meaning, kind: "money", unit };
}

/** 上年 | | 本年 | beside 政府采购金额, and 合计 beside amounts: what the title tells. */
function ofWhole(reading: BlankReading, meaning: Meaning, name: string, around: readonly string[]): Meaning {
  const isOne = isCompared(reading, name) || isSum(reading, name) || isMeasured(reading, around, name);
  if (meaning.kind !== "text" || !isOne) return meaning;
  const told = around.map((title) => meaningOf(reading, title, around));
  return told.find(({ kind }) => amountKinds.has(kind)) ?? meaning;
}

const amountKinds: ReadonlySet<BlankKind> = new Set(["money", "count", "number", "area", "percent"]);

/** 申报单位意见 over a place to sign and to seal. */
function isOpinion({ words }: BlankReading, label: string | undefined): boolean {
  return label !== undefined && hasAny(compact(label), words.opinions);
}

/** 评价结论 beside empty lines over a signature is a text; a cell that has the signature alone is named by its label. */
function overSignature(reading: BlankReading, grid: Grid, cell: GridCell, label: string): Item[] {
  const name = shownLabel(withoutBrackets(label), reading.words.parts) || compact(label);
  const hasRoom = /^[ \u3000\t]*\n/.test(cell.text);
  const isText = hasRoom && meaningOf(reading, label).kind === "long";
  if (!isText && cell.nature !== "signed") return [];
  const { row, col } = cell;
  return [
    newItem(reading, {
      ...{ key: cellKey(grid.table, cell), label: name, name, kind: isText ? "long" : "sign", unit: null, role: null },
      at: cellPlace(grid.table, cell),
      target: { in: "cellText", table: grid.table, row, col, paragraph: 0, from: 0, to: 0 },
    }),
  ];
}

/** Who fills in what stands beside a label, where it is somebody else than the clerk. */
function byWhom({ words }: BlankReading, label: string | undefined): string | null {
  return words.byOthers.find((one) => matches(one, label ?? ""))?.by ?? null;
}

/** A text in the gaps of a date is one; a hint or a tall cell asks for a long text. */
function kindIn(kind: BlankKind, shape: DateShape | null, isLong: boolean): BlankKind {
  if (shape !== null && (kind === "text" || kind === "long" || kind === "date")) return shapeKind(shape, kind);
  return kind === "text" && isLong ? "long" : kind;
}

/** Titles that reach down into the row from above, the outermost first. */
export function coveringLabels(grid: Grid, row: number): string[] {
  const found = new Set<GridCell>();
  for (let col = 1; col <= grid.columns; col += 1) {
    const cell = grid.at(row, col);
    if (cell !== undefined && cell.row < row && cell.nature === "label") found.add(cell);
  }
  return [...found].map(({ text }) => text);
}

function valueCell(
  reading: BlankReading,
  grid: Grid,
  cell: GridCell,
  sections: readonly string[],
  labels: readonly string[],
): Item[] {
  const label = labels.at(-1) ?? headOver(grid, cell) ?? sections.at(-1);
  const at = cellPlace(grid.table, cell);
  if (label === undefined) {
    const above = grid.at(cell.row - 1, cell.col);
    const spare = compact(cell.text) === "";
    if (spare) reading.left.push({ text: "", why: above === undefined ? "corner" : "spare", at });
    else reading.unsure.push({ key: cellKey(grid.table, cell), why: "no-label", at, text: cell.text.trim() });
    return [];
  }
  const grouped = groupedName(label);
  const name = shownLabel(withoutBrackets(grouped?.name ?? label), reading.words.parts);
  const around = [...labels.slice(0, -1), ...sections];
  const own = meaningOf(reading, grouped?.name ?? label, [...labels, ...sections]);
  const meaning = ofWhole(reading, ofAmounts(reading, own, label, around), name, around);
  const isOne = isCompared(reading, label) || isMeasured(reading, around.slice(0, 1), label);
  const whose = isOne ? shownLabel(withoutBrackets(around[0] ?? ""), reading.words.parts) : "";
  const shape = dateShape(cell.text, reading.words);
  const tall = meaning.kind === "text" && cell.colspan >= grid.columns - 1 && cell.rowspan > 1;
  return [
    newItem(reading, {
      key: cellKey(grid.table, cell),
      label: [grouped?.group ?? whose, name === "" ? shownLabel(label, []) : name]
        .filter((one) => one !== "")
        .join("："),
      name: name === "" ? shownLabel(label, []) : name,
      ...meaning,
      kind: kindIn(meaning.kind, shape, cell.nature === "hint" || tall),
      at,
      target: cellTarget(grid.table, cell),
      hint:
        shape === "month"
          ? reading.words.made.month
          : shape !== null
            ? undefined
            : compact(cell.text) === ""
              ? hintIn(reading, label)
              : cell.text,
      isPart: startsWithAny(compact(label), reading.words.parts),
    }),
  ];
}

/** The name over a blank that has none beside it, where nothing else belongs to that name. */
function headOver(grid: Grid, { row, col, end }: GridCell): string | undefined {
  const above = grid.at(row - 1, col);
  const fits = above?.nature === "label" && above.col === col && above.end === end && above.rowspan === 1;
  const beside = grid.at(row - 1, end);
  return fits && (beside === undefined || beside.nature === "label") ? above.text : undefined;
}

function innerOf(
  reading: BlankReading,
  grid: Grid,
  cell: GridCell,
  context: readonly string[],
  beside: boolean,
): Inner[] {
  const { row, col } = cell;
  return readInner(
    reading,
    cell.paragraphs,
    {
      key: cellKey(grid.table, cell),
      at: cellPlace(grid.table, cell),
      target: (paragraph, from, to) => ({ in: "cellText", table: grid.table, row, col, paragraph, from, to }),
      context,
    },
    // The value stands in the next cell, not behind the colon.
    ({ from, to, underlined }) => beside && from === to && !underlined,
  );
}

/** 调整前：　调整后： beside 预算金额: their labels begin with that name (预算金额：调整前). */
function ofTimes(reading: BlankReading, inner: readonly Item[], label: string | undefined): Item[] {
  const whose = shownLabel(withoutBrackets(label ?? ""), []);
  const isOf = (item: Item): boolean => whose !== "" && item.label === item.name && isCompared(reading, item.name);
  return inner.map((item) => (isOf(item) ? { ...item, label: `${whose}：${item.name}` } : item));
}

/** 姓名：　电话： beside 单位负责人及电话: whose they are. */
function ofPerson(inner: readonly Item[], label: string): Item[] {
  // 姓名：　职务：　电话：
  const isPerson =
    inner.length > 1 &&
    inner.some(({ kind }) => kind === "person" || kind === "phone") &&
    inner.every(({ kind, name }) => kind === "person" || kind === "phone" || (kind === "text" && name.length <= 4));
  return inner.map((item) => (isPerson ? ofOne(item, label) : item));
}

function ofOne(item: Item, label: string): Item {
  const whose = shownLabel(withoutBrackets(label), []);
  return whose === "" ? item : { ...item, label: `${whose}：${item.name}` };
}

/** 单位负责人 | 姓名 | | 电话 | |: whose they are stands once, before both. */
function ofOwner(reading: BlankReading, items: readonly Item[], titles: readonly string[]): Item[] {
  const owner = titles.find((title) => meaningOf(reading, title).kind === "person") ?? "";
  return items.map((item) => (item.kind === "person" || item.kind === "phone" ? ofOne(item, owner) : item));
}

/** The text of a cell before its first blank: the name of what stands in the next cell. */
function ownName(cell: GridCell): string {
  const [line = ""] = cell.text.trim().split("\n");
  return line;
}

export function hasBlanks(cell: GridCell, reading: BlankReading): boolean {
  return innerBlanks(cell.paragraphs, reading.words).length > 0;
}
