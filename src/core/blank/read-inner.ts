/** A cell or line with several blanks -> an item each; amounts that are sums of those below are computed. */
import type { BlankWords } from "./blank-words.js";
import { shapeKind } from "./date-gaps.js";
import type { CellParagraph } from "./document.js";
import { type InnerBlank, innerBlanks } from "./inner-blanks.js";
import { type Meaning, meaningOf } from "./kind-of.js";
import { compact, shownLabel, withoutBrackets } from "./label-text.js";
import { sumsOfLines } from "./lines-of-amounts.js";
import { hasAny, matches, startsWithAny } from "./matches.js";
import { newItem } from "./new-item.js";
import { withPartsBehind } from "./parts-behind.js";
import type { BlankReading } from "./reading.js";
import { ownLabel } from "./sentence-label.js";
import { isSum } from "./sum-levels.js";
import type { BlankPlace, Item, Target } from "./understood.js";

export interface InnerPlace {
  readonly key: string;
  readonly at: BlankPlace;
  /** Of the characters from `from` to `to` in paragraph `paragraph` (from 0). */
  target(paragraph: number, from: number, to: number): Target;
  /** What stands beside the cell: 项目资金申请（万元）. */
  readonly context: readonly string[];
}

export interface Inner {
  readonly blank: InnerBlank;
  readonly item: Item;
}

/** `skip`: blanks that are none where the value stands in the next cell. */
export function readInner(
  reading: BlankReading,
  paragraphs: readonly CellParagraph[],
  place: InnerPlace,
  skip: (blank: InnerBlank) => boolean = () => false,
): Inner[] {
  const blanks = innerBlanks(paragraphs, reading.words).filter((blank) => !skip(blank));
  let before = "";
  const found = blanks.map((blank, index): Inner => {
    const behind = countedIn(blanks[index - 1]?.after ?? "", reading.words);
    const own = withoutLead(blank, behind === null ? "" : `${behind.unit}${behind.name}`);
    const { label, meaning } = named(labelOf(reading, own, index, place.context), own, before, reading, place);
    before = label;
    return {
      blank,
      item: newItem(reading, {
        key: `${place.key}.${index + 1}`,
        label,
        name: label,
        ...meaning,
        at: { ...place.at, ...(place.at.table === undefined ? {} : { inCell: blank.before.trim() }) },
        target: place.target(blank.paragraph, blank.from, blank.to + signBehind(meaning, blank)),
        ...(blank.shape === "month" ? { hint: reading.words.made.month } : {}),
      }),
    };
  });
  const items = found.map((one) => asLong(reading, one, blanks, place.context[0]));
  return withLines(reading, items, paragraphs) ?? withSums(reading, items);
}

/** A line for each amount, of which some are parts of others; null: several stand in a line, or all at the same level. */
function withLines(
  reading: BlankReading,
  found: readonly Inner[],
  paragraphs: readonly CellParagraph[],
): Inner[] | null {
  const lines = found.map(({ blank: { paragraph, from }, item }) => {
    const { text = "", indent = 0 } = paragraphs[paragraph] ?? {};
    const start = text.lastIndexOf("\n", from - 1) + 1;
    return { item, text: text.slice(start, from), setIn: start === 0 ? indent : 0, at: `${paragraph} ${start}` };
  });
  if (new Set(lines.map(({ at }) => at)).size < lines.length) return null;
  // 其中 on a line of its own below the sum.
  const isFlat = startsWithAny(compact(lines[1]?.text ?? ""), reading.words.parts) && lines.length > 2;
  const sums = sumsOfLines(reading, lines, { isFlat });
  return sums === null ? null : found.map(({ blank, item }) => ({ blank, item: sums.get(item.key) ?? item }));
}

/** A share prints its own sign (80%) in place of the one behind the blank. */
function signBehind({ kind }: Meaning, { after }: InnerBlank): number {
  return kind === "percent" ? (/^\s*[%％]/.exec(after)?.[0].length ?? 0) : 0;
}

