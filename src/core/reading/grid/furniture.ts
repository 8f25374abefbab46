/** What stands in a table and is no figure: sums, notes below it, places of the template that nobody filled in. */
import { splitUnit } from "../../value/fields/split-unit.js";
import { scaleWords } from "../../value/lexicon/scales.js";
import { unitWords } from "../../value/lexicon/units.js";
import type { GridCell } from "./grid.js";
import { type Names, normalName } from "./names.js";

/** A row of sums: its first words, before any number, say so. */
export function isTotal(names: Names, cells: readonly GridCell[]): boolean {
  const number = cells.findIndex(({ text }) => isFigure(text));
  const words = number < 0 ? cells : cells.slice(0, number);
  return words.some(({ text }, index) => {
    const name = normalName(text);
    // Beside a block's heading at most: further on 自评总分 is a label among others.
    return (index <= 1 && totalsOf(names).has(name)) || (index === 0 && /[小合总]计$/.test(name) && name.length <= 10);
  });
}

/** 产出指标小计: the sum of some rows, below which the table goes on. */
export function isPartSum(cells: readonly GridCell[]): boolean {
  return cells.some(({ text }) => /小计$/.test(normalName(text)));
}

/** 自评总分: the name of a sum of scores. */
export function isScoreTotal(names: Names, text: string): boolean {
  const name = normalName(text);
  return /[分]$/.test(name) && totalsOf(names).has(name);
}

/** Text below a table: 注：…, 填表人：…, 说明…. */
export function isNote(names: Names, text: string): boolean {
  const line = text.normalize("NFKC").replace(/\s/g, "");
  return names.words.notes.some((word) => line.startsWith(word) && /^([:：(（、.]|\d|$)/.test(line.slice(word.length)));
}

/** `……`, `**人`, `指标2：`, `/`, `—`, or a word of the template. */
export function isRest(names: Names, text: string): boolean {
  const bare = withoutNumber(text).normalize("NFKC").replace(/\s/g, "");
  if (/^[.…·\-—–―/\\_×xX*＊○〇□]*$/.test(bare)) return true;
  if (/^[<>=≤≥≧≦]*[*×xX○〇□_…]{2,}\D{0,4}$/.test(bare)) return true;
  return names.words.blanks.some((word) => {
    const start = word.normalize("NFKC");
    return bare.startsWith(start) && (bare.length <= 12 || start.startsWith("("));
  });
}

/** `指标1：` before a name is the template's. */
export function withoutNumber(name: string): string {
  return name.replace(
    /^\s*指标\s*(?:\d{1,2}|[一二三四五六七八九十]{1,3})\s*(?:[:：、.．)）]\s*|(?=\D|$)(?![%％个条]|项(?!目))|$)/,
    "",
  );
}

/** Digits may be of full width, as Chinese keyboards type them, and behind the sign of the currency. */
export function isNumber(text: string): boolean {
  const even = /[０-９]/.test(text) ? text.normalize("NFKC") : text;
  return /^(?:[￥¥]\s*)?[-+]?[\d,，]+(\.\d+)?\s*[%％]?$/.test(even.trim());
}

/** A number alone or with its unit: 320.50万元, 25人, 1.2亿. */
export function isFigure(text: string): boolean {
  if (isNumber(text)) return true;
  const [, written = ""] = /^[-+]?\d[\d,.]{0,30}\s?([^\d\s]\S{0,7})$/.exec(text.normalize("NFKC").trim()) ?? [];
  const { unit } = splitUnit(written);
  return unit !== null && (unitWords.has(unit) || scaleWords.has(unit));
}

/** —, / and - stand for nothing. */
export function isDash(text: string): boolean {
  return /^[-—–―/\\]+$/.test(text.trim());
}

/** In a place for a figure: —, 无, or what the template prints. */
export function isNothing(names: Names, text: string): boolean {
  return isDash(text) || isRest(names, text) || names.words.nothing.includes(text.trim());
}

function totalsOf(names: Names): ReadonlySet<string> {
  const before = totals.get(names);
  if (before !== undefined) return before;
  const made = new Set(names.words.totals.map(normalName));
  totals.set(names, made);
  return made;
}

const totals = new WeakMap<Names, ReadonlySet<string>>();
