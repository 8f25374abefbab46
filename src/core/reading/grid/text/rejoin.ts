/**
 * Word and WPS end a line at every paragraph of a cell, without quotes: a row comes as several lines. Lines are put together
 * again where a name goes on, and where a row of a list has fewer cells than its head.
 */
import { isNote, isNumber, isTotal } from "../furniture.js";
import { type GridCell, gridOf } from "../grid.js";
import type { Landmarks } from "./landmarks.js";

export function rejoined(rows: readonly (readonly string[])[], marks: Landmarks): string[][] {
  const out: string[][] = [];
  const whole = withLabels(rows, marks);
  const common = commonWidth(whole);
  /** Cells of a row of the list whose head was seen; null outside of one. */
  let width: number | null = null;
  for (const row of whole) {
    const last = out.at(-1);
    if (last !== undefined) width = widthAfter(last, width, marks);
    if (last !== undefined && (fillsRow(last, row, common, marks) || continues(last, row, out.at(-2), width, marks)))
      join(last, row);
    else out.push([...row]);
  }
  return out;
}

/** A label written downwards or over lines, 年度 绩效 指标, is the first cell of the row whose other cells follow it. */
function withLabels(rows: readonly (readonly string[])[], marks: Landmarks): (readonly string[])[] {
  const out: (readonly string[])[] = [];
  for (let at = 0; at < rows.length; at += 1) {
    const end = labelEnd(rows, at, marks);
    const row = rows[end] ?? [];
    out.push(
      end === at
        ? row
        : [
            rows
              .slice(at, end + 1)
              .map(([first = ""]) => first)
              .join(""),
            ...row.slice(1),
          ],
    );
    at = end;
  }
  return out;
}

const mostPieces = 8;

/** The row in which a label ends that begins here; the row itself where none does. */
function labelEnd(rows: readonly (readonly string[])[], at: number, marks: Landmarks): number {
  let end = at;
  while (end - at < mostPieces && rows[end]?.length === 1) end += 1;
  const others = rows[end]?.slice(1) ?? [];
  if (end === at || others.length === 0) return at;
  const pieces = rows.slice(at, end + 1).map(([first = ""]) => first);
  const label = pieces.join("");
  const isShort = pieces.every((piece) => piece.length <= 4) && pieces.length >= 3;
  const isLabel = marks.isName(label) || (isShort && others.some((cell) => marks.isName(cell)));
  if (
    isLabel &&
    pieces.every((piece) => piece.length <= 14 && piece !== "") &&
    label.length <= 30 &&
    !marks.isHead(pieces[0] ?? "")
  )
    return end;
  return at;
}

function join(last: string[], [first = "", ...others]: readonly string[]): void {
  last[last.length - 1] = `${last.at(-1)}\n${first}`.trim();
  last.push(...others);
}

/** The width that most rows have; null where rows differ, as merged cells came once. */
function commonWidth(rows: readonly (readonly string[])[]): number | null {
  const counts = new Map<number, number>();
  for (const { length } of rows) if (length > 2) counts.set(length, (counts.get(length) ?? 0) + 1);
  const [width = 0, count = 0] = [...counts].sort(([, one], [, other]) => other - one)[0] ?? [];
  const total = [...counts.values()].reduce((sum, value) => sum + value, 0);
  return count > 2 && count >= total * 0.6 ? width : null;
}

/** A row that was broken within a cell: the two parts are as wide as the other rows. */
function fillsRow(last: readonly string[], row: readonly string[], common: number | null, marks: Landmarks): boolean {
  const [first = ""] = row;
  const end = last.at(-1) ?? "";
  if (common === null || last.length < 2 || last.length + row.length - 1 !== common) return false;
  return isText(end) && !isNumber(first) && first !== "" && !marks.isName(end) && !marks.isName(first);
}

