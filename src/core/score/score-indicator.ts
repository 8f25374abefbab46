/** One indicator by its cells alone: the rule, the score with its working, and what the scheme leaves to a person. */
import type Big from "big.js";
import { type Problem, problem } from "../problem.js";
import { type Say, say } from "../say.js";
import { readCell } from "../value/read-cell.js";
import { readPair } from "../value/read-pair.js";
import { makeReading, type Op, type Reading } from "../value/reading.js";
import { applyRule } from "./apply-rule.js";
import { type Band, exactly, wholeBand } from "./band.js";
import { cellProblems } from "./cell-problems.js";
import { deviationOf } from "./deviation.js";
import { type Directed, type Direction, directionOf } from "./direction.js";
import { directionProblem } from "./direction-problem.js";
import { type FarAbove, farAbove, farAboveProblem, withFarAbove } from "./far-above.js";
import { inexactProblem, isOpen } from "./inexact.js";
import { working } from "./measure.js";
import { inNamedChange } from "./named-change.js";
import { noneOfIt } from "./none-of-it.js";
import { inOneMeasure } from "./one-measure.js";
import type { Task, Verdict } from "./rule.js";
import { type RuleName, ruleFor } from "./rules.js";
import type { Scheme } from "./scheme.js";
import { severalReached } from "./several-values.js";
import { isSigned, sizeProblem } from "./signed-name.js";
import { stepsInTarget, stepsOf } from "./steps.js";
import { tiersInTarget } from "./tiers-in-target.js";

export interface Cells {
  readonly name: string | null;
  readonly target: string;
  readonly actual: string;
  readonly weight: Big;
  /** The indicator stands in a cost class. */
  readonly cost: boolean;
  /** The name of its class; null or left out: not known. */
  readonly level2?: string | null;
  /** 指标性质, where it stands apart from the target: counts for more than what the target says. */
  readonly op: Op | "qualitative" | null;
  /** The tier that a person chose for a qualitative indicator. */
  readonly tier: string | null;
  /** What a person said of this name: more or less is better; null or left out: nothing. */
  readonly direction?: Direction | null;
  /** The year of the report, which a target means that names none (12月底前); null where there is no report. */
  readonly year: number | null;
}

export interface Judged {
  readonly rule: RuleName | null;
  /** null: the rule cannot say; a person must. */
  readonly computed: Big | null;
  /** Whether the rule finds the target reached, whatever its points; null where only a person can say. */
  readonly reached: boolean | null;
  /** Between what a person may set the score; the score itself where there is no choice. */
  readonly band: Band;
  readonly working: Say;
  readonly problems: readonly Problem[];
  readonly farAbove: FarAbove | null;
  /** |actual − target| ÷ target; null where they are no amounts, or the scheme does not ask for it. */
  readonly deviation: Big | null;
  /** The indicator does not apply and counts for nothing. */
  readonly apart: boolean;
  /** Which way the target was taken where it has no operator; null: nothing to take either way. */
  readonly directed: Directed | null;
}

export function scoreIndicator(cells: Cells, scheme: Scheme): Judged {
  const tiers = tiersInTarget(cells.target);
  if (tiers === "unclear" || (tiers !== null && tiers.top !== null && !cells.weight.eq(tiers.top)))
    return untiered(cells, tiers === "unclear" ? null : tiers.top);
  const ruled = tiers ?? stepsInTarget(cells.target);
  const words = scheme.words.directions;
  const read = (cell: string) => noneOfIt(cells.name, readCell(cell), words);
  const measure = inOneMeasure(...readPair(read(ruled?.target ?? cells.target), read(cells.actual)));
  const { target: wanted } = measure;
  const change = inNamedChange(cells.name, wanted, measure.actual, words);
  const { actual } = change;
  const target = withOp(wanted, cells.op);
  const { weight, tier, year } = cells;
  const directed = directionOf(
    cells.name,
    { cost: cells.cost, level2: cells.level2 ?? null },
    target,
    words,
    cells.direction ?? null,
  );
  const byName = { wantsMore: directed.byName === "more", signed: isSigned(cells.name, words), name: cells.name };
  const steps = ruled?.steps ?? stepsOf(cells.name, scheme);
  const task = { target, actual, weight, scheme, tier, year, steps, lessIsBetter: directed.less, ...byName };
  const rule = ruleFor(task);
  if (rule === null) return severalOf(cells, task, severalReached(task));
  if (rule !== "not-applicable" && actual.kind === "none" && actual.text.trim() === "") return unfilled(rule, weight);
  if (measure.open) return unmeasured(rule, task, measure.problem);
  const problems = [
    ...cellProblems(cells, wanted, actual, rule, task.signed),
    measure.problem,
    change.problem,
    directionProblem(task, rule, directed),
    sizeProblem(task, rule),
  ];
  return {
    ...judge(
      task,
      rule,
      problems.filter((one) => one !== null),
    ),
    directed,
  };
}

