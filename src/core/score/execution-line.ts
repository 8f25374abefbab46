/** The execution's line of a score table: from the total row of the scope's budget. */
import Big from "big.js";
import type { Ledger } from "../form/ledger.js";
import { placed } from "../form/path.js";
import type { ScoredScope } from "../form/scored-scopes.js";
import { type Say, say } from "../say.js";
import { toWritten } from "../value/written.js";
import { scoreExecution } from "./execution.js";
import { explainExecution } from "./explain.js";
import type { Verdict } from "./rule.js";
import type { Scheme } from "./scheme.js";

export interface ExecutionLine extends Verdict {
  readonly weight: Big;
  /** Of the executed amount. */
  readonly path: string;
  /** Executed ÷ budget, exact; null without a budget. */
  readonly rate: Big | null;
  /** Why the scheme wants an explanation; empty where it does not. */
  readonly explain: readonly Say[];
}

/** null: the form has no budget, or the scheme no points for it. */
export function executionLine(ledger: Ledger, scheme: Scheme, scope: ScoredScope, path: string): ExecutionLine | null {
  const base = scope.budget[scheme.execution.base];
  if (base === null || scope.budget.executed === null || scheme.points.execution === 0) return null;
  const weight = new Big(scheme.points.execution);
  const at = placed(scope.budget.executed, path);
  const amount = (pattern: string | null): Big | null => {
    const value = pattern === null ? null : ledger.value(placed(pattern, path));
    return value === null ? null : new Big(value);
  };
  const [budget, executed] = [amount(base), amount(scope.budget.executed)];
  if (budget === null || executed === null)
    return { score: null, rate: null, working: say("work.missing"), problem: null, weight, path: at, explain: [] };
  const scored = scoreExecution(budget, executed, scheme, (one) =>
    toWritten(one.toFixed(), ledger.field(at)?.spec ?? {}),
  );
  const explain = explainExecution(amount(scope.budget.initial), amount(scope.budget.adjusted), scored.rate, scheme);
  return { ...scored, weight, path: at, explain };
}