function widthAfter(last: readonly string[], width: number | null, marks: Landmarks): number | null {
  const said = last.filter((cell) => cell !== "");
  // Below a 小计 the list goes on.
  if (said.length > 0 && isTotal(marks.names, cellsOf(said)) && !/小\s*计/.test(said[0] ?? "")) return null;
  if (said.length >= 3 && said.every((cell) => !isNumber(cell))) {
    const heads = said.filter((cell) => marks.isHead(cell) && !marks.isClass(cell)).length;
    if (heads >= 3 && heads >= said.length * 0.6)
      return Math.max(last.length, width !== null && last[0] === "" ? width : 0);
  }
  return last.length === 1 && isNote(marks.names, last[0] ?? "") ? null : width;
}

function continues(
  last: readonly string[],
  row: readonly string[],
  before: readonly string[] | undefined,
  width: number | null,
  marks: Landmarks,
): boolean {
  const end = last.at(-1) ?? "";
  const [first = ""] = row;
  if (first === "") return false;
  if (isText(end) && !marks.isName(end) && marks.isHead(`${end}${first}`)) return true;
  if (row.length === 1 && isNote(marks.names, first)) return false;
  if (row.some(isNumber) && isTotal(marks.names, cellsOf([first]))) return false;
  if (goesOn(end, first, last.length === 1, marks)) return true;
  if (end === "")
    return width !== null && last.length < width && last.length + row.length - 1 === width && row.length < width;
  if (last.length === 1) return false;
  if (width !== null && last.length < width && row.length < width) {
    const sum = last.length + row.length - 1;
    if (sum === width) return !isLongPair(row, marks);
    if (sum < width) return !marks.isLabel(first) && !marks.isRowLabel(first);
  }
  if (row.length === 1) return isText(end) && !marks.isName(end) && !marks.isName(first) && !isTitle(first);
  // Paragraphs of goals beside each other: the heads above say how many cells there are.
  const room = before?.every((cell) => cell === "" || marks.isName(cell)) === true ? before.length : 0;
  return isText(end) && !marks.isName(end) && !marks.isName(first) && last.length + row.length - 1 <= room;
}

/** 其他需要说明的问题 and its text below a row whose blank cells were dropped: a row of its own. */
function isLongPair([first = "", ...others]: readonly string[], marks: Landmarks): boolean {
  return (
    others.length === 1 && first.length > 3 && marks.isLong(first) && !marks.isHead(first) && !marks.isClass(first)
  );
}

/** 年度 and 指标值, 绩 and 效 and 指 and 标, 项目资金 and （万元）. */
function goesOn(end: string, first: string, isAlone: boolean, marks: Landmarks): boolean {
  if (end === "" || isNumber(first) || isNumber(end)) return false;
  const lines = end.split("\n");
  if (/^[（(][^（()）]{0,20}[)）]?$/.test(first) && marks.isName(end)) return true;
  const isShort = isAlone && lines.every((line) => line.length <= 4) && lines.join("").length <= 16;
  if (isShort && first.length <= 4 && !marks.isHead(first)) return true;
  const whole = `${lines.join("")}${first}`;
  return (
    whole.length <= 30 &&
    marks.isName(whole) &&
    !(marks.isName(end) && marks.isName(first) && !isHalf(end, first, marks))
  );
}

/** Both are names, and together they are one name of a column: 未完成原因分析 and 改进措施. */
function isHalf(end: string, first: string, marks: Landmarks): boolean {
  return marks.isHead(`${end}${first}`) && (/^[及和与]/.test(first) || end.length <= 2);
}

function isText(text: string): boolean {
  return text !== "" && !isNumber(text) && !/^[-—–/]+$/.test(text);
}

/** A heading between two tables. */
function isTitle(text: string): boolean {
  return /^(附件|附表|附)\s*\d|表$|^[（(]?\d{4}年/.test(text);
}

function cellsOf(texts: readonly string[]): readonly GridCell[] {
  return gridOf([texts], false).rows[0] ?? [];
}
