/** A printed total that its own rows contradict gets a problem: the sum of their scores and that of the execution. */
import Big from "big.js";
import type { Ledger } from "../../form/ledger.js";
import { patternOf } from "../../form/path.js";
import { scoredScopes } from "../../form/scored-scopes.js";
import { problem } from "../../problem.js";
import type { Found } from "./found.js";
import type { Value } from "./value.js";

export function withScoreSums(found: Found, { form }: Ledger): Found {
  const scores = found.scores.map((total): Value => {
    if (!/(^|\.)total\.score$/.test(total.path) || total.value === null) return total;
    const at = total.path.replace(/\.?total\.score$/, "");
    const scored = scoredScopes(form).find(({ scope }) => scope.pattern === patternOf(at));
    const printed = scored === undefined ? null : sumAt(found, at, new Set(scored.indicators));
    const weight = found.scores.find(({ path }) => path === total.path.replace(/score$/, "weight"))?.value ?? null;
    if (printed === null || agrees(printed, total.value, weight)) return total;
    return { ...total, problem: problem("printed-differs", { text: total.text, value: printed.sum.toString() }) };
  });
  return { ...found, scores };
}

interface Sum {
  readonly sum: Big;
  /** The score of the execution is printed and in it. */
  readonly isWhole: boolean;
  /** The rows alone, and their points; null: not every row prints them. */
  readonly rows: Big;
  readonly points: Big | null;
}

/**
 * Without the score of the execution the total may lie above the sum, by as many points as a scheme gives it at most. A row of
 * sums whose points are those of the rows (合计 90) sums up the rows alone.
 */
function agrees({ sum, isWhole, rows, points }: Sum, total: string, weight: string | null): boolean {
  const shown = Math.max(shownDecimals, Math.min(decimalsOf(new Big(total)), decimalsOf(sum)));
  const over = new Big(total).round(shown).minus(sum.round(shown));
  if (weight !== null && points?.eq(weight) === true && rows.eq(total)) return true;
  return over.eq(0) || (!isWhole && over.gt(0) && over.lte(mostForExecution));
}

const mostForExecution = 20;

/** A sheet keeps all digits of a score and shows two: one of two figures with more is rounded to the decimals of the other. */
const shownDecimals = 2;

function decimalsOf(number: Big): number {
  return number.toFixed().split(".")[1]?.length ?? 0;
}

/** null: some row prints no score. */
function sumAt({ lists, scores }: Found, at: string, counted: ReadonlySet<unknown>): Sum | null {
  const rows = lists
    .filter(({ list, path }) => counted.has(list) && (at === "" || path.startsWith(`${at}.`)))
    .flatMap((list) => list.rows);
  const printed = rows.map(({ score }) => score?.value ?? null);
  if (rows.length === 0 || printed.includes(null)) return null;
  const execution = scores.find(({ path }) => path === (at === "" ? "execution.score" : `${at}.execution.score`));
  const own = execution?.value ?? null;
  const weights = rows.map(({ cells }) => cells.find(({ field }) => field.roles.includes("indicator.weight"))?.value);
  return {
    sum: added([...printed, own]),
    isWhole: own !== null,
    rows: added(printed),
    points: weights.every((one) => one != null) ? added(weights) : null,
  };
}

function added(numbers: readonly (string | null | undefined)[]): Big {
  return numbers.reduce((sum: Big, number) => sum.plus(number ?? 0), new Big(0));
}
