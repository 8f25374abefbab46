/** Of columns that hold a target, what was reached or a score, which is which and what follows from which. */
import { compact } from "./label-text.js";
import type { BlankReading } from "./reading.js";
import type { ListColumn } from "./understood.js";

/** What may be called target or actual value (实现值) is the actual one behind a target. */
export function withActual({ names }: BlankReading, columns: readonly ListColumn[]): ListColumn[] {
  if (columns.some(({ kind }) => kind === "actual")) return [...columns];
  return columns.map((column, index) =>
    column.role === "indicator.target" &&
    columns.slice(0, index).some(({ role }) => role === "indicator.target") &&
    names.rolesOf(column.name).includes("indicator.actual")
      ? { ...column, key: "actual", kind: "actual", role: "indicator.actual" }
      : column,
  );
}

/** What was reached is held against the target as adjusted; until that is given, it is the one of the beginning. */
export function withAdjusted({ names }: BlankReading, columns: readonly ListColumn[]): ListColumn[] {
  const [first, second, ...others] = columns.filter(({ role }) => role === "indicator.target");
  const isAdjusted = second !== undefined && names.rolesOf(second.name).includes("indicator.adjusted");
  if (first === undefined || !isAdjusted || others.length > 0) return [...columns];
  const initial: ListColumn = { ...first, key: `c${first.col}`, role: null };
  return columns.map((column) =>
    column === first ? initial : column === second ? { ...column, until: initial.key } : column,
  );
}

/** 得分=得分系数×权重: the score that the form's own rule gives, and no other. */
export function withOwnRule({ formulas }: BlankReading, columns: readonly ListColumn[]): ListColumn[] {
  const called = (name: string, ...kinds: readonly ListColumn["kind"][]): ListColumn | undefined =>
    columns.find((one) => kinds.includes(one.kind) && one.use !== "others" && compact(one.name) === name);
  const ruleOf = (score: ListColumn): readonly [string, string] | null => {
    for (const { of, is } of formulas) {
      const [first = "", second = "", more] = is.split(/[×*]/);
      if (of !== compact(score.name) || more !== undefined) continue;
      const weight = called(first, "weight") ?? called(second, "weight");
      const part = called(first, "percent", "number") ?? called(second, "percent", "number");
      if (weight !== undefined && part !== undefined) return [part.key, weight.key];
    }
    return null;
  };
  const scores = columns.filter(({ kind, use }) => kind === "score" && use !== "others");
  const [own, another] = scores;
  const multiply = own === undefined || another !== undefined ? null : ruleOf(own);
  if (multiply === null) return [...columns];
  return columns.map((column) => (column === own ? { ...column, rule: { multiply } } : column));
}
