/**
 * Spaces that a PDF or a word processor sets between figures and Chinese (≥860 条, 专线 860 条，在线率达到 97%以上) part no
 * cells: the line with what they tear apart closed up again.
 */
import { unitAt } from "../../../value/scan/unit.js";

export function figureGapsClosed(line: string): string {
  return sentencesClosed(line.replace(behindFigure, (gap, figure: string, rest: string) => joint(gap, figure, rest)));
}

/** A figure, and the word behind a space. */
const behindFigure = /((?:^|(?<=\s))[≥≤<>=＜＞＝±约]?\s?\d[\d.,]*[%％‰万亿]?)[ \t]+(?=(\S+))/g;

function joint(gap: string, figure: string, rest: string): string {
  const scaled = rest.replace(/^[万亿]/, "");
  const unit = unitAt(scaled, 0);
  const behind = unit?.known === true ? scaled.slice(unit.end) : rest;
  return closes.test(behind) ? figure : gap;
}

/** What may stand behind the unit of a value, or of a figure within a sentence. */
const closes = /^(?:$|[以之]?[上下内前]|左右|[，,。；;、）)])/;

/** A clause that ends with a comma, or that a figure with a comma behind it goes on, is one sentence up to its stop. */
function sentencesClosed(line: string): string {
  return line.replace(insideSentence, "$1$2");
}

const insideSentence =
  /((?:^|(?<=\s))[^\s，。；]*\p{Script=Han}[^\s]*)[ \t]+(?=\d[\d.,]*[^\s\d，。；]*[，；])|([^\s]*[，；、][^\s。；]*\p{Script=Han})[ \t]+(?=[\d.,]+[^\s]*[，。；])/gu;
