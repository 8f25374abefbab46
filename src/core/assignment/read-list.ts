/** A pasted list of who does what (项目或部分, 姓名, 截止): a table, or one line each with signs or blanks between. */
import { readDay, seemsDay } from "./day.js";
import { dayAlone, rowsOf } from "./list-rows.js";

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

/** Lines read at most, those that give a day included; of those behind them only the beginning is kept. */
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

/**
 * Every line but the head and those that only give a day, which counts for the lines below that have none. A line that cannot
 * be read is among them, with what stood there as its part. Empty: it is no such list.
 */
export function readList(text: string, { heads, ...reader }: ListReader): ListLine[] {
  const rows = rowsOf(text);
  const at = rows.findIndex(({ columns }) => orderOf(columns, heads) !== null);
  const head = rows[at];
  const order = orderOf(head?.columns ?? [], heads);
  const body = rows.filter((row) => row !== head);
  const days = body.map((row, index) => (index < mostLines ? dayAlone(row, heads.due, reader.today) : null));
  const lines: ListLine[] = [];
  let above = "";
  let day: string | null = null;
  for (const [index, row] of body.entries()) {
    if (days[index] != null && index + 1 < body.length && days[index + 1] == null) {
      day = days[index];
      continue;
    }
    const underHead = order !== null && row.columns.length > 1 && (head?.isFree === true || !row.isFree);
    const columns = underHead || index >= mostLines ? row.columns : freely(row.columns, reader);
    if (order === null && body.length === 1 && columns.length < 2) return [];
    const cells =
      index >= mostLines
        ? { ...unread, part: shortly(columns[0] ?? "") }
        : cellsOf(columns, underHead ? order : null, reader);
    // A merged cell stands on its first line alone.
    if (cells.part !== "") above = cells.part;
    const line = lineOf(cells, above, index + 1, reader.today);
    lines.push(line.due === null && line.unreadDue === null ? { ...line, due: day } : line);
  }
  return lines;
}

function cellsOf(columns: readonly string[], order: Order | null, { today, isPart }: Reader): Cells {
  if (order !== null) return withinLimit(byHeads(columns, order));
  return columns.some(isTooLong) ? asTooLong(columns) : inOrder(columns, today, isPart);
}

function freely(columns: readonly string[], reader: Reader): readonly string[] {
  const whole = columns.length > mostColumns ? "" : columns.join(" ").trim();
  if (whole.length <= longestCell && reader.isPart(whole)) return [whole];
  return nameInBrackets(withGiven(narrow(columns), reader), reader);
}

/** The first line names the columns of such a list. A long table with such columns among others is another one. */
export function isHeaded(text: string, heads: ListHeads): boolean {
  const columns = rowsOf(text)[0]?.columns ?? [];
  const order = orderOf(columns, heads);
  return order !== null && (order.due >= 0 || columns.length <= shortHead);
}

/** Columns of a head that needs no day among them. */
const shortHead = 3;

type Reader = Omit<ListReader, "heads">;

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

/** The part is kept, cut short if need be: lines below that name none take the part of this line, not that of an earlier one. */
function asTooLong([part = "", ...others]: readonly string[]): Cells {
  const long = [part, ...others].find(isTooLong) ?? "";
  return { ...unread, part: isTooLong(part) ? shortly(part) : part, tooLong: shortly(long) };
}

const unread: Cells = { part: "", names: "", due: "", note: "", tooLong: null };

function shortly(cell: string): string {
  return cell.length > beginning ? `${cell.slice(0, beginning)}…` : cell;
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

/** 学员满意度（吴业务）12月25日: who stands in brackets behind the part, where nobody else is named. */
function nameInBrackets(columns: readonly string[], { isPart, today }: Reader): readonly string[] {
  const [first = "", ...others] = columns;
  const [whole, name = "", behind = ""] = /[（(]([^（()）]{1,20})[)）]([^（()）]{0,20})$/.exec(first) ?? [];
  if (whole === undefined || first.length > longestCell || isPart(first)) return columns;
  const part = first.slice(0, first.length - whole.length).trim();
  const after = [behind, ...others].map((one) => one.trim()).filter((one) => one !== "");
  return part !== "" && readDay((after[0] ?? "").slice(0, longestCell), today) !== null
    ? [part, name, ...after]
    : columns;
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

const handing = /^(?:请|麻烦|劳驾)?[把将]/;

/** A sentence that hands something over: 请把新增图书分给张三. */
export function handsOver(text: string, { handsTo }: Pick<ListReader, "handsTo">): boolean {
  return handing.test(text) && handsTo.some((word) => word.length > 1 && text.includes(word));
}

/** 把新增图书交给张三: what stands before such a word is a part, and who stands behind it. */
function withGiven(columns: readonly string[], { handsTo, isPart, today }: Reader): string[] {
  return columns.flatMap((column, at) => {
    if (at > 0 && handsTo.includes(column)) return [];
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
      const [part, who] = [column.slice(0, behind).replace(handing, ""), column.slice(behind + word.length)];
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
  const likely = readable > 0 ? readable : columns.findIndex((column, at) => at > 1 && seemsDay(column));
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
