/** The head of a list: which column holds which field. */
import type { Field } from "../../form/form.js";
import { hasOptions } from "../../value/codec.js";
import { isClass } from "./classes.js";
import { type OtherColumns, otherColumns } from "./column-groups.js";
import { isFigure } from "./furniture.js";
import type { Grid, GridCell } from "./grid.js";
import { bareYear, headAt, type Leaf } from "./head.js";
import type { Names } from "./names.js";
import { unitOfHead } from "./table-money.js";
import type { ListVocabulary, Meaning } from "./vocabulary.js";

export interface ListColumn {
  readonly meaning: Meaning;
  readonly column: number;
  readonly head: string;
  /** 万元 of 预算（万元）. */
  readonly unit: string | null;
  /** The same columns stand in the table twice, and nothing says which are meant. */
  readonly guessed?: boolean;
}

export interface ListHead {
  readonly words: ListVocabulary;
  readonly columns: readonly ListColumn[];
  readonly rows: number;
  readonly cells: readonly GridCell[];
  /** Fields and parts of values that were found; by it the most fitting list is told. */
  readonly count: number;
}

/** null: this row is no head of this list. */
export function listHeadAt(names: Names, grid: Grid, row: number, words: ListVocabulary): ListHead | null {
  const first = (grid.rows[row] ?? []).filter(({ text }) => text !== "");
  if (first.length < 2 || first.some(({ text }) => isFigure(text) && bareYear(text) === null)) return null;
  const heads = first.map(({ text }) => text);
  const known = (text: string): boolean =>
    words.columnNamed(text) !== null || bareYear(text) !== null || words.optionNamed(text, heads) !== null;
  if (first.filter(({ text }) => known(text)).length < Math.max(2, first.length * 0.6)) return null;
  const { leaves, rows } = headAt(grid, row, (text) => known(text) && !isOption(names, words, text));
  const columns = columnsOf(names, words, leaves, row + rows, otherColumns(names, grid, row, leaves, isNameOf(words)));
  if (rows > 1 && first.some(({ text }) => !known(text)) && isWholeHead(names, grid, row + 1, words, columns))
    return null;
  const found = columns.filter(({ meaning }) => meaning.is !== "skip");
  const named = found.some(({ meaning }) => meaning.is === "field" && meaning.field.id === words.list.named);
  if (!named || found.length < 2) return null;
  const cells = leaves.flatMap((leaf) => leaf.cells);
  const title = cells.some(({ text }) => words.isTitle(text)) ? 1 : 0;
  const exact = found.filter(({ meaning }) => meaning.is === "field" && meaning.exact).length;
  return { words, columns, rows, cells, count: found.length + title + exact / 100 };
}

/** The head calls the rows of a list other than the projects' by the form's own label, such as 专项资金名称. */
export function namesOwnRows({ words: { list }, columns }: ListHead): boolean {
  return (
    list.role !== "projects" &&
    columns.some(({ meaning }) => meaning.is === "field" && meaning.exact && meaning.field.id === list.named)
  );
}

/**
 * The next row alone names as many columns. A row above it with other texts, such as 年度目标 | 年初目标 | (text), is labels with
 * their values: as a part of the head its texts would be lost.
 */
function isWholeHead(
  names: Names,
  grid: Grid,
  row: number,
  words: ListVocabulary,
  columns: readonly ListColumn[],
): boolean {
  const alone = listHeadAt(names, grid, row, words);
  const filled = (all: readonly ListColumn[]): number => all.filter(({ meaning }) => meaning.is !== "skip").length;
  return alone !== null && filled(alone.columns) >= filled(columns);
}

function isNameOf(words: ListVocabulary): (text: string) => boolean {
  return (text) => {
    const meaning = words.columnNamed(text);
    return meaning?.is === "field" && meaning.field.id === words.list.named;
  };
}

/** 数量指标 stands below a head, not in it. */
function isOption(names: Names, { list }: ListVocabulary, text: string): boolean {
  const classes = list.row.fields.find(isClassField);
  return classes !== undefined && names.classOf(text) !== null && isClass(names, classes, text);
}

/**
 * A field has one column: that with the form's own name before others, one right of the name's column before one left of it
 * (a block's heading goes by the name of a column), then the first.
 */
