/** Names of rates and differences: 增长率 may be negative, and of 调整率 only the size may count. */
import Big from "big.js";
import { type Problem, problem } from "../problem.js";
import { showReading } from "../value/show-reading.js";
import type { DirectionWords } from "./direction-words.js";
import { comparisonOf } from "./measure.js";
import { plainName } from "./name-head.js";
import type { Task } from "./rule.js";
import type { RuleName } from "./rules.js";

export function isSigned(name: string | null, words: DirectionWords): boolean {
  return endsWithOne(name, words.signed, words);
}

/** 预算调整率 -15% against ≤10%: within the limit by its sign, beyond it by its size. */
export function sizeProblem(task: Task, rule: RuleName): Problem | null {
  const { directions } = task.scheme.words;
  if (rule !== "reverse" || !endsWithOne(task.name, directions.magnitudes, directions)) return null;
  const { a, b } = comparisonOf(task);
  if (a === null || b === null || new Big(b).gte(0) || new Big(b).abs().lte(a)) return null;
  return problem("size-passed", { target: showReading(task.target), actual: showReading(task.actual) });
}

function endsWithOne(name: string | null, list: readonly string[], words: DirectionWords): boolean {
  const plain = plainName(name ?? "", words);
  return list.some((word) => plain.endsWith(word));
}
