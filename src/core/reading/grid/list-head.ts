/** The head of a list: which column holds which field. */
import type { Field } from "../../form/form.js";
import { isClass } from "./classes.js";
import { isNumber } from "./furniture.js";
import type { Grid, GridCell } from "./grid.js";
import { bareYear, headAt, type Leaf } from "./head.js";
import type { Names } from "./names.js";
import type { ListVocabulary, Meaning } from "./vocabulary.js";

export interface ListColumn {
  readonly meaning: Meaning;
  readonly column: number;
  readonly head: string;
  /** 万元 of 预算（万元）. */
  readonly unit: string | null;
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
  if (first.length < 2 || first.some(({ text }) => isNumber(text) && bareYear(text) === null)) return null;
  const known = (text: string): boolean => words.columnNamed(text) !== null || bareYear(text) !== null;
  if (first.filter(({ text }) => known(text)).length < Math.max(2, first.length * 0.6)) return null;
  const { leaves, rows } = headAt(grid, row, (text) => known(text) && !isOption(names, words, text));
  const columns = columnsOf(words, leaves);
  const found = columns.filter(({ meaning }) => meaning.is !== "skip");
  const named = found.some(({ meaning }) => meaning.is === "field" && meaning.field.id === words.list.named);
  if (!named || found.length < 2) return null;
  const cells = leaves.flatMap((leaf) => leaf.cells);
  const title = cells.some(({ text }) => words.isTitle(text)) ? 1 : 0;
  const exact = found.filter(({ meaning }) => meaning.is === "field" && meaning.exact).length;
  return { words, columns, rows, cells, count: found.length + title + exact / 100 };
}

/** 数量指标 stands below a head, not in it. */
function isOption(names: Names, { list }: ListVocabulary, text: string): boolean {
  const classes = list.row.fields.find(({ roles }) => roles.includes("indicator.level2"));
  return classes !== undefined && names.classOf(text) !== null && isClass(names, classes, text);
}

/** A field has one column: that with the form's own name before others, the first before the next. */
function columnsOf(words: ListVocabulary, leaves: readonly Leaf[]): ListColumn[] {
  const years = leaves.map(({ texts }) => bareYear(texts[0] ?? "")).filter((year) => year !== null);
  const taken = new Map<string, number>();
  const columns = leaves.map((leaf): ListColumn => {
    const meaning = meaningOf(words, leaf, years, taken);
    const unit = /[（(](?:单位[:：])?(亿元|万元|千元|元)[)）]/.exec(leaf.texts.join(""))?.[1] ?? null;
    return { meaning, column: leaf.column, head: leaf.texts[0] ?? "", unit };
  });
  columns.forEach(({ meaning }, index) => {
    if (meaning.is !== "field") return;
    const before = taken.get(meaning.field.id);
    const better = before === undefined || (meaning.exact && !isExact(columns[before]));
    if (better) taken.set(meaning.field.id, index);
  });
  return columns.map((column, index) =>
    column.meaning.is === "field" && taken.get(column.meaning.field.id) !== index
      ? { ...column, meaning: { is: "skip" } }
      : column,
  );
}

function isExact(column: ListColumn | undefined): boolean {
  return column?.meaning.is === "field" && column.meaning.exact;
}

function meaningOf(
  words: ListVocabulary,
  { texts }: Leaf,
  years: readonly number[],
  used: Map<string, number>,
): Meaning {
  const [lowest = "", ...above] = texts;
  const year = bareYear(lowest);
  if (year !== null) return yearMeaning(words, year, years);
  const own = words.columnNamed(lowest);
  const parent = above.map((text) => words.columnNamed(text)).find((meaning) => meaning?.is === "field") ?? null;
  // 实际完成情况 over 指标值: the lower head alone would be taken for the target.
  if (
    own?.is === "field" &&
    parent?.is === "field" &&
    parent.field.id !== own.field.id &&
    used.has(`head:${own.field.id}`)
  )
    return parent;
  if (own?.is === "field") used.set(`head:${own.field.id}`, 0);
  return own ?? parent ?? { is: "skip" };
}

/** Two years side by side are the last one and the one before it. */
function yearMeaning({ list }: ListVocabulary, year: number, years: readonly number[]): Meaning {
  const role = year === Math.max(...years) ? "indicator.lastYear" : "indicator.yearBefore";
  const field: Field | undefined = list.row.fields.find(({ roles }) => roles.includes(role));
  return field === undefined || years.length !== 2 ? { is: "skip" } : { is: "field", field, exact: true };
}
