/** A pasted list of who does what (项目或部分, 姓名, 截止): a table, or one line each with signs or blanks between. */
import { delimited } from "../reading/grid/text/tabbed.js";
import { readDay } from "./day.js";

export interface ListLine {
  /** From 1, as it was pasted. */
  readonly line: number;
  /** What is handed over, as it was typed. */
  readonly part: string;
  readonly names: readonly string[];
  /** A day; null: none was given. */
  readonly due: string | null;
  /** What was given as a day and could not be read. */
  readonly unreadDue: string | null;
  readonly note: string;
  /** The beginning of a cell that is longer than `longestCell`: nothing else of the line is read; null: none is. */
  readonly tooLong: string | null;
}

/** Words that head the columns, as data. */
export interface ListHeads {
  readonly part: readonly string[];
  readonly name: readonly string[];
  readonly due: readonly string[];
  readonly note: readonly string[];
}

/** Lines read at most. */
export const mostLines = 200;

/** Characters of a part, of people, of a day or of a note: no more than a card's input holds. */
export const longestCell = 1000;
/** Columns told apart in a line without heads; what stands behind them is one note. */
const mostColumns = 40;
/** Characters by which a cell that is too long is known again. */
const beginning = 20;

/** What a list is read with. */
export interface ListReader {
  readonly heads: ListHeads;
  /** Words between what is handed over and to whom (交给), as data. */
  readonly handsTo: readonly string[];
  readonly today: string;
  /** The report has a part of just this name. */
  readonly isPart: (name: string) => boolean;
}

/** Lines of at least two columns; a head is recognised and left out. Empty: it is no such list. */
export function readList(text: string, { heads, today, ...reader }: ListReader): ListLine[] {
  const rows = rowsOf(text);
  const order = orderOf(rows.find((columns) => columns.length >= 2) ?? [], heads);
  const all = order === null ? rows.map((columns) => withGiven(narrow(columns), { ...reader, today })) : rows;
  const lines = all.filter((columns) => columns.length >= 2).slice(0, mostLines + 1);
  const body = order === null ? lines : lines.slice(1);
  const named = body.map((columns) => {
    if (order !== null) return withinLimit(byHeads(columns, order));
    return columns.some(isTooLong) ? asTooLong(columns) : inOrder(columns, today, reader.isPart);
  });
  return named.map((one, index) => lineOf(one, partAbove(named, index), index + 1, today));
}

/** The first line names the columns of such a list. A long table with such columns among others is another one. */
export function isHeaded(text: string, heads: ListHeads): boolean {
  const [columns = []] = rowsOf(text);
  const order = orderOf(columns, heads);
  return order !== null && (order.due >= 0 || columns.length <= shortHead);
}

/** Columns of a head that needs no day among them. */
const shortHead = 3;

type Order = Readonly<Record<keyof ListHeads, number>>;

interface Cells {
  readonly part: string;
  readonly names: string;
  readonly due: string;
  readonly note: string;
  readonly tooLong: string | null;
}

function isTooLong(cell: string): boolean {
  return cell.length > longestCell;
}

function withinLimit(cells: Cells): Cells {
  const columns = [cells.part, cells.names, cells.due, cells.note];
  return columns.some(isTooLong) ? asTooLong(columns) : cells;
}

/** The part is kept as far as it is told: lines below must not take that of a line above. */
function asTooLong([part = "", ...others]: readonly string[]): Cells {
  const long = [part, ...others].find(isTooLong) ?? "";
  return {
    part: isTooLong(part) ? `${part.slice(0, beginning)}…` : part,
    ...{ names: "", due: "", note: "", tooLong: `${long.slice(0, beginning)}…` },
  };
}

function narrow(columns: readonly string[]): readonly string[] {
  return columns.length <= mostColumns
    ? columns
    : [
        ...columns.slice(0, mostColumns - 1),
        columns
          .slice(mostColumns - 1)
          .join(" ")
          .trim(),
      ];
}

const numbering = /^\s*(?:\d{1,3}\s?[.．、)）]|[（(]\d{1,3}[)）]|[一二三四五六七八九十]{1,3}、|[-*•●○])\s*/;
const between = /[,，;；:：|\t]|——?|→|->|\s+/;

function rowsOf(text: string): string[][] {
  const plain = text.replace(/\r/g, "");
  if (plain.includes("\t")) return delimited(plain, "\t");
  const filled = plain.split("\n").filter((row) => row.trim() !== "");
  return filled.map((row) =>
    row
      .replace(numbering, "")
      // A day in brackets at the end.
      .replace(/[（(]([^（()）]{1,20})[)）]\s*[。.]?$/, " $1")
      .split(between)
      .map((one) => one.trim())
      .filter((one) => one !== ""),
  );
}

