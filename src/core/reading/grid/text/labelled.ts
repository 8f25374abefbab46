/**
 * Indicators with a label before each value, as people send them in a chat: a line each, or all of an indicator in one line.
 *
 *     三级指标：修复古道长度
 *     年度指标值：≥12公里
 *     实际完成值：12.4公里
 *
 * The next indicator begins where a label comes again.
 */
import type { Names } from "../names.js";
import { type ItemRole, isItemRole, itemCells, itemHead } from "./item-columns.js";
import type { Landmarks } from "./landmarks.js";

type Item = Map<ItemRole, string>;

/** The rows below a head of their own, with other lines as rows of one cell; null where no indicator stands so. */
export function labelledRows(lines: readonly string[], names: Names, marks: Landmarks): string[][] | null {
  const rows: (Item | string)[] = [];
  let open: Item = new Map();
  for (const line of lines) {
    const pairs = pairsOf(line, names, marks);
    if (pairs.length === 0) {
      rows.push(line.trim());
      continue;
    }
    for (const [role, value] of pairs) {
      if (open.size === 0 || open.has(role)) {
        open = new Map();
        rows.push(open);
      }
      open.set(role, value);
    }
  }
  const first = rows.findIndex((row) => typeof row !== "string");
  const whole = rows.every((row) => typeof row === "string" || isWhole(row));
  if (first < 0 || !whole) return null;
  const cells = rows.map((row) => (typeof row === "string" ? [row] : itemCells(row)));
  return [...cells.slice(0, first), itemHead(names), ...cells.slice(first)];
}

/** A name, its target and one more. */
function isWhole(item: Item): boolean {
  return item.has("indicator.level3") && item.has("indicator.target") && item.size > 2;
}

/** 年度指标值：≥12公里; a class may stand before the first label. */
function pairsOf(line: string, names: Names, marks: Landmarks): [ItemRole, string][] {
  const plain = line.trim().replace(/^(?:[（(]?\d{1,2}[）)．.、]|[①-⑳]|[-*•·])\s*/u, "");
  const labels = [...plain.matchAll(label)].map(({ 0: found, 1: text = "", index }) => ({
    role: names.rolesOf(text).find(isItemRole),
    from: index,
    to: index + found.length,
  }));
  const [first] = labels;
  if (first === undefined || labels.every(({ role }) => role === undefined)) return [];
  const lead = plain.slice(0, first.from).trim();
  if (lead !== "" && !marks.isClass(lead)) return [];
  const pairs = labels.flatMap(({ role, to }, at): [ItemRole, string][] =>
    role === undefined
      ? []
      : [
          [
            role,
            plain
              .slice(to, labels[at + 1]?.from)
              .replace(/[\s,，;；、]+$/u, "")
              .trim(),
          ],
        ],
  );
  return lead === "" ? pairs : [["indicator.level2", lead], ...pairs];
}

const label = /(?<=^|[\s,，;；、])([^\s:：,，;；、\d]{2,16})[:：]\s*/gu;
