/** Blanks in the paragraphs around the tables: title, cover, the line of who filled it in. */
import { bracketOptions } from "./bracket-options.js";
import type { BlankParagraph } from "./document.js";
import type { InnerBlank } from "./inner-blanks.js";
import { compact } from "./label-text.js";
import { hasAny } from "./matches.js";
import { behindOptions } from "./option-blanks.js";
import { optionBefore } from "./option-label.js";
import { printedYear } from "./printed-year.js";
import { readOptionsIn } from "./read-choice.js";
import { type Inner, readInner } from "./read-inner.js";
import type { BlankReading } from "./reading.js";
import type { Item, Target } from "./understood.js";

export function readParagraph(reading: BlankReading, paragraph: BlankParagraph): Item[] {
  const { words } = reading;
  const number = paragraph.paragraph;
  if (isNote(reading, paragraph.text)) return [];
  const boxes = bracketOptions(paragraph.text);
  const isNone = ({ from, to, before }: InnerBlank): boolean =>
    boxes.some(({ at }) => from <= at && at <= to) ||
    (to === paragraph.text.trimEnd().length && hasAny(compact(before), words.pointers));
  const place = {
    key: `p${number}`,
    at: { paragraph: number },
    target: (_: number, from: number, to: number): Target => ({ in: "text", paragraph: number, from, to }),
    context: [],
  };
  const inner = readInner(reading, [paragraph], place, isNone);
  const titled = isTitle(reading, paragraph.text);
  const seals = words.kinds.find(({ kind }) => kind === "sign")?.ends ?? [];
  const isSigned = inner.some(({ item }) => item.kind === "sign");
  const years = inner.filter(({ item }) => item.kind === "year");
  const [choice] = readOptionsIn(reading, paragraph.text, number);
  const isOfOption = ({ blank }: Inner): boolean => choice !== undefined && optionBefore(blank.before, words) !== null;
  const asked = inner.flatMap((one, index): Item[] => {
    if (isOfOption(one)) return [];
    const { item, blank } = one;
    const [spot] = item.spots;
    const spots = spot === undefined ? [] : [{ ...spot, at: { paragraph: number, blank: index + 1 } }];
    // 某某区____年度部门整体支出自评表
    const [yearWord = ""] = words.dateParts;
    if (titled && item.kind === "text" && years.length === 0 && compact(blank.after).startsWith(yearWord)) {
      const { now } = words.made;
      return [{ ...item, label: now, name: now, kind: "year", role: null, use: "ask", spots }];
    }
    // A title has one gap for the year; another is for whose form it is.
    const ofUnit = titled && blank.underlined && years[0]?.item !== item;
    if (ofUnit) return [{ ...item, kind: "text", role: "unit.name", spots }];
    // 主管部门（盖章） beside signatures is sealed as well.
    const isSealed = isSigned && item.kind === "text" && hasAny(compact(blank.before), seals);
    return [isSealed ? { ...item, kind: "sign", use: "sign", spots } : { ...item, spots }];
  });
  const printed = years.length > 0 ? [] : printedYear(reading, paragraph, titled);
  const behind = choice === undefined ? [] : [choice, ...behindOptions(words, inner.filter(isOfOption), choice)];
  return [...asked, ...printed, ...behind];
}

/** 注：, 说明：, 附件1: what follows is no blank. */
export function isNote(reading: BlankReading, text: string): boolean {
  const plain = compact(text);
  return reading.words.notes.some(
    (word) =>
      plain === compact(word) || (plain.startsWith(compact(word)) && /^[:\d.]/.test(plain.slice(compact(word).length))),
  );
}

/** The name of the form, blanks in it left out. */
export function isTitle({ words }: BlankReading, text: string): boolean {
  const plain = compact(text)
    .replace(/\([^()]*\)/g, "")
    .replace(/[(].*$/, "");
  return (
    plain.length >= 4 && plain.length <= 50 && words.titles.some((end) => plain.endsWith(end)) && !/[。；:]/.test(plain)
  );
}