function columnsOf(
  names: Names,
  words: ListVocabulary,
  leaves: readonly Leaf[],
  body: number,
  { others, guessed }: OtherColumns,
): ListColumn[] {
  const years = leaves.map(({ texts }) => bareYear(texts[0] ?? "")).filter((year) => year !== null);
  const used = new Set<string>();
  let ticked = "";
  const columns = leaves.map((leaf, index): ListColumn => {
    const [cell] = leaf.cells;
    // Merged over the rows of the list it is the block's heading, whatever it is called.
    const isBlock = cell !== undefined && cell.row + cell.rows > body;
    const meaning: Meaning =
      isBlock || others.has(index) ? { is: "skip" } : meaningOf(words, leaf, years, used, ticked);
    // Copied, the head over several options stands over the first of them.
    ticked = meaning.is === "option" ? meaning.field.label : "";
    const unit = unitOfHead(leaf.texts);
    return { meaning, column: leaf.column, head: leaf.texts[0] ?? "", unit, ...(guessed ? { guessed } : {}) };
  });
  const chosen = chosenColumns(names, words.list.named, columns);
  const hasReason = columns.some(({ meaning }) => meaning.is === "field" && isReason(meaning.field));
  const isAsked = words.list.row.fields.some(isReason) && !hasReason;
  return columns.map((column): ListColumn => {
    const { meaning, head } = column;
    if (meaning.is === "remark" && !isAsked) return { ...column, meaning: { is: "skip" } };
    if (meaning.is === "measures" && !hasReason) return { ...column, meaning: { is: "skip" } };
    if (meaning.is !== "field" || chosen.get(meaning.field.id) === column) return column;
    if (isReason(meaning.field) && names.rolesOf(head).includes("indicator.measures"))
      return { ...column, meaning: { is: "measures" } };
    const isAdjusted = isTarget(meaning.field) && names.rolesOf(head).includes("indicator.adjusted");
    return { ...column, meaning: { is: isAdjusted ? "adjusted" : "skip" } };
  });
}

/** The column of each field, by id. */
function chosenColumns(names: Names, named: string, columns: readonly ListColumn[]): ReadonlyMap<string, ListColumn> {
  const isName = ({ meaning }: ListColumn): boolean => meaning.is === "field" && meaning.field.id === named;
  const isExactName = (column: ListColumn): boolean => isName(column) && isExact(column);
  // The heading of the whole block may go by a name's head: names stand right of their classes.
  const classes = columns.findIndex(({ meaning }) => meaning.is === "field" && isClassField(meaning.field));
  const isLowest = (column: ListColumn, index: number): boolean => isName(column) && classes >= 0 && index > classes;
  const at = [isExactName, isLowest, isName].map((is) => columns.findIndex(is)).find((index) => index >= 0) ?? -1;
  const isBeside = (column: ListColumn, index: number): boolean =>
    column.meaning.is === "field" && !isName(column) && !hasOptions(column.meaning.field.kind) && index > at;
  const rank = (column: ListColumn, index: number): number =>
    (isExact(column) ? 4 : 0) -
    (column.meaning.is === "field" && column.meaning.isChange ? 8 : 0) +
    (isBeside(column, index) || isLowest(column, index) ? 2 : 0) +
    (names.rolesOf(column.head).includes("indicator.adjusted") ? 0 : 1);
  const chosen = new Map<string, { column: ListColumn; rank: number }>();
  columns.forEach((column, index) => {
    if (column.meaning.is !== "field") return;
    const { id } = column.meaning.field;
    const own = rank(column, index);
    const before = chosen.get(id);
    if (before === undefined || own > before.rank) chosen.set(id, { column, rank: own });
  });
  return new Map([...chosen].map(([id, { column }]) => [id, column]));
}

function isReason({ roles }: Field): boolean {
  return roles.includes("indicator.reason");
}

function isClassField({ roles }: Field): boolean {
  return roles.includes("indicator.level2");
}

function isTarget({ roles }: Field): boolean {
  return roles.includes("indicator.target");
}

function isExact(column: ListColumn): boolean {
  return column.meaning.is === "field" && column.meaning.exact;
}

function meaningOf(
  words: ListVocabulary,
  { texts }: Leaf,
  years: readonly number[],
  used: Set<string>,
  ticked: string,
): Meaning {
  const [lowest = "", ...above] = texts;
  const year = bareYear(lowest);
  if (year !== null) return yearMeaning(words, year, years);
  const option = words.optionNamed(lowest, [...above, ticked]);
  if (option !== null) return option;
  const own = words.columnNamed(lowest);
  const parent = above.map((text) => words.columnNamed(text)).find((meaning) => meaning?.is === "field") ?? null;
  // 实际完成情况 over 指标值: the lower head alone would be taken for the target.
  if (own?.is === "field" && parent?.is === "field" && parent.field.id !== own.field.id && used.has(own.field.id))
    return parent;
  if (own?.is === "field") used.add(own.field.id);
  return own ?? parent ?? { is: "skip" };
}

/** Two years side by side are the last one and the one before it. */
function yearMeaning({ list }: ListVocabulary, year: number, years: readonly number[]): Meaning {
  const role = year === Math.max(...years) ? "indicator.lastYear" : "indicator.yearBefore";
  const field: Field | undefined = list.row.fields.find(({ roles }) => roles.includes(role));
  return field === undefined || years.length !== 2 ? { is: "skip" } : { is: "field", field, exact: true };
}
