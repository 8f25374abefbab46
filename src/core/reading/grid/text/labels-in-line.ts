/** Several labels with their values in one line, as people type them: “主管部门：某局，实施单位：某所，全年预算数520万元”. */
import type { Landmarks } from "./landmarks.js";

/** Lines with one label each; a line that does not begin with a label stays as it is. */
export function labelsApart(lines: readonly string[], marks: Landmarks): string[] {
  return lines.flatMap((line) => pairsOf(line.trim(), marks) ?? [line]);
}

function pairsOf(line: string, marks: Landmarks): string[] | null {
  const pairs: string[] = [];
  for (const { 1: text = "", 2: sign = "" } of line.matchAll(pieces)) {
    // A text goes on to the end of its line, whatever it names.
    const pair = marks.isLong(labelIn(pairs.at(-1) ?? "")) ? null : pairOf(text.trim(), marks);
    if (pair !== null) pairs.push(pair + sign);
    else if (pairs.length === 0) return null;
    else pairs.push(`${pairs.pop() ?? ""}${text}${sign}`);
  }
  return pairs.length < 2 ? null : pairs.map((pair) => pair.replace(/[，,；;。]$/, ""));
}

/** Cut at commas and stops that stand in no number. */
const pieces = /((?:[^，,；;。]|,(?=\d{3}(?!\d)))+)([，,；;。]?)/gu;

/** 全年预算数520万元 and 全年预算数为520万元 as 全年预算数：520万元. */
function pairOf(text: string, marks: Landmarks): string | null {
  const [, label, value] = /^([^:：]{2,20})[:：](.+)$/u.exec(text) ?? [];
  if (label !== undefined && isKnown(label, marks)) return `${label}：${value}`;
  const [, name, amount] = /^(\p{Script=Han}{2,16}?)(?:为|是)?\s*(\d[\d,.]*\s*(?:万元|元|%))$/u.exec(text) ?? [];
  return name !== undefined && isKnown(name, marks) ? `${name}：${amount}` : null;
}

function isKnown(label: string, marks: Landmarks): boolean {
  return marks.isLabel(label) || marks.isColumn(label);
}

function labelIn(pair: string): string {
  return pair.slice(0, Math.max(0, pair.indexOf("：")));
}
