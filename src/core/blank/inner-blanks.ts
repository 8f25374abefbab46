/** Places to fill in inside a line of text: after a colon, on an underlined gap, in empty brackets. */

import { trimEndSigns } from "../trim-signs.js";
import type { BlankWords } from "./blank-words.js";
import { type DateShape, datePattern } from "./date-gaps.js";
import type { CellParagraph } from "./document.js";
import { compact, withoutBrackets } from "./label-text.js";
import { isAny, matches } from "./matches.js";

export interface InnerBlank {
  /** Which of the paragraphs, from 0. */
  readonly paragraph: number;
  /** What stands before it since the last blank, without the colon; may be empty. */
  readonly before: string;
  /** What stands after it up to the next blank: a unit, 年度. */
  readonly after: string;
  /** Offsets in the paragraph's text: what the value replaces. */
  readonly from: number;
  readonly to: number;
  readonly underlined: boolean;
  /** What its gaps print of a date. */
  readonly shape: DateShape | null;
  /** The digits of a year that are printed before it (20__年); they are part of the value. */
  readonly century: string;
  /** Spaces before the label, by which parts stand below a sum. */
  readonly indent: number;
}

interface Gap {
  readonly from: number;
  readonly to: number;
  readonly underlined: boolean;
  readonly shape: DateShape | null;
}

export function innerBlanks(paragraphs: readonly CellParagraph[], words: BlankWords): InnerBlank[] {
  return paragraphs.flatMap((one, paragraph) => blanksOf(one, paragraph, words));
}

