/** A pasted list of who does what (项目或部分, 姓名, 截止): one line each, columns parted by tabs, commas or wide blanks. */
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
  /** What stands behind the day. */
  readonly note: string;
}

/** Words that head the columns, as data. */
export interface ListHeads {
  readonly part: readonly string[];
  readonly name: readonly string[];
  readonly due: readonly string[];
}

/** Lines read at most. */
export const mostLines = 200;

/** Lines of at least two columns; a head is recognised and left out. Empty: it is no such list. */
export function readList(text: string, heads: ListHeads, today: string): ListLine[] {
  const rows = text
    .split(/\r?\n/)
    .map((row) => columnsOf(row))
    .filter((columns) => columns.length >= 2)
    .slice(0, mostLines + 1);
  const order = orderOf(rows[0] ?? [], heads);
  const body = order === null ? rows : rows.slice(1);
  return body.map((columns, index) => lineOf(columns, order ?? inOrder, index + 1, today));
}

/** The first line names the columns of such a list. */
export function isHeaded(text: string, heads: ListHeads): boolean {
  const [first = ""] = text.trimStart().split(/\r?\n/, 1);
  return orderOf(columnsOf(first), heads) !== null;
}

interface Order {
  readonly part: number;
  readonly name: number;
  readonly due: number;
}

const inOrder: Order = { part: 0, name: 1, due: 2 };

function columnsOf(row: string): string[] {
  const parted = row.includes("\t") ? row.split("\t") : row.trim().split(/[,，;；]|[ \u3000]{1,20}/);
  return parted.map((one) => one.trim()).filter((one, index) => one !== "" || row.includes("\t") || index === 0);
}

function orderOf(columns: readonly string[], heads: ListHeads): Order | null {
  const at = (words: readonly string[]) => columns.findIndex((column) => words.includes(column.replace(/\s/g, "")));
  const order = { part: at(heads.part), name: at(heads.name), due: at(heads.due) };
  return order.part >= 0 && order.name >= 0 ? order : null;
}

function lineOf(columns: readonly string[], order: Order, line: number, today: string): ListLine {
  const given = order.due < 0 ? "" : (columns[order.due] ?? "");
  const due = given === "" ? null : readDay(given, today);
  const rest = columns.filter((_, index) => index !== order.part && index !== order.name && index !== order.due);
  return {
    line,
    part: columns[order.part] ?? "",
    names: (columns[order.name] ?? "")
      .split(/[、/和]/)
      .map((one) => one.trim().replace(/^@/, ""))
      .filter((one) => one !== ""),
    due,
    unreadDue: given !== "" && due === null ? given : null,
    note: rest.filter((one) => one !== "").join(" "),
  };
}
