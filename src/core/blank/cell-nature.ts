/** What a cell of a blank form is, before its neighbours are looked at. */
import type { BlankWords } from "./blank-words.js";
import { bracketOptions } from "./bracket-options.js";
import { dateShape } from "./date-gaps.js";
import type { BlankCell } from "./document.js";
import { innerBlanks } from "./inner-blanks.js";
import { bracketed, compact, withoutNumber } from "./label-text.js";
import { hasAny, isAny, startsWithAny } from "./matches.js";

/**
 * | nature | example |
 * |---|---|
 * | empty | nothing, spaces only, or the gaps of a date |
 * | mark | — / * : nothing is to be filled in |
 * | more | …… : rows may be added |
 * | number | 10 : printed points |
 * | sample | 指标1： : a row to write over |
 * | choice | 新增项目 □ 延续项目 □ |
 * | blanks | 资金总额：  其中：财政拨款： |
 * | hint | 说明项目成效（200字以内） |
 * | signed | （盖章）　　年　月　日 |
 * | label | anything else |
 */
export type Nature =
  | "empty"
  | "mark"
  | "more"
  | "number"
  | "sample"
  | "choice"
  | "blanks"
  | "hint"
  | "signed"
  | "label";

/** What may be written into or over. */
export const fillable: ReadonlySet<Nature> = new Set(["empty", "sample", "more", "choice", "blanks", "hint"]);

export function natureOf(cell: BlankCell, words: BlankWords): Nature {
  const text = compact(cell.text);
  if (text === "" && cell.tables !== undefined) return "mark";
  if (text === "" || dateShape(cell.text, words) !== null) return "empty";
  if (isAny(text, words.more)) return "more";
  if (isAny(text, words.marks)) return "mark";
  if (/^\d{1,3}(?:\.\d{1,2})?(?:分|%)?$/.test(text)) return "number";
  if (isSample(cell.text, words)) return "sample";
  if (hasAny(text, [...words.boxes.open, ...words.boxes.ticked]) && text.length > 2) return "choice";
  if (bracketOptions(cell.text).length > 0) return "choice";
  if (groupHead(cell.text, words) !== null) return "label";
  if (isSignedPlace(text, words)) return "signed";
  if (isAny(text.replace(/:$/, ""), words.parts)) return "label";
  if (isHint(text, words)) return "hint";
  if (innerBlanks(cell.paragraphs, words).length > 0) return "blanks";
  return "label";
}

/** Nothing but where to sign or to seal, in brackets or before the gaps of a date. */
function isSignedPlace(text: string, { kinds, dateParts }: BlankWords): boolean {
  const sign = kinds.find(({ kind }) => kind === "sign");
  const seals = [...(sign?.has ?? []), ...(sign?.ends ?? [])];
  const place = text.replace(dateParts.join(""), "");
  if (place !== text && isAny(place, seals)) return true;
  return /^(?:\([^():]{2,8}\))+$/.test(place) && bracketed(place).every((inside) => hasAny(inside, seals));
}

/** The name of a group that a heading inside a table opens (按收入性质分 is 收入); null for any other text. */
export function groupHead(text: string, words: BlankWords): string | null {
  const plain = compact(text).replace(/:$/, "").slice(0, 30);
  for (const pattern of words.groupHeads) {
    const [, name] = new RegExp(`^${pattern}`).exec(plain) ?? [];
    if (name !== undefined) return name;
  }
  return null;
}

/** Wholly in brackets and no unit, formula or points: right of a label it says what to write there. */
export function isBracketed(text: string, words: BlankWords): boolean {
  const [, inside] = /^\(([^()]{3,60})\)$/.exec(compact(text)) ?? [];
  if (inside === undefined || !/\p{Script=Han}{3}/u.test(inside)) return false;
  return !/\d/.test(inside) && !isAny(inside.replace(/^.*:/, ""), Object.values(words.units).flat());
}

/** Words that ask a person to write something; a label is shorter and no sentence. */
export function isHint(text: string, words: BlankWords): boolean {
  const [, name] = /^([^()。；;，,]{2,14})\([^()]{2,80}\)$/.exec(compact(text)) ?? [];
  if (
    name !== undefined &&
    !hasAny(
      name,
      words.hints.filter((one) => one.length > 2),
    ) &&
    !startsWithAny(
      name,
      words.hintStarts.filter((one) => one.length > 1),
    )
  )
    return false;
  const plain = withoutNumber(text);
  if (/^\([^()]{4,}\)$/.test(plain) && hasAny(plain, words.hints)) return true;
  if (words.limits.some((limit) => limitPattern(limit).test(text)) && text.length > 12) return true;
  if (text.length < 10) return false;
  const sentence = /[。；;]/.test(text) || text.length > 24;
  return (
    (sentence && hasAny(text, words.hints)) ||
    startsWithAny(
      plain,
      words.hintStarts.filter((one) => one.length > 1),
    )
  );
}

function isSample(text: string, words: BlankWords): boolean {
  const lines = text
    .split("\n")
    .map(compact)
    .filter((line) => line !== "");
  const samples = lines.filter((line) => isSampleLine(line, words));
  return samples.length > 0 && lines.every((line) => samples.includes(line) || isAny(line, words.more));
}

function isSampleLine(text: string, words: BlankWords): boolean {
  const shape = compact(text)
    .replace(/\d{1,3}|[一二三四五六七八九十]{1,3}(?=[、.:)]?$)/g, "#")
    .replace(/^\((.+)\)$/, "$1")
    .replace(placeholder, "");
  return shape.length <= 10 && isAny(shape, words.samples);
}

/** What stands for the text behind a number: 指标1：×××. */
const placeholder = /(?<=#:?)(?:[Xx×*]{2,}|…+|\.{3,})$/;

const patterns = new Map<string, RegExp>();

function limitPattern(limit: string): RegExp {
  const known = patterns.get(limit);
  if (known !== undefined) return known;
  const made = new RegExp(compact(limit).replace("#", "(\\d{2,5})"));
  patterns.set(limit, made);
  return made;
}

/** The most characters that a hint allows; null: it names none. */
export function limitOf(text: string, words: BlankWords): number | null {
  for (const limit of words.limits) {
    const [, found] = limitPattern(limit).exec(compact(text)) ?? [];
    if (found !== undefined) return Number(found);
  }
  return null;
}
