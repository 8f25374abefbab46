import { leadWords, notNumbers } from "../lexicon/phrases.js";
import { unitWords } from "../lexicon/units.js";
import { isDigit, isHan } from "./characters.js";
import { dateAt } from "./date.js";
import { numberAt } from "./number.js";
import { endOfNumeral, isDigitWord, isNumeral } from "./numerals.js";
import type { Bad, DatePiece, Piece, Quantity } from "./piece.js";
import { quantityAt } from "./quantity.js";
import { markNames, markWeak } from "./weak.js";

type Found = Omit<Quantity, "inside"> | Omit<DatePiece, "inside"> | Omit<Bad, "inside">;

/** Cuts a cleaned cell into pieces, in one pass: every step moves on by what it looked at. */
export function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = [];
  const notes = new Notes(text);
  let wordsFrom = 0;
  let pos = 0;
  const closeWords = (end: number): void => {
    if (end > wordsFrom)
      pieces.push({
        type: "words",
        text: text.slice(wordsFrom, end),
        start: wordsFrom,
        end,
        inside: notes.at(wordsFrom),
      });
  };
  while (pos < text.length) {
    const step = stepAt(text, pos, pieces.at(-1), wordsFrom);
    if (typeof step === "number") {
      pos = step;
      continue;
    }
    closeWords(pos);
    pieces.push({ ...step, inside: notes.at(pos) });
    pos = step.end;
    wordsFrom = pos;
  }
  closeWords(text.length);
  return markNames(text, markWeak(pieces));
}

/** A piece that starts here, or where to look next when the characters here belong to words. */
function stepAt(
  text: string,
  pos: number,
  last: Piece | undefined,
  wordsFrom: number,
): Found | Omit<Piece & { type: "mark" }, "inside"> | number {
  const value = last !== undefined && pos === wordsFrom && isValue(last);
  const mark = markAt(text, pos, value);
  if (mark > 0) return { type: "mark", text: text.slice(pos, pos + mark), start: pos, end: pos + mark };
  const date = dateAt(text, pos, isLead(text.slice(Math.max(wordsFrom, pos - 8), pos)));
  if (date !== null) return date;
  const name = nameEnd(text, pos, wordsFrom);
  if (name > pos) return name;
  const quantity = quantityAt(text, pos, pos === wordsFrom && !value);
  if (quantity === null) return pos + 1;
  return quantity.type === "skip" ? quantity.end : quantity;
}

function isValue(piece: Piece): boolean {
  return piece.type === "quantity" || piece.type === "date";
}

function isLead(before: string): boolean {
  return before === "" || leadWords.endOf(before) === before;
}

const punctuation = new Set(",;、。()[]【】“”\"‘’'《》!?:|/\\");

/** Length of the mark at `pos`, 0 for none. Signs that join count only between two values. */
function markAt(text: string, pos: number, afterValue: boolean): number {
  const char = text[pos] ?? "";
  if (punctuation.has(char)) return 1;
  if (char === "±") return 1;
  if (!afterValue) return 0;
  const length = joins.find((join) => text.startsWith(join, pos))?.length ?? 0;
  return length > 0 && opensValue(text, pos + length) ? length : 0;
}

const joins = ["--", "-", "~", "至", "到", "且", "并", "和", "及", "或"];

function opensValue(text: string, pos: number): boolean {
  const char = text[pos] ?? "";
  return (
    isDigit(char) ||
    "≥≤><=+-.不小大低高负第".includes(char || " ") ||
    (!isHan(text[pos - 1]) && char === "¥") ||
    numeral(text, pos)
  );
}

function numeral(text: string, pos: number): boolean {
  return isHan(text[pos]) && numberAt(text.slice(pos, pos + 8), 0) !== null;
}

/** Words that hold figures but no value: 一次性, 第3名, 前十强, 1. and 2、 before an item, 7×24. */
function nameEnd(text: string, pos: number, wordsFrom: number): number {
  const word = notNumbers.at(text, pos);
  if (word !== null && !isCounted(text, pos, word)) return pos + word.length;
  const item = itemEnd(text, pos, wordsFrom);
  if (item > pos) return item;
  if (text.startsWith("7*24", pos) || text.startsWith("7×24", pos)) return pos + 4;
  if ("数几".includes(text[pos] ?? " ") && "十百千万亿".includes(text[pos + 1] ?? " "))
    return numeralEnd(text, pos + 1) ?? pos;
  if (text[pos] === "第") return numeralEnd(text, pos + 1) ?? pos;
  if (text[pos] !== "前") return pos;
  const end = numeralEnd(text, pos + 1);
  if (end === text.length) return end;
  return end !== null && "名位强列%".includes(text[end] ?? " ") ? end + 1 : pos;
}

/** 十分之三, 一点五倍, 三八二家, 三公里 and 十分钟, and 一起 alone are numbers after all. */
function isCounted(text: string, pos: number, word: string): boolean {
  const next = text[pos + word.length] ?? "";
  if (next === "之" || (word.endsWith("点") && isDigitWord(next))) return true;
  const front = endOfNumeral(word, 0);
  if (isNumeral(next) && front === word.length) return true;
  const unit = front === 0 ? null : unitWords.at(text, pos + front);
  return (unit !== null && front + unit.length > word.length) || (counted.has(word) && text === word);
}

const counted = new Set(["一起", "一批"]);

function numeralEnd(text: string, pos: number): number | null {
  const number = numberAt(text, pos);
  return number === null || number.bad !== null ? null : number.end;
}

/** "1." or "2、" before the words of an item; not "1.5" and not "5、8家". */
function itemEnd(text: string, pos: number, wordsFrom: number): number {
  if (pos !== wordsFrom || !isDigit(text[pos]) || isDigit(text[pos - 1])) return pos;
  const mark = isDigit(text[pos + 1]) ? pos + 2 : pos + 1;
  const next = text[mark + 1];
  return (text[mark] === "." || text[mark] === "、") && (isHan(next) || "≥≤<>=".includes(next ?? " ")) ? mark + 1 : pos;
}

/** Which places stand inside brackets that are closed again. */
class Notes {
  readonly #inside: Uint8Array;

  constructor(text: string) {
    this.#inside = new Uint8Array(text.length + 1);
    const open: number[] = [];
    for (let pos = 0; pos < text.length; pos++) {
      if (text[pos] === "(") open.push(pos);
      if (text[pos] === ")" && open.length > 0) {
        const from = open.pop() ?? 0;
        if (open.length === 0) this.#inside.fill(1, from, pos + 1);
      }
    }
  }

  at(pos: number): boolean {
    return this.#inside[pos] === 1;
  }
}
