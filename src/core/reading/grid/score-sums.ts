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
    const sum = scored === undefined ? null : sumAt(found, at, new Set(scored.indicators));
    if (sum === null || sum.eq(total.value)) return total;
    return { ...total, problem: problem("printed-differs", { text: total.text, value: sum.toString() }) };
  });
  return { ...found, scores };
}

/** null: some row prints no score, or nothing is printed for the execution that counts too. */
function sumAt({ lists, scores }: Found, at: string, counted: ReadonlySet<unknown>): Big | null {
  const rows = lists
    .filter(({ list, path }) => counted.has(list) && (at === "" || path.startsWith(`${at}.`)))
    .flatMap((list) => list.rows);
  const printed = rows.map(({ score }) => score?.value ?? null);
  if (rows.length === 0 || printed.includes(null)) return null;
  const execution = scores.find(({ path }) => path === (at === "" ? "execution.score" : `${at}.execution.score`));
  return [...printed, execution?.value ?? "0"].reduce((sum, score) => sum.plus(score ?? 0), new Big(0));
}
