/** Goals with the indicators that stand for them: those of the same row, or of the report itself. */
import { Kept } from "../form/kept.js";
import { groupBy } from "../group-by.js";
import { heldRows, type IndicatorRow } from "./indicator-rows.js";
import { indicatorFacts, type KnownFact, scopeOf, textFacts } from "./known-facts.js";
import { inCommon } from "./name-similarity.js";
import { type Passage, passagesWithRole } from "./passages.js";
import type { ReportInput } from "./report-input.js";

export interface Goal {
  readonly passage: Passage;
  readonly facts: readonly KnownFact[];
  readonly indicators: readonly IndicatorRow[];
  /** What the indicators want, where it is a number. */
  readonly targets: readonly KnownFact[];
}

const goals = new Kept<readonly Goal[]>(true);

export function goalsOf(input: ReportInput): readonly Goal[] {
  return goals.of(input.ledger, "goals", input.printed, () => {
    const rows = groupBy(heldRows(input.ledger), scopeOf);
    const targets = groupBy(
      indicatorFacts(input).filter(({ planned }) => planned),
      ({ scope }) => scope,
    );
    const facts = groupBy(textFacts(input), ({ path }) => path);
    return passagesWithRole(input, "goal.expected").map((passage) => ({
      passage,
      facts: facts.get(passage.path) ?? [],
      indicators: rows.get(passage.scope) ?? [],
      targets: targets.get(passage.scope) ?? [],
    }));
  });
}

/** A goal's number and a target speak of the same when most words of one are in the other. */
export function namedAlike(fact: KnownFact, target: KnownFact): boolean {
  if (fact.key === "" || target.key === "") return false;
  const { likeness, first, second } = inCommon(fact.key, target.key);
  return likeness >= 0.5 || first >= 0.6 || second >= 0.75;
}

/** Nothing but amounts of money, two at least: how it is divided and not what comes of it. */
export function isMoneyOnly(facts: readonly KnownFact[]): boolean {
  return facts.length >= 2 && facts.every(({ unit, kind }) => unit === "元" && kind === "level");
}

/** A number that a goal promises, of a kind that an indicator could measure. */
export function isPromise({ kind, partial, unit, value, written }: KnownFact): boolean {
  // 每一个学生, 每季度调度一次: no amount is promised.
  if (value.eq(1) && !/\d/.test(written)) return false;
  return unit !== null && !partial && kind !== "share" && kind !== "completion" && !times.has(unit);
}

/** 3年行动, 5天内: a time is a limit of something else. */
const times: ReadonlySet<string> = new Set(["年", "月", "季度", "天", "小时", "分钟", "周", "工作日", "半年"]);
