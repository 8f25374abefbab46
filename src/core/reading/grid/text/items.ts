/**
 * Indicators in sentences, one a line: “1．数量指标：修复古道长度，目标值≥12公里，实际完成12.4公里，分值10分”. What a label names is
 * known by the words of tables' heads; what stands before the first label is the name, and its class before that. Several of a
 * class stand in one line, parted by semicolons: “数量指标：培训目标1800人，实际1865人；招聘会目标24场，实际26场”.
 */
import type { Names } from "../names.js";
import { type ItemRole, isItemRole, itemCells, itemHead } from "./item-columns.js";
import type { Landmarks } from "./landmarks.js";

/** The rows below a head of their own, with other lines as rows of one cell; null where fewer than two lines hold an item, unless it is all there is. */
export function itemRows(lines: readonly string[], names: Names, marks: Landmarks): string[][] | null {
  const read = lines.map((line) => itemsIn(line, names, marks));
  const count = read.flatMap((items) => items ?? []).length;
  if (count === 0 || (count === 1 && lines.length > 1)) return null;
  let first = read.findIndex((item) => item !== null);
  while (isHeading(lines[first - 1] ?? "", marks)) first -= 1;
  return [
    ...lines.slice(0, first).map((line) => [line.trim()]),
    itemHead(names),
    ...lines.slice(first).flatMap((line, index) => read[first + index] ?? [[line.trim()]]),
  ];
}

/** （一）数量指标 over the items of that class. */
function isHeading(line: string, marks: Landmarks): boolean {
  return marks.isClass(line.trim().replace(/^(?:[（(]?[\d一二三四五六七八九十]{1,3}[）)．.、]+)\s*|[：:]$/gu, ""));
}

function itemsIn(line: string, names: Names, marks: Landmarks): string[][] | null {
  const clauses = line.split(/[；;](?=.)/);
  if (clauses.length === 1) return rowsOrNull([itemIn(line, names, marks)]);
  const [first, ...others] = clauses.map((clause) => itemIn(clause, names, marks));
  const group = first?.[0] ?? "";
  const all = [first ?? null, ...others.map((item) => (item?.[0] === "" ? [group, ...item.slice(1)] : (item ?? null)))];
  return rowsOrNull(all) ?? rowsOrNull([itemIn(line, names, marks)]);
}

function rowsOrNull(items: readonly (string[] | null)[]): string[][] | null {
  const rows = items.filter((item) => item !== null);
  return rows.length === items.length ? rows : null;
}

/** The cells of one indicator in the order of the columns. */
function itemIn(line: string, names: Names, marks: Landmarks): string[] | null {
  const found = new Map<ItemRole, string>();
  const name = (text: string): void => {
    const [, before, after] = /^[【［[]([^】］\]]+)[】］\]](.+)$/.exec(text) ?? [];
    const [, bare = after, group = before] = /^(.+)[（(]([^（）()]+)[）)]$/.exec(text) ?? [];
    const isGroup = bare !== undefined && group !== undefined && marks.isClass(group) && !found.has("indicator.level2");
    if (isGroup) found.set("indicator.level2", group);
    found.set("indicator.level3", isGroup ? bare : text);
  };
  let current: ItemRole | null = null;
  let ofClass: string | null = null;
  for (const { text: written, before, after } of tokensOf(line)) {
    const [, bare, points] = found.has("indicator.level3") ? [] : (withPoints.exec(written) ?? []);
    const text = bare ?? written;
    if (points !== undefined && marks.isClass(text)) ofClass = points;
    else if (points !== undefined) found.set("indicator.weight", points);
    const labelled = labelOf(text, after, found.has("indicator.level3"), names);
    if (labelled !== null) {
      if (found.has(labelled.role)) return null;
      current = labelled.role;
      found.set(current, labelled.rest);
    } else if (/^得\d+(?:\.\d+)?分$/.test(text) && !found.has("indicator.score"))
      found.set("indicator.score", text.slice(1));
    else if (marks.isClass(text) && !found.has("indicator.level2")) found.set("indicator.level2", text);
    else if (!found.has("indicator.level3")) {
      const both = nameAndTarget(text, names);
      name(both?.name ?? text);
      if (both !== null) {
        current = "indicator.target";
        found.set(current, both.target);
      }
    } else if (/^\d+(?:\.\d+)?分$/.test(text) && !found.has("indicator.weight")) found.set("indicator.weight", text);
    else if (current === null) return null;
    else found.set(current, `${found.get(current) ?? ""}${found.get(current) === "" ? "" : before}${text}`);
  }
  const both = found.has("indicator.level3") ? undefined : found.get("indicator.level2");
  if (both !== undefined) {
    // 群众满意度 is a class in some tables, and here the indicator itself.
    found.delete("indicator.level2");
    name(both);
    if (ofClass !== null) found.set("indicator.weight", ofClass);
    if (!found.has("indicator.level2")) found.set("indicator.level2", both);
  }
  const whole = found.has("indicator.level3") && (found.get("indicator.target") ?? "") !== "";
  if (!whole || found.size < fewest) return null;
  return itemCells(found);
}

