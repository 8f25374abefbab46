import { prefixOp, prefixWords } from "../lexicon/operators.js";
import { unitDimension } from "../lexicon/units.js";
import { wordList } from "../lexicon/word-list.js";
import { makeReading, type Op, type Period } from "../reading.js";
import type { Quantity } from "../scan/piece.js";
import { quantityFacts } from "./facts.js";
import { type Cell, quantitiesOf, type Rule, wordsAfter } from "./rule.js";

/** 每季度至少一次, 一年两次, 每两年1次, 2次/年. `value` times in each period; nothing is scaled to a year here. */
export const frequency: Rule = (cell) => {
  const quantities = quantitiesOf(cell);
  const count = quantities.at(-1);
  if (count === undefined || quantities.length > 2 || !isCount(count.unit)) return null;
  const split = splitUnit(count.unit ?? "");
  const period =
    quantities.length === 1 ? (split?.period ?? wordPeriod(cell, count)) : numberedPeriod(cell, quantities[0], count);
  if (period === null) return null;
  const unit = split === null ? count.unit : split.unit;
  const facts = quantityFacts(count);
  return makeReading(cell.text, "frequency", {
    ...facts,
    unit,
    op: facts.op ?? leadOp(cell),
    period,
    tail: wordsAfter(cell, count.end),
  });
};

function isCount(unit: string | null): boolean {
  if (unit === null) return false;
  const dimension = unitDimension(splitUnit(unit)?.unit ?? unit);
  return dimension === "count" || dimension === "time" || dimension === "lessons";
}

const periods = wordList([
  "年",
  "年度",
  "半年",
  "季度",
  "季",
  "月",
  "周",
  "星期",
  "日",
  "天",
  "旬",
  "学期",
  "学年",
  "工作日",
]);

/** 次/年 and 个/季度 are frequencies; 元/年 is a compound unit. */
function splitUnit(unit: string): { unit: string; period: Period } | null {
  const [head = "", per = ""] = unit.split("/");
  return head !== "" && unitDimension(head) === "count" && periods.has(per)
    ? { unit: head, period: { length: "1", unit: per } }
    : null;
}

/** 每季度 among the words before the count. */
function wordPeriod(cell: Cell, count: Quantity): Period | null {
  for (const piece of cell.pieces) {
    if (piece.type !== "words" || piece.end > count.start) continue;
    for (const after of piece.text.split("每").slice(1)) {
      const unit = periods.at(after, after.startsWith("个") ? 1 : 0);
      if (unit !== null) return { length: "1", unit };
    }
  }
  return null;
}

/** 每两年 or 一年, then the count. */
function numberedPeriod(cell: Cell, first: Quantity | undefined, count: Quantity): Period | null {
  if (first === undefined || first.unit === null || first.scale !== "") return null;
  const unit = first.unit.replace("个", "");
  if (!periods.has(unit) || Number(first.value) <= 0) return null;
  const each = cell.pieces.some(
    (piece) => piece.type === "words" && piece.end === first.start && piece.text.endsWith("每"),
  );
  const opens = cell.pieces[0] === first && first.end === count.start;
  return each || opens ? { length: first.value, unit } : null;
}

/** 至少每年两次. */
function leadOp(cell: Cell): Op | null {
  const word = prefixWords.at(cell.clean, 0);
  return word === null ? null : prefixOp(word);
}
