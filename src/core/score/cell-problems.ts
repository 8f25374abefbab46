/** What should be looked at in the cells of an indicator, whatever its score. */
import { type Problem, problem } from "../problem.js";
import type { Reading } from "../value/reading.js";
import { showReading } from "../value/show-reading.js";
import type { RuleName } from "./rules.js";
import type { Cells } from "./score-indicator.js";

/** `target` as its own text says, before an operator that stands apart. `signed`: the name allows negative figures. */
export function cellProblems(
  cells: Cells,
  target: Reading,
  actual: Reading,
  rule: RuleName,
  signed: boolean,
): Problem[] {
  if (rule === "not-applicable") return applicability(target, actual);
  return [
    target.problem,
    actual.problem,
    contradiction(target, cells.op),
    !signed && isNegative(target, actual) ? problem("actual-negative", { actual: cells.actual }) : null,
  ].filter((one) => one !== null);
}

/** What does not apply has no actual value; an empty target may have been forgotten. */
function applicability(target: Reading, actual: Reading): Problem[] {
  if (target.text.trim() === "") return [problem("target-blank")];
  return actual.kind === "none"
    ? []
    : [problem("target-none", { target: target.text.trim(), actual: actual.text.trim() })];
}

/** 指标性质 ≤ beside ≥100家. */
function contradiction(target: Reading, apart: Cells["op"]): Problem | null {
  const { kind, op } = target;
  const figure = kind === "number" || kind === "percent";
  if (!figure || op === null || apart === null || apart === "qualitative" || op[0] === apart[0]) return null;
  return problem("operator-differs", { target: target.text.trim(), read: showReading({ ...target, op: apart }) });
}

/** −5家 against 100家; rates and changes may well be negative, and so may what is a difference by its name. */
function isNegative(target: Reading, actual: Reading): boolean {
  return actual.kind === "number" && actual.base?.startsWith("-") === true && target.base?.startsWith("-") === false;
}