function orderOf(columns: readonly string[], heads: ListHeads): Order | null {
  const plain = columns.map(withoutRemark);
  const at = (words: readonly string[]) => plain.findIndex((column) => words.includes(column));
  const order = { part: at(heads.part), name: at(heads.name), due: at(heads.due), note: at(heads.note) };
  return order.part >= 0 && order.name >= 0 ? order : null;
}

/** 截止（可不填） is 截止. In proportion to the length: a pattern for it would search from every bracket. */
function withoutRemark(head: string): string {
  const plain = head.replace(/\s/g, "");
  const at = plain.search(/[（(]/);
  return at >= 0 && ")）".includes(plain.at(-1) ?? " ") ? plain.slice(0, at) : plain;
}

function byHeads(columns: readonly string[], order: Order): Cells {
  const cell = (at: number) => columns[at] ?? "";
  const cells = { part: cell(order.part), names: cell(order.name), due: cell(order.due), note: cell(order.note) };
  return { ...cells, tooLong: null };
}

/** 把新增图书交给张三: what stands before such a word is a part, and who stands behind it. */
function withGiven(columns: readonly string[], { handsTo, isPart, today }: Omit<ListReader, "heads">): string[] {
  return columns.flatMap((column, at) => {
    // Such words stand in a remark as well.
    if (
      at > 1 ||
      isTooLong(column) ||
      isPart(column) ||
      (readDay((columns[1] ?? "").slice(0, longestCell), today) !== null && at > 0)
    )
      return [column];
    for (const word of handsTo) {
      const behind = column.indexOf(word);
      if (behind < 0) continue;
      const [part, who] = [column.slice(0, behind).replace(/^[把将]/, ""), column.slice(behind + word.length)];
      if (part === "" ? who !== "" : word.length > 1 || partsOf(part, isPart).every(isPart))
        return [part, who.replace(/[填报办]写?$/, "")].filter((one) => one !== "");
    }
    return [column];
  });
}

/** Several names of parts in one text; a name may hold such signs itself. */
export function partsOf(text: string, isPart: ListReader["isPart"]): string[] {
  if (isPart(text)) return [text];
  const pieces = text.split(/[、，,；;&\n]|(?<=[^\s]{2})[和及与](?=[^\s]{2})/).map((one) => one.trim());
  const several = pieces.filter((one) => one !== "");
  return several.length > 1 && several.some(isPart) ? several : [text];
}

/** Without heads: the parts, people, the day, and what is left. */
function inOrder(all: readonly string[], today: string, isPart: ListReader["isPart"]): Cells {
  const columns = partFirst(all, today, isPart);
  const readable = columns.findIndex((column, at) => at > 0 && readDay(column, today) !== null);
  const likely = readable > 0 ? readable : columns.findIndex((column, at) => at > 1 && /[\d月日号周]/.test(column));
  const due = likely > 0 ? likely : Math.min(columns.length, 2);
  return {
    part: columns[0] ?? "",
    names: columns.slice(1, due).join("、"),
    due: likely > 0 ? (columns[due] ?? "") : "",
    note: columns
      .slice(likely > 0 ? due + 1 : due)
      .filter((one) => one !== "")
      .join(" "),
    tooLong: null,
  };
}

/** Columns that are names of parts go into the first one, wherever they stand before the day; a name may hold blanks. */
function partFirst(columns: readonly string[], today: string, isPart: ListReader["isPart"]): string[] {
  const day = columns.findIndex((column, at) => at > 0 && readDay(column, today) !== null);
  const end = day < 0 ? columns.length : day;
  for (let length = end - 1; length > 1; length -= 1) {
    const joined = columns.slice(0, length).join(" ");
    if (isPart(joined)) return [joined, ...columns.slice(length)];
  }
  const before = columns.slice(0, end);
  const parts = before.filter((column) => partsOf(column, isPart).every(isPart));
  if (parts.length === 0 || parts.length === before.length) return [...columns];
  return [parts.join("、"), ...before.filter((column) => !parts.includes(column)), ...columns.slice(end)];
}

/** A merged cell stands on its first line alone. */
function partAbove(all: readonly Cells[], index: number): string {
  return all.slice(0, index + 1).findLast(({ part }) => part !== "")?.part ?? "";
}

function lineOf({ names, due: given, note, tooLong }: Cells, part: string, line: number, today: string): ListLine {
  const due = given === "" ? null : readDay(given, today);
  return {
    ...{ line, part, due, note, tooLong },
    names: namesIn(names),
    unreadDue: given !== "" && due === null ? given : null,
  };
}

/** 和 parts two names, and stands in some. */
function namesIn(text: string): string[] {
  const names = text
    .replace(/[（(][^（()）]*[)）]/g, "")
    .split(/[、/,，;；&\s]+|(?<=[^\s]{2})[和及](?=[^\s]{2})/)
    .map((one) => one.trim().replace(/^@/, ""));
  return [...new Set(names.filter((one) => one !== ""))];
}