function blanksOf({ text, runs }: CellParagraph, paragraph: number, words: BlankWords): InnerBlank[] {
  const underlined = mergeGaps(
    runs
      .filter((run) => run.underlined && /^[\s_]+$/.test(run.text))
      .map((run): Gap => ({ from: run.start, to: run.start + run.text.length, underlined: true, shape: null })),
  );
  const gaps = apart([...dateGaps(text, words), ...underlined, ...writtenGaps(text, words)]);
  let last = 0;
  return gaps.flatMap((gap, index) => {
    const start = text.lastIndexOf("\n", gap.from - 1) + 1;
    const line = behindBoxes(text.slice(Math.max(last, start), gap.from), words);
    // （　　分） on a line of its own belongs to the name on the line before.
    const before = compact(line).replace(/^\($/, "") === "" && start > 0 ? `${lineBefore(text, start)}${line}` : line;
    const next = gaps[index + 1]?.from ?? text.length;
    const after = text.slice(gap.to, next).split("\n")[0] ?? "";
    last = gap.to;
    const century = gap.shape !== null || /^\s*年/.test(after) ? (/(?<!\d)20\d?$/.exec(before)?.[0] ?? "") : "";
    const label = withoutColon(before.slice(0, before.length - century.length)).replace(/^_+/, "");
    if (compact(before + after) === "") return [];
    const indent = /^[\s\u3000]*/.exec(before)?.[0].length ?? 0;
    return [{ paragraph, before: label, after, ...gap, from: gap.from - century.length, century, indent }];
  });
}

function withoutColon(text: string): string {
  const line = trimEndSigns(text, isGap);
  return /[:：]$/.test(line) ? trimEndSigns(line.slice(0, -1), isGap) : line;
}

function isGap(sign: string): boolean {
  return /[\s_]/.test(sign);
}

/** □优 □良　　自评得分：____: the name stands after the gap behind the last box. */
function behindBoxes(line: string, { boxes }: BlankWords): string {
  const box = Math.max(...[...boxes.open, ...boxes.ticked].map((one) => line.lastIndexOf(one)));
  const apart = box < 0 ? null : /^\s*[^\s:：]+[ \u3000\t]{2,}(?=\S)/.exec(line.slice(box + 1));
  return apart === null ? line : line.slice(box + 1 + apart[0].length);
}

function lineBefore(text: string, start: number): string {
  return (
    text
      .slice(0, start - 1)
      .split("\n")
      .at(-1) ?? ""
  ).replace(/[:：]\s*$/, "");
}

function mergeGaps(gaps: readonly Gap[]): Gap[] {
  const merged: Gap[] = [];
  for (const gap of gaps) {
    const before = merged.at(-1);
    if (before !== undefined && before.to === gap.from) merged[merged.length - 1] = { ...before, to: gap.to };
    else merged.push(gap);
  }
  return merged;
}

/** The first of those that overlap: a date before its parts. */
function apart(gaps: readonly Gap[]): Gap[] {
  const kept: Gap[] = [];
  for (const gap of gaps)
    if (
      !kept.some((one) => one.from < gap.to && gap.from < one.to) &&
      !kept.some(({ to, from }) => to === gap.from && from !== to)
    )
      kept.push(gap);
  return kept.sort((one, other) => one.from - other.from);
}

/** `    年  月  日`, also to another, is one blank, where a name stands before it. */
function dateGaps(text: string, words: BlankWords): Gap[] {
  return [...text.matchAll(datePattern(words))]
    .map(
      (found): Gap => ({
        from: found.index,
        to: found.index + found[0].length,
        underlined: false,
        shape:
          (found[1] ?? found[2]) !== undefined
            ? "dateRange"
            : found[0].endsWith(words.dateParts[1] ?? "")
              ? "month"
              : "date",
      }),
    )
    .filter(
      ({ from }) =>
        compact(
          withoutBrackets(
            text
              .slice(Math.max(0, from - 40), from)
              .split("\n")
              .at(-1) ?? "",
          ),
        ) !== "",
    );
}

/** Gaps that need no line under them: `____`, `（    分）`, and what follows a colon. */
function* writtenGaps(text: string, words: BlankWords): Generator<Gap> {
  for (const found of text.matchAll(/_{2,}/g)) {
    const to = found.index + found[0].length;
    const kept = found[0].length > distance ? beforeLabel(found[0], text.slice(to, to + 60), words) : 0;
    yield { from: found.index, to: to - Math.min(kept, 2), underlined: true, shape: null };
  }
  for (const found of text.matchAll(/([（(])([ \u3000\t]{2,}|\t)(?=[^\s（）()]{0,6}[）)])/g)) {
    const from = found.index + 1;
    yield { from, to: from + (found[2] ?? "").length, underlined: false, shape: null };
  }
  yield* countedGaps(text, words);
  yield* sealedGaps(text, words);
  for (const found of text.matchAll(/[^\s:：（(]{1,40}(?:[（(][^（）()]{0,20}[）)])?[:：]/g)) {
    const from = found.index + found[0].length;
    const space = /^[ \u3000\t]*/.exec(text.slice(from, from + 200))?.[0].length ?? 0;
    const rest = text.slice(from + space, from + space + 60);
    // 填报单位：（盖章）　　: the name stands before the seal.
    if (space < 2 && sealed(rest, words)) yield { from, to: from + space, underlined: false, shape: null };
    else if (isOpen(rest, space, words) && !printsUnit(found[0], rest, words))
      yield {
        from,
        to: from + space - beforeLabel(text.slice(from, from + space), rest, words),
        underlined: false,
        shape: null,
      };
  }
}

/** 填报单位（盖章）　　　　　　填报日期：: room before the next label, and no colon. */
function* sealedGaps(text: string, words: BlankWords): Generator<Gap> {
  const line =
    /((?:^|\n|[ \u3000\t]{2})[^\s:：（()）]{2,20})([（(][^（）()]{2,8}[）)])([ \u3000\t]{6,200})(?=[^\s:：]{1,30}[:：])/g;
  for (const found of text.matchAll(line)) {
    const [, name = "", seal = "", room = ""] = found;
    const from = found.index + name.length + seal.length;
    const to = from + room.length - distance;
    if (sealed(seal, words)) yield { from, to, underlined: false, shape: null };
  }
}

/**
 * 共    人，其中专家    人: spaces before a unit inside a sentence, and 　　　年度 that opens a title. Letters of a name that stand
 * apart (联 系  人) are none, nor are two full-width spaces that indent a line.
 */
function* countedGaps(text: string, { units, counted, titles }: BlankWords): Generator<Gap> {
  const names = Object.entries(units).flatMap(([kind, all]) => (kind === "year" ? [] : all));
  const isCounted = (before: string, after: string): boolean => {
    const unit = names.filter((one) => after.startsWith(one)).sort((one, other) => other.length - one.length)[0];
    const rest = unit === undefined ? "" : after.slice(unit.length);
    const lead = counted.some((word) => before.endsWith(word));
    const isSentence = lead || /[，,；;]/.test(before);
    if (unit === undefined || !(lead || /[\p{Script=Han}）)]{2}$/u.test(before))) return false;
    return /^[，,；;。、）)]/.test(rest) || (isSentence && /^(?:\s|$|\p{Script=Han}{2})/u.test(rest));
  };
  for (const found of text.matchAll(/(?<=[\p{Script=Han}）)])(?:[ \u3000\t]{2,60}|\t)(?=\S)/gu)) {
    const to = found.index + found[0].length;
    if (isCounted(text.slice(Math.max(0, found.index - 40), found.index), text.slice(to, to + 40)))
      yield { from: found.index, to, underlined: false, shape: null };
  }
  const years = [...(units.year ?? [])].sort((one, other) => other.length - one.length);
  const lead = /^[ \u3000]{3,60}(?=\S)/.exec(text)?.[0].length ?? 0;
  if (
    lead > 0 &&
    years.some((year) => text.startsWith(year, lead)) &&
    !/^年[初中末终内均]/.test(text.slice(lead)) &&
    titles.some((end) => text.trimEnd().endsWith(end))
  )
    yield { from: 0, to: lead, underlined: false, shape: null };
}

