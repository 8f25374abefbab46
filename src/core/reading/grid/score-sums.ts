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
    if (printed === null || agrees(printed, total.value)) return total;
    return { ...total, problem: problem("printed-differs", { text: total.text, value: printed.sum.toString() }) };
  });
  return { ...found, scores };
}

interface Sum {
  readonly sum: Big;
  /** The score of the execution is printed and in it. */
  readonly isWhole: boolean;
}

/** Without the score of the execution the total may lie above the sum, by as many points as a scheme gives it at most. */
function agrees({ sum, isWhole }: Sum, total: string): boolean {
  const over = new Big(total).minus(sum);
  return over.eq(0) || (!isWhole && over.gt(0) && over.lte(mostForExecution));
}

const mostForExecution = 20;

/** null: some row prints no score. */
function sumAt({ lists, scores }: Found, at: string, counted: ReadonlySet<unknown>): Sum | null {
  const rows = lists
    .filter(({ list, path }) => counted.has(list) && (at === "" || path.startsWith(`${at}.`)))
    .flatMap((list) => list.rows);
  const printed = rows.map(({ score }) => score?.value ?? null);
  if (rows.length === 0 || printed.includes(null)) return null;
  const execution = scores.find(({ path }) => path === (at === "" ? "execution.score" : `${at}.execution.score`));
  const own = execution?.value ?? null;
  return {
    sum: [...printed, own].reduce((sum, score) => sum.plus(score ?? 0), new Big(0)),
    isWhole: own !== null,
  };
}