/** Beside a label that asks for a text (立项必要性) a blank that has a line to itself holds a text as well. */
function asLong(reading: BlankReading, one: Inner, blanks: readonly InnerBlank[], beside: string | undefined): Inner {
  const { blank, item } = one;
  if (item.kind !== "text" || beside === undefined || blank.underlined) return one;
  const alone = blanks.filter(({ paragraph }) => paragraph === blank.paragraph).length === 1;
  return alone && meaningOf(reading, beside).kind === "long" ? { blank, item: { ...item, kind: "long" } } : one;
}

/** What has no name of its own is called after the blank before it (受益农户__户__人) or the cell's label (（大写）). */
function named(
  found: ReturnType<typeof labelOf>,
  { before, after }: InnerBlank,
  last: string,
  { words }: BlankReading,
  { context }: InnerPlace,
): ReturnType<typeof labelOf> {
  const { label, meaning } = found;
  const units = Object.values(words.units).flat();
  const isUnit = (text: string): boolean => units.some((unit) => compact(unit) === compact(text));
  // 负责人签字：　　（公章）　　年　月　日
  const [inSeal = ""] = /^\([^()]{2,6}\)$/.exec(compact(before)) ?? [];
  const seals = words.kinds.filter(({ kind }) => kind === "sign");
  if (
    meaning.kind === "date" &&
    last !== "" &&
    seals.some(({ has = [], ends = [] }) => hasAny(inSeal, [...has, ...ends]))
  )
    return { meaning, label: `${last}${words.kinds.find(({ kind }) => kind === "date")?.ends?.[0] ?? ""}` };
  if (isUnit(before.replace(/[，,、；;\s]/g, "")) && last !== "" && meaning.unit !== null)
    return { meaning, label: `${last.replace(/（[^（）]*）$/, "")}（${meaning.unit}）` };
  // 项目覆盖__个行政村: what is counted stands behind the unit.
  const counted = countedIn(after, words);
  if (counted !== null && (meaning.kind === "text" || meaning.kind === "long"))
    return {
      label: label.startsWith(`${counted.unit}${counted.name}`) ? counted.name : `${label}${counted.name}`,
      meaning: { kind: "count", unit: counted.unit, role: null },
    };
  if (/[\p{Script=Han}\p{L}\d]/u.test(label)) return found;
  const beside = shownLabel(withoutBrackets(context[0] ?? ""), words.parts);
  const inside = shownLabel(before.replace(/[（）()\s￥¥$]/g, ""), words.parts);
  return {
    meaning,
    label: [beside, inside].filter((text) => text !== "").join("：") || compact(after).slice(0, 10) || "？",
  };
}

/** 涉及__个县，__个乡镇: what the blank before it counts is no part of the next name. */
function withoutLead(blank: InnerBlank, lead: string): InnerBlank {
  const before = blank.before.trimStart();
  return lead !== "" && before.startsWith(lead) ? { ...blank, before: before.slice(lead.length) } : blank;
}

