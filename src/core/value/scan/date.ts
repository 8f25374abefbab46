import { prefixOp, prefixWords } from "../lexicon/operators.js";
import type { Op } from "../reading.js";
import { daysIn, isoDate } from "./calendar.js";
import { isDigit, isHan } from "./characters.js";
import { dateBodyAt } from "./date-body.js";
import type { Found } from "./found.js";
import type { Bad, DatePiece } from "./piece.js";

type Bare<T> = Omit<T, "inside">;

/** A date at `pos` with the words of a deadline around it (12月底前, ≤2022年), or null. `opens`: nothing but lead words stands before. */
export function dateAt(text: string, pos: number, opens: boolean): Bare<DatePiece> | Bare<Bad> | null {
  const word = dateOperators.has(prefixWords.at(text, pos) ?? "") ? (prefixWords.at(text, pos) ?? "") : "";
  const body = dateBodyAt(text, pos + word.length, opens);
  if (body === null || isEach(text, pos, body)) return null;
  if (!isReal(body))
    return { type: "bad", code: "date-not-real", text: text.slice(pos, body.end), start: pos, end: body.end };
  const after = deadlineAt(text, body.end);
  const op = prefixOp(word) ?? after.op;
  // A sign stands before figures: ≥2012.06 is one; 不晚于2012.06 and 2012.06前 are dates.
  if (body.maybeNumber !== null && after.op === null && (looksCounted(text, body.end) || numberSigns.has(word)))
    return null;
  return {
    type: "date",
    op,
    from: isoDate(body.from),
    to: isoDate(body.to),
    maybeNumber: op === null ? body.maybeNumber : null,
    start: pos,
    end: after.end,
  };
}

/** 每两月, 每6月: how often, and no month. */
function isEach(text: string, pos: number, { from, end }: Found): boolean {
  return text[pos - 1] === "每" && from.year === null && from.day === null && text[end - 1] === "月";
}

const numberSigns = new Set(["≤", "<=", "<", "=", "≥", ">=", ">"]);

const dateOperators = new Set([
  ...numberSigns,
  "不晚于",
  "不迟于",
  "早于",
  "截至",
  "截止",
  "截止到",
  "截止至",
  "不超过",
]);

function isReal({ from, to }: Found): boolean {
  return [from, to].every(
    ({ year, month, day }) =>
      (month === null || (month >= 1 && month <= 12)) &&
      (day === null || (day >= 1 && day <= daysIn(year, month ?? 1))),
  );
}

/** 2022.12万元 and 2022-12个 are numbers. */
function looksCounted(text: string, end: number): boolean {
  const next = text[end];
  return next === "%" || (isHan(next) && !dateTails.has(next ?? ""));
}

const dateTails = new Set("前底末初内止至到完之以月日后起中上下");

/** 前, 底前, 之前, 以前, 内, 止, 后 after a date; 底 and 末 alone set no limit. */
function deadlineAt(text: string, pos: number): { op: Op | null; end: number } {
  let end = pos;
  if (text.startsWith("(含)", end)) end += 3;
  if (isDigit(text[end])) end = hourEnd(text, end);
  for (const edge of ["月底", "月末", "上旬", "中旬", "下旬", "底", "末", "初", "中"]) {
    if (!text.startsWith(edge, end)) continue;
    end += edge.length;
    break;
  }
  if (text.startsWith("(含)", end)) end += 3;
  for (const [word, op] of limits)
    if (text.startsWith(word, end) && !outers.has(text[end + word.length] ?? ""))
      return withoutDay(text, op, end + word.length);
  return { op: null, end };
}

/** 12月31日前(不含当日) is before that day. */
function withoutDay(text: string, op: Op, end: number): { op: Op; end: number } {
  const note = /^\(不含(?:当日|当天|本日)?\)/.exec(text.slice(end, end + 6))?.[0];
  return note === undefined ? { op, end } : { op: op === "<=" ? "<" : ">", end: end + note.length };
}

const limits: readonly (readonly [string, Op])[] = [
  ["之前", "<="],
  ["以前", "<="],
  ["前", "<="],
  ["以内", "<="],
  ["之内", "<="],
  ["内", "<="],
  ["止", "<="],
  ["及以前", "<="],
  ["以后", ">="],
  ["之后", ">="],
  ["后", ">="],
  ["起", ">="],
];

/** 前 also begins 前期, 内 begins 内部. */
const outers = new Set("期部容设控");

/** 12月31日24时前, 18:00前. */
function hourEnd(text: string, pos: number): number {
  let end = pos;
  while (isDigit(text[end]) && end - pos < 2) end++;
  if (text[end] === "时" || text[end] === "点") return end + 1;
  if (text[end] !== ":") return pos;
  end++;
  while (isDigit(text[end]) && end - pos < 5) end++;
  return end;
}
