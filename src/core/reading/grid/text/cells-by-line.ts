/**
 * One cell a line, as PDF readers, phones and web pages give a table: nothing says where a row ends. Heads, labels and classes
 * are known; below the heads of a list the rows are those under which the cells fit best.
 */
import { isDash, isNote, isNumber, isTotal } from "../furniture.js";
import { type GridCell, gridOf } from "../grid.js";
import { type ListHead, listHeadAt } from "../list-head.js";
import { normalName } from "../names.js";
import { pairsIn } from "../table-row.js";
import type { ListVocabulary } from "../vocabulary.js";
import { bodyRows } from "./body-rows.js";
import type { Landmarks } from "./landmarks.js";

export function rowsOfCells(cells: readonly string[], lists: readonly ListVocabulary[], marks: Landmarks): string[][] {
  const tokens = namesJoined(datesJoined(cells), marks);
  const rows: string[][] = [];
  for (let at = 0; at < tokens.length; ) {
    const listed = headRun(tokens, at, lists, marks);
    if (listed !== null) {
      const end = bodyEnd(tokens, listed.end, marks);
      rows.push([...listed.heads], ...bodyRows(tokens.slice(listed.end, end), listed.head, marks.names));
      at = end;
      continue;
    }
    at = otherRow(tokens, at, marks, rows);
  }
  return rows;
}

/** 2023年12月31 and 日前 are one date. */
function datesJoined(cells: readonly string[]): string[] {
  const out: string[] = [];
  for (const cell of cells) {
    const last = out.at(-1) ?? "";
    const isTorn =
      /\d{4}年(?:\d{1,2}月?)?(?:\d{1,2})?$/.test(last) && /^(?:\d{1,2})?(?:年|月|日|号|底|末|前|之前|以前)/.test(cell);
    if (isTorn && cell.length <= longestRest) out[out.length - 1] = `${last}${cell}`;
    else out.push(cell);
  }
  return out;
}

const longestRest = 6;

/** 服务对象满意 and 度指标, 社会效益 and 指标（30分）: the rest of a class is no name of its own, or no more than the word. */
function isTornClass([one = "", other = "", ...more]: readonly string[], marks: Landmarks): boolean {
  if (more.length > 0 || !marks.isClass(one) || !marks.isClass(`${one}${other}`)) return false;
  return !marks.isName(other) || /^指标(?:[（(].{1,8}[)）])?$/.test(other);
}