/** 举办文化活动（10分） */
const withPoints = /^(.+?)[（(](\d+(?:\.\d+)?)分[）)]$/;

/** 培训合格率目标≥95%: a name with its target right behind it. */
function nameAndTarget(text: string, names: Names): { name: string; target: string } | null {
  for (let at = shortestName; at <= Math.min(text.length, longestName); at += 1) {
    const labelled = labelOf(text.slice(at), "", false, names);
    if (labelled?.role === "indicator.target") return { name: text.slice(0, at), target: labelled.rest };
  }
  return null;
}

const shortestName = 2;
const longestName = 40;

/** A name, a target and one more. */
const fewest = 3;

interface Token {
  readonly text: string;
  /** The sign before and the one behind it. */
  readonly before: string;
  readonly after: string;
}

/** Cut at commas, colons and stops that stand in no brackets and no number. */
function tokensOf(line: string): Token[] {
  const plain = line
    .trim()
    .replace(/^(?:[（(]?\d{1,2}[）)．.、]|[①-⑳]|[-*•·])\s*/u, "")
    .replace(/[。；;]$/, "");
  const closed = Math.max(plain.lastIndexOf("）"), plain.lastIndexOf(")"));
  const tokens: Token[] = [];
  let depth = 0;
  let from = 0;
  let before = "";
  const cut = (to: number, after: string): void => {
    const text = plain.slice(from, to).trim();
    if (text !== "") tokens.push({ text, before, after });
    from = to + after.length;
    before = after;
  };
  for (const { 0: sign, index } of plain.matchAll(/[（()）]|(?<!\d),|,(?!\d)|[，；;。]|[：:](?!\d)/gu)) {
    if (/[（(]/.test(sign)) depth += 1;
    else if (/[）)]/.test(sign)) depth = Math.max(0, depth - 1);
    else if (depth === 0 || index > closed) cut(index, sign);
  }
  cut(plain.length, "");
  return tokens;
}

/** “目标值≥12公里”, “偏差原因：”; before the name is known only what is followed by a figure. */
function labelOf(text: string, after: string, named: boolean, names: Names): { role: ItemRole; rest: string } | null {
  for (let end = Math.min(text.length, longestLabel); end >= 2; end -= 1) {
    // Names of heads are known with years in them, which are values here.
    if (/\d/.test(text.slice(0, end))) continue;
    const role = names.rolesOf(text.slice(0, end)).find(isItemRole);
    if (role === undefined) continue;
    const rest = text
      .slice(end)
      .replace(/^(?:为|是|[:：=])\s*/, "")
      .trim();
    if (rest === "") return /[:：]/.test(after) && named ? { role, rest } : null;
    if (role === "indicator.level2" || role === "indicator.level3") return null;
    return named || /^(?:约|不|达|[≥≤<>＞＜=＝±\d])/.test(rest) ? { role, rest } : null;
  }
  return null;
}

const longestLabel = 12;