function countedIn(after: string, { units }: BlankWords): { unit: string; name: string } | null {
  const text = /^[^\s，,；;。、:：（(]{2,10}(?![^\s，,；;。、（(]|[:：])/.exec(after)?.[0] ?? "";
  const unit = [...(units.count ?? [])]
    .sort((one, other) => other.length - one.length)
    .find((one) => text.startsWith(one));
  const name = unit === undefined ? "" : text.slice(unit.length);
  return unit === undefined || name === "" ? null : { unit, name };
}

/** The name before the blank, or the unit after it where there is none (　　年度). */
function labelOf(reading: BlankReading, blank: InnerBlank, index: number, context: readonly string[]) {
  const { words } = reading;
  const own = ownLabel(blank.before, index > 0, words);
  // （截至　年　月底）
  const inBracket = blank.shape === "month" ? /[（(]([^（()）]+)$/.exec(own)?.[1] : undefined;
  const before = shownLabel(inBracket ?? withoutBrackets(own.replace(/[（(][^（()）]*$/, "")), words.parts);
  // 本项目由____负责实施
  const done = compact(/^[^\s，,；;。、:：]{2,12}/.exec(blank.after.trimStart())?.[0] ?? "");
  if (done !== "" && words.agents.some((agent) => before.endsWith(agent)))
    return { label: done, meaning: { kind: "text" as const, unit: null, role: null } };
  const open = /[（(][^（()）]*$/.test(blank.before);
  // （　　）年度: the gap is all that stands in the brackets.
  const alone = open && /^\)年度?/.exec(compact(blank.after))?.[0].slice(1);
  if (alone) return { label: alone, meaning: { kind: "year" as const, unit: null, role: null } };
  const after = compact(blank.after).replace(/[)].*$/, "");
  const first = compact(/^[^\s，,；;。、]*/.exec(blank.after.trimStart())?.[0] ?? "").replace(/[()].*$/, "");
  const unitAfter = Object.entries(words.units).find(([, units]) =>
    units.some((unit) => compact(unit) === first || (after.startsWith(compact(unit)) && unit.length > 1)),
  );
  const [yearWord = ""] = words.dateParts;
  const [beside = ""] = context.map((text) => shownLabel(withoutBrackets(text), words.parts));
  // 项目周期 beside __年（____年至____年）
  if (before === "" && after.startsWith(yearWord) && blank.shape === null && isTerm(reading, beside))
    return { label: beside, meaning: { kind: "number" as const, unit: yearWord, role: null } };
  if (blank.shape === "dateRange" && isTerm(reading, beside) && words.units.year?.includes(before))
    return { label: beside, meaning: { kind: "dateRange" as const, unit: null, role: null } };
  if (unitAfter?.[0] === "year" && (before === "" || open || blank.from === 0 || blank.century !== ""))
    return { label: after.slice(0, 2), meaning: { kind: "year" as const, unit: null, role: null } };
  // （____年1—8月）, ____年部门预算项目监控表
  const isTitled = open ? isPartOfYear(after.slice(yearWord.length), words) : blank.from === 0 || beside === "";
  if ((before === "" || open) && after.startsWith(yearWord) && blank.shape === null && isTitled)
    return { label: words.made.now, meaning: { kind: "year" as const, unit: null, role: null } };
  if (unitAfter?.[0] === "weight" && open)
    return {
      label: `${before}：${reading.words.kinds.find(({ kind }) => kind === "weight")?.ends?.[0] ?? ""}`,
      meaning: { kind: "weight" as const, unit: null, role: null },
    };
  // 负责人：____（签名）
  const sign = words.kinds.find((one) => one.kind === "sign");
  const [, inBehind = ""] = /^\(([^()]{2,8})\)/.exec(compact(blank.after)) ?? [];
  if (before !== "" && hasAny(inBehind, sign?.has ?? []))
    return { label: before, meaning: { kind: "sign" as const, unit: null, role: null } };
  const meaning = withUnit(meaningOf(reading, own, context), blank, unitAfter, first, isTerm(reading, before));
  const money = context.some((text) => meaningOf(reading, text).kind === "money");
  const isWritten = words.kinds.some((one) => one.kind === "text" && matches(one, own));
  if (money && meaning.kind === "text" && !isWritten)
    return {
      label: before,
      meaning: meaningOf(
        reading,
        `${before}（${meaningOf(reading, context.find((text) => meaningOf(reading, text).kind === "money") ?? "").unit ?? ""}）`,
      ),
    };
  // 现有设备 beside ____台，启用年份____年
  const unnamed = unitAfter !== undefined && beside !== "" ? beside : after;
  return { label: before === "" ? unnamed : before, meaning };
}

/** 投资期, 服务期限: years are counted. */
function isTerm({ words: { terms } }: BlankReading, name: string): boolean {
  return terms.some((end) => name.endsWith(end));
}

/** 1—8月, 上半年, 第三季度. */
function isPartOfYear(text: string, { monthsOfYear, partsOfYear }: BlankWords): boolean {
  const called = partsOfYear.flatMap((one) => one.called);
  return new RegExp(`^(?:${monthsOfYear})`).test(text) || startsWithAny(text.replace(/^第/, ""), called);
}

/** A unit behind the blank tells what a text is, and the unit of an amount or count; a date's gaps tell a date. */
function withUnit(
  meaning: Meaning,
  { shape }: InnerBlank,
  unitAfter: readonly [string, readonly string[]] | undefined,
  first: string,
  isTerm: boolean,
): Meaning {
  if (shape !== null && ["text", "long", "date"].includes(meaning.kind))
    return { ...meaning, kind: shapeKind(shape, meaning.kind) };
  const [kind, units = []] = unitAfter ?? [];
  const unit = units.find((one) => compact(one) === first);
  if (unit === undefined) return meaning;
  // 建设期__年 counts years.
  if (kind === "year" && unit.length === 1 && (meaning.kind === "dateRange" || isTerm))
    return { ...meaning, kind: "number", unit };
  if (kind === "money" && (meaning.kind === "text" || meaning.kind === "long" || meaning.kind === "money"))
    return { ...meaning, kind, unit };
  if (
    (kind === "count" || kind === "area" || kind === "number") &&
    ["text", "long", "count", "dateRange", "money", kind].includes(meaning.kind)
  )
    return { ...meaning, kind, unit };
  return kind === "percent" && meaning.kind === "text" ? { ...meaning, kind, unit } : meaning;
}

/**
 * In lines of amounts a sum stands before its parts: 资金总额 over the lines below it, 自有资金 over a line that begins with
 * 其中. A part's label gets its sum's name before it.
 */
function withSums(reading: BlankReading, all: readonly Inner[]): Inner[] {
  const found = withPartsBehind(all, reading.words);
  const lines = [...new Set(found.map(({ blank }) => blank.paragraph))];
  const isPart = (line: number): boolean => {
    const first = found.find(({ blank }) => blank.paragraph === line);
    return first !== undefined && reading.words.parts.some((part) => compact(first.blank.before).startsWith(part));
  };
  const heads = lines.filter((line) => !isPart(line));
  const partsOf = (line: number): Inner[] => {
    const next = lines[lines.indexOf(line) + 1];
    return next !== undefined && isPart(next) ? found.filter(({ blank }) => blank.paragraph === next) : [];
  };
  return found.map((one) => {
    const { blank, item } = one;
    if (item.kind !== "money" || item.use !== "ask" || item.label !== item.name) return one;
    const alone = found.filter((other) => other.blank.paragraph === blank.paragraph).length === 1;
    if (isPart(blank.paragraph)) {
      const head = lines[lines.indexOf(blank.paragraph) - 1];
      const parent = found.find((other) => other.blank.paragraph === head);
      return parent === undefined ? one : { blank, item: { ...item, label: `${parent.item.name}：${item.name}` } };
    }
    const parts = partsOf(blank.paragraph);
    if (alone && parts.length > 1)
      return {
        blank,
        item: summed(
          item,
          parts.map((part) => part.item.key),
        ),
      };
    const rest = heads.slice(heads.indexOf(blank.paragraph) + 1);
    if (
      alone &&
      isSum(reading, item.name) &&
      rest.length > 1 &&
      !isPart(lines[lines.indexOf(blank.paragraph) + 1] ?? -1)
    ) {
      const below = found.filter((other) => rest.includes(other.blank.paragraph) && other.item.kind === "money");
      return {
        blank,
        item: summed(
          item,
          below.map((part) => part.item.key),
        ),
      };
    }
    return one;
  });
}

function summed(item: Item, of: readonly string[]): Item {
  return { ...item, use: "compute", rule: { rule: "sum", of } };
}
