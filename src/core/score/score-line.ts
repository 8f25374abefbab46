/** One indicator: its computed score beside the one set by hand, with rule and working. */
import Big from "big.js";
import type { List } from "../form/form.js";
import { Kept } from "../form/kept.js";
import type { Ledger } from "../form/ledger.js";
import type { Problem } from "../problem.js";
import { problem } from "../problem.js";
import type { Say } from "../say.js";
import { say } from "../say.js";
import { readCell } from "../value/read-cell.js";
import { lessIsBetter } from "./direction.js";
import { classOf, figureOf, type Indicator, indicatorOf } from "./indicator.js";
import { type RuleName, ruleFor, rules } from "./rules.js";
import type { Scheme } from "./scheme.js";

export interface Line extends Indicator {
  readonly rule: RuleName | null;
  /** What the rule gives, whether or not a person set another score; null when it cannot say. */
  readonly computed: Big | null;
  /** What counts: set by hand, else computed. */
  readonly score: Big | null;
  readonly byHand: boolean;
  readonly working: Say;
  readonly problems: readonly Problem[];
}

const lines = new Kept<Line>();

/** `path`: the row's. Kept as long as the row's figures stay. */
export function scoreLine(ledger: Ledger, scheme: Scheme, list: List, path: string): Line {
  return lines.of(ledger, path, scheme, () => lineOf(ledger, scheme, list, path));
}

function lineOf(ledger: Ledger, scheme: Scheme, list: List, path: string): Line {
  const indicator = indicatorOf(ledger, list, path);
  const judged = judge(indicator, scheme, classOf(ledger, list, path)?.role === "cost");
  const byHand = figureOf(ledger, list, path, "indicator.score");
  if (byHand === null) return { ...indicator, ...judged, score: judged.computed, byHand: false };
  const same = judged.computed?.eq(byHand);
  return { ...indicator, ...judged, score: new Big(byHand), byHand: !same };
}

type Judged = Pick<Line, "rule" | "computed" | "working" | "problems">;

function judge(indicator: Indicator, scheme: Scheme, cost: boolean): Judged {
  const { name, target: targetText, actual: actualText, weight } = indicator;
  if (targetText === null || actualText === null || weight === null) {
    return { rule: null, computed: null, working: say("work.missing"), problems: [] };
  }
  const target = readCell(targetText);
  const actual = readCell(actualText);
  const task = { target, actual, weight, scheme, lessIsBetter: lessIsBetter(cost, name, target) };
  const rule = ruleFor(task);
  if (rule === null)
    return {
      rule,
      computed: null,
      working: say("work.no-rule", { target: targetText }),
      problems: read(target.problem),
    };
  const verdict = rules[rule](task);
  const inequality =
    actual.op !== null && (actual.kind === "number" || actual.kind === "percent" || actual.kind === "change");
  return {
    rule,
    computed: verdict.score,
    working: verdict.working,
    problems: [
      ...read(target.problem),
      ...read(actual.problem),
      ...read(verdict.problem),
      ...(inequality ? [problem("actual-inequality", { actual: actualText })] : []),
    ],
  };
}

function read(found: Problem | null): Problem[] {
  return found === null ? [] : [found];
}
