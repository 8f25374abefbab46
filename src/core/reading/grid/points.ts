/** Points of a row that cannot be: signs that its cells stand in wrong columns. */
import { problem } from "../../problem.js";
import type { Value } from "./value.js";

/** Points that all rows of a table have together. */
const mostPoints = 100;

/** A weight above the table's total gets a problem; so does a score above its weight. */
export function withPossiblePoints(
  cells: readonly Value[],
  score: Value | null,
): { readonly cells: readonly Value[]; readonly score: Value | null } {
  const isWeight = ({ field }: Value): boolean => field.roles.includes("indicator.weight");
  const weight = cells.find(isWeight)?.value ?? null;
  const checked = cells.map((value) => (isWeight(value) ? atMost(value, mostPoints) : value));
  const most = weight === null ? mostPoints : Math.min(Number(weight), mostPoints);
  return { cells: checked, score: score === null ? null : atMost(score, most) };
}

function atMost(value: Value, max: number): Value {
  if (value.value === null || value.problem !== null || !(Number(value.value) > max)) return value;
  return { ...value, problem: problem("above-max", { value: value.text, max: String(max) }) };
}