function judge(task: Task, rule: RuleName, problems: readonly Problem[]): Judged {
  const open = isOpen(task, rule);
  const found = open ? null : farAbove(task, rule);
  const byRule = applyRule(task, rule);
  const verdict = withFarAbove(byRule, found, task);
  const inexact = open || rule === "qualitative" || rule === "rank" ? null : inexactProblem(task.actual);
  const also = [inexact, verdict.problem, farAboveProblem(found, task), nearProblem(verdict, task)].filter(
    (one) => one !== null,
  );
  return {
    rule,
    computed: verdict.score,
    reached: isReached(byRule, task),
    band: verdict.band ?? (verdict.score === null ? wholeBand(task.weight) : exactly(verdict.score)),
    working: verdict.working,
    problems: asked(verdict, rule, task, [...problems, ...also]),
    farAbove: found,
    deviation: deviationOf(task, rule),
    apart: rule === "not-applicable" && task.scheme.notApplicable !== "zero",
    directed: null,
  };
}

/** 约3000人 missed by a little may well be reached; its figure counted. */
function nearProblem({ score }: Verdict, { target, actual, weight }: Task): Problem | null {
  const near = target.approx && score?.lt(weight);
  return near ? problem("target-approx", { target: target.text.trim(), actual: actual.text.trim() }) : null;
}

/** A figure beside words that leaves the score to a person says so; words, ratios and late dates have their band. */
function asked(
  { score }: Verdict,
  rule: RuleName,
  { target, actual }: Task,
  problems: readonly Problem[],
): readonly Problem[] {
  const figure = rule === "qualitative" && /\d/.test(actual.text);
  return score !== null || problems.length > 0 || !figure
    ? problems
    : [problem("score-wanted", { target: target.text.trim(), actual: actual.text.trim() })];
}

/** Late, or outside a range, is missed even where a person says how many points that leaves. */
function isReached({ score, working: { say: why } }: Verdict, { weight }: Task): boolean | null {
  if (score === null) return why === "work.late" || why === "work.outside" ? false : null;
  return weight.gt(0) ? score.gte(weight) : null;
}

/** Several values in a cell stay something to look at, even where all were reached. */
function severalOf(cells: Cells, { target }: Task, verdict: Verdict | null): Judged {
  const open = unscored(cells, target);
  if (verdict === null) return open;
  const { score: computed, working, band = open.band } = verdict;
  return { ...open, computed, reached: true, band, working };
}

function unscored({ target: text, actual, weight }: Cells, target: Reading): Judged {
  return {
    rule: null,
    computed: null,
    reached: null,
    band: wholeBand(weight),
    working: say("work.no-rule", { target: text, actual }),
    problems: target.problem === null ? [] : [target.problem],
    farAbove: null,
    deviation: null,
    apart: false,
    directed: null,
  };
}

/** Tiers that cannot be read for certain, or whose first gives other points (`top`) than the indicator has. */
function untiered(cells: Cells, top: number | null): Judged {
  const facts = { target: cells.target.trim(), top: top === null ? "" : String(top), weight: cells.weight.toFixed() };
  return { ...unscored(cells, readCell(cells.target)), problems: [problem("tiers-unclear", facts)] };
}

function unfilled(rule: RuleName, weight: Big): Judged {
  return {
    rule,
    computed: null,
    reached: null,
    band: wholeBand(weight),
    working: say("work.missing"),
    problems: [problem("actual-blank")],
    farAbove: null,
    deviation: null,
    apart: false,
    directed: null,
  };
}

/** Nobody can tell in what unit the figures are. */
function unmeasured(rule: RuleName, task: Task, why: Problem | null): Judged {
  const problems = why === null ? [] : [why];
  return { ...unfilled(rule, task.weight), working: working("work.incomparable", task), problems };
}

function withOp(target: Reading, op: Cells["op"]): Reading {
  if (op === null) return target;
  return op === "qualitative" ? makeReading(target.text, "qualitative") : { ...target, op };
}
