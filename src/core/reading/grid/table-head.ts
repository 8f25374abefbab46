/** The head of a table of money or figures: which column holds which, for every table of the scope that it fits. */
import { isDash, isFigure } from "./furniture.js";
import { type Grid, type GridCell, spoken } from "./grid.js";
import { bareYear, headAt, type Leaf } from "./head.js";
import { unitIn, unitOfHead } from "./table-money.js";
import type { TableMeaning, TableVocabulary, Vocabulary } from "./vocabulary.js";

export interface TableHead {
  readonly tables: readonly { readonly words: TableVocabulary; readonly columns: readonly (TableMeaning | null)[] }[];
  /** Columns of the grid, for each meaning. */
  readonly at: readonly number[];
  readonly heads: readonly string[];
  readonly rows: number;
  readonly cells: readonly GridCell[];
  /** What stands over the labels of the rows names it: 项目资金（万元）. */
  readonly unit: string | null;
  /** What the columns name, as `at`. */
  readonly units: readonly (string | null)[];
  readonly count: number;
}

/** null: this row is no head of any table of the scope. */
export function tableHeadAt(grid: Grid, row: number, { tables, isHeading }: Vocabulary): TableHead | null {
  const first = spoken(grid.rows[row] ?? []);
  if (tables.length === 0 || first.length < 2) return null;
  if (first.some(({ text }) => isFigure(text) && bareYear(text) === null)) return null;
  const isName = (text: string): boolean => isHeading(text) || tables.some((words) => words.columnNamed(text) !== null);
  if (!first.some(({ text }) => isName(text))) return null;
  const { leaves, rows } = headAt(grid, row, isName);
  const beside = labelsIn(grid, row + rows, leaves.length);
  const values = leaves.map((leaf) => (leaf.column <= beside ? { ...leaf, texts: [] } : leaf));
  const found = tables.map((words) => ({ words, columns: columnsOf(words, values) }));
  const counts = found.map(
    ({ columns }) => new Set(columns.flatMap((one) => (one?.is === "column" ? [one.id] : []))).size,
  );
  const count = Math.max(...counts);
  const best = found.filter((_, index) => counts[index] === count);
  const enough = best.some(({ words }) => count >= Math.min(2, words.table.columns.length));
  const skips = best[0]?.columns.filter((one) => one !== null).length ?? 0;
  if (count === 0 || !enough || (count === 1 && skips < 2 && first.length < 3)) return null;
  const cells = leaves.flatMap((leaf) => leaf.cells);
  const units = leaves.map(({ texts }) => unitOfHead(texts));
  const from = Math.max(0, best[0]?.columns.findIndex((one) => one !== null) ?? 0);
  return {
    tables: best,
    at: leaves.map(({ column }) => column),
    heads: leaves.map(({ texts }) => texts[0] ?? ""),
    rows,
    cells,
    unit: units.slice(0, from).find((one) => one !== null) ?? null,
    units,
    count,
  };
}

/** The last column in which the rows below have their labels: what stands over it is a heading, whatever it is called. */
function labelsIn(grid: Grid, row: number, width: number): number {
  const cells = grid.rows[row] ?? [];
  if (!grid.aligned && cells.length !== width) return -1;
  const first = cells.findIndex(({ text }) => isFigure(text) || isDash(text));
  if (first < 1) return -1;
  const label = cells.slice(0, first).findLast(({ text }) => text !== "");
  return label === undefined ? -1 : grid.aligned ? label.column : cells.indexOf(label);
}

/** 金额单位：万元 above a table, and nothing else. */
export function isUnitCaption(text: string): boolean {
  const line = text.normalize("NFKC").replace(/\s/g, "");
  return /^\(?(?:金额|计量|货币)?单位:(?:人民币)?\(?[亿万千百]?元\)?\)?$/.test(line);
}

/** The unit that a line above a table names, alone or in one of its parts: 查询条件：年度=2023；金额单位：元. null: none. */
export function unitOfCaption(text: string): string | null {
  if (!text.includes("单位") || text.length > longestCaption) return null;
  const part = text.length < 40 ? text : text.split(/[;；,，。]/).find(isUnitCaption);
  return part === undefined ? null : unitIn(part);
}

const longestCaption = 300;

/** 金额单位 | 元 in two cells beside each other. null: none is named. */
export function unitBeside(said: readonly GridCell[]): string | null {
  const at = said.findIndex(({ text }) => /^(?:金额|货币|资金|计量)单位[:：]?$/.test(text.replace(/\s/g, "")));
  const [, unit] = /^(?:人民币)?([亿万千百]?元)$/.exec(said[at + 1]?.text ?? "") ?? [];
  return at < 0 ? null : (unit ?? null);
}

type ColumnMeaning = Extract<TableMeaning, { is: "column" }>;

function columnsOf(words: TableVocabulary, leaves: readonly Leaf[]): (TableMeaning | null)[] {
  const years = [...new Set(leaves.map(({ texts }) => yearIn(texts[0] ?? "")).filter((year) => year !== null))];
  const bares = leaves.map(({ texts }) => bareYear(texts[0] ?? "")).filter((year) => year !== null);
  // Bare years are past ones: the year of the table is the next one.
  const bare = bares.length === 0 ? null : Math.max(...bares);
  const used = new Set<string>();
  const all = leaves.map(({ texts }) => named(words, texts, years, bare));
  const idsOf = (is: (found: ColumnMeaning) => boolean) =>
    new Set(all.flatMap((found) => (found?.is === "column" && is(found) ? [found.id] : [])));
  const exact = idsOf((found) => found.exact);
  const clear = idsOf(({ isChange }) => !isChange);
  return all.map((found) => {
    if (found?.is !== "column") return found;
    const isOther = (!found.exact && exact.has(found.id)) || (found.isChange && clear.has(found.id));
    if (used.has(found.id) || isOther) return { is: "skip" };
    used.add(found.id);
    return found;
  });
}

function named(
  words: TableVocabulary,
  texts: readonly string[],
  years: readonly number[],
  bare: number | null,
): TableMeaning | null {
  for (const text of texts) {
    const year = yearIn(text);
    const last = bare === null ? Math.max(...years) : Math.max(...years, bare + 1);
    const relative = year === null ? [] : (relativeYears[last - year] ?? []);
    const rest = text.replace(/(?:19|20)\d{2}年?(?:度)?/, "");
    for (const word of relative) {
      const found = words.columnNamed(`${word}${rest}`);
      if (found?.is === "column") return found;
    }
    const found = words.columnNamed(text);
    if (found !== null) return found;
  }
  return null;
}

/** By how many years ago. */
const relativeYears: readonly (readonly string[])[] = [["本年", "当年"], ["上年"], ["前年"]];

function yearIn(text: string): number | null {
  const [, year] = /((?:19|20)\d{2})(?:年|$)/.exec(text.normalize("NFKC").replace(/\s/g, "")) ?? [];
  return year === undefined ? null : Number(year);
}