/** 年度 and 指标值 on two lines are one head. */
function namesJoined(cells: readonly string[], marks: Landmarks): string[] {
  const out: string[] = [];
  for (let at = 0; at < cells.length; ) {
    const pieces = [4, 3, 2].find((count) => {
      const part = cells.slice(at, at + count);
      if (part.length < count || part.some((cell) => cell.length > 12 || isNumber(cell) || normalName(cell) === ""))
        return false;
      const joined = part.join("");
      if (isTornClass(part, marks)) return true;
      return (
        joined.length <= 24 &&
        marks.isName(joined) &&
        !part.every((cell) => marks.isName(cell)) &&
        !marks.isName(part[0] ?? "")
      );
    });
    const goesOn =
      marks.isName(cells[at] ?? "") &&
      /^[及和与（(].{0,12}$/.test(cells[at + 1] ?? "") &&
      marks.isName(`${cells[at]}${cells[at + 1]}`);
    const count = pieces ?? (goesOn ? 2 : 1);
    out.push(cells.slice(at, at + count).join(""));
    at += count;
  }
  return out;
}

/** Heads of a list that follow each other from here. */
function headRun(
  tokens: readonly string[],
  at: number,
  lists: readonly ListVocabulary[],
  marks: Landmarks,
): { heads: readonly string[]; head: ListHead; end: number } | null {
  if (!marks.isHead(tokens[at] ?? "")) return null;
  let end = at;
  while (end < tokens.length && end - at < 24) {
    const token = tokens[end] ?? "";
    const known = marks.isHead(token) && !(marks.isClass(token) && marks.names.classOf(token) !== null);
    const unknown =
      !isNumber(token) && token.length <= 14 && marks.isHead(tokens[end + 1] ?? "") && !marks.isClass(token);
    if (!known && !unknown) break;
    end += 1;
  }
  const heads = tokens.slice(at, end);
  if (heads.length < 3 || heads.filter((head) => marks.isHead(head)).length < heads.length * 0.6) return null;
  const grid = gridOf([heads], false);
  let best: ListHead | null = null;
  for (const words of lists) {
    const head = listHeadAt(marks.names, grid, 0, words);
    if (head !== null && head.count > (best?.count ?? 0)) best = head;
  }
  return best === null ? null : { heads, head: best, end };
}

/** Up to a sum, a note, or heads of another table. */
function bodyEnd(tokens: readonly string[], from: number, marks: Landmarks): number {
  for (let at = from; at < tokens.length; at += 1) {
    const token = tokens[at] ?? "";
    if (isNote(marks.names, token) || isTotal(marks.names, cellsOf([token]))) return at;
    if (marks.isClass(token) || isNumber(token)) continue;
    const isNext = marks.isHead(token) && marks.isHead(tokens[at + 1] ?? "") && marks.isHead(tokens[at + 2] ?? "");
    const isLabel = marks.isLabel(token) && !marks.isHead(token) && normalName(token).length >= 4;
    if (isNext || isLabel) return at;
  }
  return tokens.length;
}

/** A row of a table, a label with its value, labels over values, or a line that says nothing. Gives where to go on. */
function otherRow(tokens: readonly string[], at: number, marks: Landmarks, rows: string[][]): number {
  const token = tokens[at] ?? "";
  const isMark = (text: string): boolean => marks.isLabel(text) || marks.isColumn(text) || marks.isRowLabel(text);
  if (!isMark(token) && !isTotal(marks.names, cellsOf([token]))) {
    // A row with a name of its own within a table of figures. Only then is it looked for: figures alone would each search to their end.
    const end = (rows.at(-1)?.length ?? 0) > 2 && !isFigure(token) ? endOf(tokens, at + 1, isFigure) : at;
    const isRow = end > at + 2;
    rows.push(isRow ? tokens.slice(at, end) : [token]);
    return isRow ? end : at + 1;
  }
  const labels = Math.max(at + 1, endOf(tokens, at, isMark));
  const columns = endOf(tokens, at, (text) => marks.isColumn(text) || (marks.isLabel(text) && !marks.isRowLabel(text)));
  if (tokens.slice(at, columns).filter((text) => marks.isColumn(text)).length >= 2) {
    rows.push(tokens.slice(at, columns));
    return columns;
  }
  const numbers = endOf(tokens, at + 1, isFigure);
  if (numbers > at + 1) {
    rows.push(tokens.slice(at, numbers));
    return numbers;
  }
  const isPair = (text: string): boolean => /[:：]./.test(text) && hasLabel(text, marks);
  const values = endOf(
    tokens,
    labels,
    (text) => !isMark(text) && !isNote(marks.names, text) && !marks.isHead(text) && !isPair(text),
  );
  return labelled(tokens, at, labels, values, marks, rows);
}

function labelled(
  tokens: readonly string[],
  at: number,
  labels: number,
  values: number,
  marks: Landmarks,
  rows: string[][],
): number {
  const heads = tokens.slice(at, labels);
  const texts = tokens.slice(labels, values);
  if (heads.length >= 2 && texts.length >= 2) {
    const count = texts.length <= heads.length ? texts.length : 2;
    rows.push(heads.slice(-count), texts.length <= heads.length ? texts : inTwo(texts));
    return values;
  }
  const last = heads.at(-1) ?? "";
  for (const head of heads.slice(0, -1)) rows.push([head]);
  const count = marks.isLong(last) ? texts.length : Math.min(1, texts.length);
  rows.push([last, texts.slice(0, count).join("\n")]);
  return labels + count;
}

/** Paragraphs of two cells beside each other: the second begins with 1 again, or has the other half. */
function inTwo(texts: readonly string[]): string[] {
  const again = texts.findIndex((text, index) => index > 0 && /^\s*[（(]?(1|一|①)\s*[)）、.．:：]/.test(text));
  const middle = again > 0 ? again : Math.ceil(texts.length / 2);
  return [texts.slice(0, middle).join("\n"), texts.slice(middle).join("\n")];
}

function endOf(tokens: readonly string[], from: number, belongs: (text: string) => boolean): number {
  let end = from;
  while (end < tokens.length && belongs(tokens[end] ?? "")) end += 1;
  return end;
}

/** 其中：基本支出：4400 says its label itself. */
function hasLabel(text: string, marks: Landmarks): boolean {
  return pairsIn(text.replace(/^\s*其中[:：]/, ""), (label) => marks.isLabel(label)).some(({ value }) => value !== "");
}

function isFigure(text: string): boolean {
  return isNumber(text) || isDash(text) || /^[\d.,]+\s*(亿|万)?元?$/.test(text);
}

function cellsOf(texts: readonly string[]): readonly GridCell[] {
  return gridOf([texts], false).rows[0] ?? [];
}
