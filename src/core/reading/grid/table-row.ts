/** One row of a table: the row that its label names, and its cells under the head's columns. */
import { align } from "./align.js";
import { isDash, isFigure } from "./furniture.js";
import { type GridCell, spoken } from "./grid.js";
import type { TableHead } from "./table-head.js";
import type { TableMeaning, TableVocabulary } from "./vocabulary.js";

export interface TableRow {
  readonly words: TableVocabulary;
  readonly id: string;
  readonly exact: boolean;
  readonly labels: readonly GridCell[];
  /** With the head's meaning of the column; null under a head that is not known. */
  readonly cells: readonly {
    readonly meaning: TableMeaning | null;
    readonly cell: GridCell;
    readonly guessed?: boolean;
  }[];
}

/** What the row above tells of this one. */
export interface RowBefore {
  /** Id of its section. */
  readonly section: string | null;
  /** It had a figure in the first column. */
  readonly isFilled: boolean;
}

/** null: no label of these tables stands before the figures. */
export function tableRow(
  head: TableHead,
  cells: readonly GridCell[],
  aligned: boolean,
  { section: before, isFilled }: RowBefore,
): TableRow | null {
  const labels = leading(cells);
  const section = labels.flatMap(
    ({ text }) => head.tables.find(({ words }) => words.section.title === text.replace(/\s/g, "")) ?? [],
  )[0];
  const wanted = section?.words.section.id ?? before;
  const order = [...head.tables].sort(
    (one, other) => Number(other.words.section.id === wanted) - Number(one.words.section.id === wanted),
  );
  for (const label of labels.toReversed())
    for (const exactly of [true, false])
      for (const { words, columns } of order) {
        const row = words.rowNamed(label.text);
        if (row === null || row.exact !== exactly) continue;
        return { words, ...row, labels, cells: placed(head, columns, cells, label, aligned, isFilled) };
      }
  return null;
}

/** The cells of a row that no row of the table is named after, such as a row of a list among them. */
export function cellsUnder(
  head: TableHead,
  cells: readonly GridCell[],
  aligned: boolean,
): { readonly label: GridCell; readonly cells: TableRow["cells"] } | null {
  const label = leading(cells).at(-1);
  const columns = head.tables[0]?.columns;
  return label === undefined || columns === undefined
    ? null
    : { label, cells: placed(head, columns, cells, label, aligned, true) };
}

function leading(cells: readonly GridCell[]): GridCell[] {
  const said = spoken(cells);
  const first = said.findIndex(({ text }, index) => index > 0 && (isFigure(text) || isDash(text)));
  return first < 0 ? said : said.slice(0, first);
}

function placed(
  head: TableHead,
  columns: readonly (TableMeaning | null)[],
  cells: readonly GridCell[],
  label: GridCell,
  aligned: boolean,
  isFilled: boolean,
): TableRow["cells"] {
  const after = cells.filter(({ column, text }) => column > label.column && text !== label.text);
  const wanted = columns.flatMap((meaning, index) =>
    meaning === null ? [] : [{ meaning, index, at: head.at[index] ?? -1 }],
  );
  if (aligned)
    return wanted.flatMap(({ meaning, at }) => {
      const cell = after.find(({ column }) => column === at);
      return cell === undefined ? [] : [{ meaning, cell }];
    });
  if (cells.length === columns.length)
    return wanted.flatMap(({ meaning, index }) => {
      const cell = cells[index];
      return cell === undefined || cell.column <= label.column ? [] : [{ meaning, cell }];
    });
  const from = wanted[0]?.index ?? 0;
  const width = columns.length - from;
  if (after.length === width)
    return wanted.flatMap(({ meaning, index }) => {
      const cell = after[index - from];
      return cell === undefined ? [] : [{ meaning, cell }];
    });
  const taking = withUnknown(head, columns, from);
  const found = align(
    after.length,
    taking.length,
    (cell, column) =>
      fits(taking[column]?.meaning, head.heads[taking[column]?.index ?? -1] ?? "", after[cell]?.text ?? "") +
      // Blanks were dropped: figures stand to the left where the row above began with one, else to the right.
      column * (isFilled ? -0.01 : 0.01),
    (cell) => after[cell]?.text === "",
  );
  const isOpen = taking.some(({ meaning }, column) => meaning?.is === "column" && (found[column] ?? -1) < 0);
  const guessed = isOpen && after.every(({ text }) => text !== "");
  return taking.flatMap(({ meaning }, column) => {
    const cell = after[found[column] ?? -1];
    return cell === undefined ? [] : [{ meaning, cell, guessed: guessed && meaning?.is === "column" }];
  });
}

/** Columns from here on. One with an unknown head takes its own cells, so that no other column takes them. */
function withUnknown(head: TableHead, columns: readonly (TableMeaning | null)[], from: number) {
  return columns.flatMap((meaning, index) =>
    index < from || (meaning === null && (head.heads[index] ?? "") === "") ? [] : [{ meaning, index }],
  );
}

function fits(meaning: TableMeaning | null | undefined, head: string, text: string): number {
  if (text === "") return 0;
  const rate = /[%％]$/.test(text);
  const isRate = /率|占比|比重/.test(head);
  if (isRate) return rate ? 4 : isDash(text) ? 1 : -1;
  if (meaning?.is === "skip" || meaning?.is === "points" || meaning?.is === "score")
    return rate ? -3 : isFigure(text) || isDash(text) ? 1.5 : 0;
  return rate ? -4 : isFigure(text) ? 2 : isDash(text) ? 1 : /\d/.test(text) ? 1 : -5;
}

/** 一般公共预算：123.4 within one cell, several of them in a line; with what goes before the first. */
export function pairsIn(
  text: string,
  isLabel: (label: string) => boolean,
): { readonly label: string; readonly value: string }[] {
  const [first = "", ...parts] = text.split(/([:：])/);
  const pairs: { label: string; value: string }[] = [];
  let label = first;
  let open: { label: string; value: string } | null = null;
  for (let at = 0; at + 1 < parts.length; at += 2) {
    const [colon = "", part = ""] = parts.slice(at, at + 2);
    const isLast = at + 2 >= parts.length;
    const next: string = isLast ? "" : labelAtEnd(part, isLabel) || strangerAtEnd(part);
    const value: string = part.slice(0, part.length - next.length).trim();
    if (isLabel(label)) {
      open = { label, value };
      pairs.push(open);
      // A colon within the value: 完成情况：共三项：….
    } else if (label === "" && open !== null) open.value = `${open.value}${colon}${value}`;
    else open = null;
    label = next === "" && open === null ? part : next;
  }
  return pairs;
}

/** 审核人 of 某某　审核人：…: a label that no form asks for ends the value before it as well. "": there is none. */
function strangerAtEnd(part: string): string {
  return /(?<=\s)[\p{Script=Han}（）()]{1,8}(?:人|员|长|导|电话|日期|签字|签章|盖章)[)）]?$/u.exec(part)?.[0] ?? "";
}

/** The label of the next pair, which follows the value: 甲局 填报日期. */
function labelAtEnd(part: string, isLabel: (label: string) => boolean): string {
  const [, found = ""] = /[\s;；，,]\s*(\S{1,20})$/.exec(part) ?? [];
  if (found !== "" && isLabel(found)) return found;
  const ends = Array.from({ length: longestLabel - shortestLabel + 1 }, (_, index) => part.slice(index - longestLabel));
  return ends.find((end) => end.length < part.length && end.length >= shortestLabel && isLabel(end)) ?? "";
}

/** Characters of a label that follows a value without a space. */
const longestLabel = 10;
const shortestLabel = 4;