/** How many of the spaces stay, where they stand before the next label and no unit. */
function beforeLabel(spaces: string, rest: string, { units }: BlankWords): number {
  const isUnit = Object.entries(units).some(
    ([kind, names]) =>
      kind !== "year" && names.some((unit) => rest.startsWith(unit) && (kind === "money" || unit.length > 1)),
  );
  if (isUnit || !/^[^\s:：，,。；;、]{1,30}[:：]/.test(rest)) return 0;
  const wide = spaces.slice(-distance).search(/\u3000{2}$/);
  return wide < 0 ? Math.min(spaces.length, distance) : 2;
}

/** Spaces as wide as two letters of a Chinese text. */
const distance = 4;

/** Nobody leaves so many spaces without a reason. */
const wideGap = 6;

function sealed(rest: string, { kinds }: BlankWords): boolean {
  const [, inside] = /^[（(]([^（）()]{2,8})[）)](?=\s|$)/.exec(rest) ?? [];
  const seal = kinds.find(({ kind }) => kind === "sign");
  return (
    inside !== undefined &&
    seal !== undefined &&
    matches({ ...seal, ends: [...(seal.ends ?? []), ...(seal.has ?? [])] }, inside)
  );
}

/** 金额单位：万元 tells a unit and asks nothing. */
function printsUnit(label: string, rest: string, words: BlankWords): boolean {
  const unit = compact(/^[^\s，。；;、）)]*/.exec(rest)?.[0] ?? "");
  return isAny(compact(label).replace(/:$/, ""), words.unitLabels) && isAny(unit, words.moneyUnits);
}

/** Whether nothing is written after the colon: the line ends, the next label begins after a gap, or a unit stands there. */
function isOpen(rest: string, space: number, words: BlankWords): boolean {
  if (rest === "" || rest.startsWith("\n")) return true;
  const units = Object.values(words.units).flat();
  const unit = /^[^\s，。；;、:：]{1,4}(?=$|[\s，。；;、])/.exec(rest)?.[0];
  if (unit !== undefined && isAny(compact(unit), units)) return true;
  if (space >= 1 && /^[^\s:：]{1,30}[:：]/.test(rest)) return true;
  return space >= wideGap;
}
