/** 指标性质 as forms and systems write it: ≥, 不低于, =, 定性. */
import { readCell } from "../value/read-cell.js";
import type { Op } from "../value/reading.js";

/** null: nothing, or no operator. The words of targets are known here too: read with a number after them. */
export function operatorOf(text: string | null): Op | "qualitative" | null {
  const bare = bareOf(text ?? "");
  if (isNoOperator(bare)) return null;
  return named.get(bare) ?? readCell(`${bare}1`).op;
}

/** Left empty, or 定量, which says no more than that the target is a figure. */
export function isNoOperator(text: string): boolean {
  return noOperators.has(bareOf(text));
}

const noOperators = new Set(["", "定量", "-", "/", "无"]);

function bareOf(text: string): string {
  return text
    .normalize("NFKC")
    .trim()
    .replace(/指标$/, "")
    .replace(/^[—–－]+$/, "-");
}

const named: ReadonlyMap<string, Op | "qualitative"> = new Map([
  ["定性", "qualitative"],
  ["正向", ">="],
  ["反向", "<="],
  ["逆向", "<="],
]);
