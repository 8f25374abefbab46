/** One indicator: its computed score beside the one set by hand, with rule and working. */
import Big from "big.js";
import type { List } from "../form/form.js";
import { Kept } from "../form/kept.js";
import type { Ledger } from "../form/ledger.js";
import { indicatorField } from "../form/scored-scopes.js";
import type { Problem } from "../problem.js";
import { problem } from "../problem.js";
import type { Say } from "../say.js";
import { say } from "../say.js";
import { readCell } from "../value/read-cell.js";
import { type RuleName, ruleFor, rules } from "./rules.js";
import type { Scheme } from "./scheme.js";

export interface Line {
  /** The row's path. */
  readonly path: string;
  readonly level1: string | null;
  readonly level2: string | null;
  readonly name: string | null;
  readonly target: string | null;
  readonly actual: string | null;
  readonly weight: Big | null;
  readonly rule: RuleName | null;
  /** What the rule gives, whether or not a person set another score; null when it cannot say. */
  readonly computed: Big | null;
  /** What counts: set by hand, else computed. */
  readonly score: Big | null;
  readonly byHand: boolean;
  readonly handReason: string | null;
  /** The printed 偏差原因分析及改进措施. */
  readonly reason: string | null;
  readonly working: Say;
  readonly problems: readonly Problem[];
}

const lines = new Kept<Line>();

/** `path`: the row's. Kept as long as the row's figures stay. */
export function scoreLine(ledger: Ledger, scheme: Scheme, list: List, path: string): Line {
  return lines.of(ledger, path, scheme, () => lineOf(ledger, scheme, list, path));
}

function lineOf(ledger: Ledger, scheme: Scheme, list: List, path: string): Line {
  const get = (role: string): string | null => {
    const field = indicatorField(list, role);
    return field === undefined ? null : ledger.value(`${path}.${field.id}`);
  };
  const level2 = get("indicator.level2");
  const option = indicatorField(list, "indicator.level2")?.options.find((one) => one.label === level2);
  const weight = get("indicator.weight");
  const target = get("indicator.target");
  const actual = get("indicator.actual");
  const line = {
    path,
    level1: get("indicator.level1") ?? option?.group ?? null,
    level2,
    name: get("indicator.level3"),
    target,
    actual,
    weight: weight === null ? null : new Big(weight),
    handReason: get("indicator.handReason"),
    reason: get("indicator.reason"),
  };
  const judged = judge(target, actual, line.weight, scheme, option?.role === "cost");
  const byHand = get("indicator.score");
  if (byHand === null) return { ...line, ...judged, score: judged.computed, byHand: false };
  const same = judged.computed?.eq(byHand);
  return { ...line, ...judged, score: new Big(byHand), byHand: !same };
}

type Judged = Pick<Line, "rule" | "computed" | "working" | "problems">;

function judge(
  targetText: string | null,
  actualText: string | null,
  weight: Big | null,
  scheme: Scheme,
  cost: boolean,
): Judged {
  if (targetText === null || actualText === null || weight === null) {
    return { rule: null, computed: null, working: say("work.missing"), problems: [] };
  }
  const target = readCell(targetText);
  const actual = readCell(actualText);
  const task = { target, actual, weight, scheme, lessIsBetter: cost };
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
