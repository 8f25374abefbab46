/** What a text says was reached is what its indicator says: 3.2公里 and 2.8公里 of one road are two results (CC-20). */
import { rowOf } from "../../form/path.js";
import { peopleUnits } from "../../reading/facts/people-units.js";
import { indicatorFacts, type KnownFact, roomBetween, textFacts } from "../../reading/known-facts.js";
import { commonRun, likeness, sharedWith } from "../../reading/name-similarity.js";
import { passagesWithRole } from "../../reading/passages.js";
import type { ReportInput } from "../../reading/report-input.js";
import { say } from "../../say.js";
import type { ReportCheck } from "../check.js";
import type { Finding } from "../finding.js";
import { makeFinding } from "../make-finding.js";

export const resultAgainstIndicator: ReportCheck = {
  code: "CC-20",
  severity: "warning",
  title: say("check.cc-20"),
  source: say("basis.cc-20"),
  whole: differing,
};

function differing(input: ReportInput): Finding[] {
  const results = new Set(passagesWithRole(input, "goal.actual").map(({ path }) => path));
  const said = textFacts(input);
  const told = said.filter((fact) => results.has(fact.path) && isResult(fact, input.ledger.report.year));
  const wanted = said.filter(({ planned, partial, approx }) => planned && !partial && !approx);
  const known = indicatorFacts(input).filter(({ approx, value }) => !approx && value.gt(0));
  return told.flatMap((fact) => {
    const beside = known.filter((one) => one.scope === fact.scope && one.unit === fact.unit && one.kind === fact.kind);
    // 达到95% beside 97% of ≥95% says that the target was reached.
    if (beside.some((one) => (!one.planned || fact.limit) && agrees(fact, one))) return [];
    const alike = beside.filter((one) => !one.planned && (isSame(fact, one) || isSatisfaction(fact, one, input)));
    const named = alike.length > 0 ? alike : byGoal(fact, wanted, known);
    const [only] = named;
    if (only === undefined || named.length > 1 || (fact.key === only.key && !fact.limit)) return [];
    return [findingOf(fact, only)];
  });
}

/** Names that are equal are held against each other elsewhere, in all texts. */
function isResult(fact: KnownFact, own: number): boolean {
  const { kind, partial, planned, approx, unit, year, key } = fact;
  const isExact = !fact.limit || reached.test(fact.written);
  return (
    (kind === "level" || kind === "rate") &&
    !partial &&
    !planned &&
    isExact &&
    !approx &&
    unit !== null &&
    year === own &&
    key.length >= 3
  );
}

/** 达到68% in a result is the figure itself; 达到68%以上 is not. */
const reached = /^达到?了?[\d.,]+[^\d以余多]*$/;

/** Most words of the shorter name are in the other. */
function isSame(one: KnownFact, other: KnownFact): boolean {
  if (other.key.length < 3) return false;
  // 就业率 is that of 参训人员就业率; rates that share some words are of different things.
  if (one.kind === "rate") return other.key.endsWith(one.key);
  return likeness(one.key, other.key) >= 0.5 || sharedWith(one.key, other.key) >= 0.66;
}

/**
 * The goal says 62所农村学校 and an indicator wants 62所 of 受益学校: where the result tells of 农村学校 again, it tells of that
 * indicator.
 */
function byGoal(fact: KnownFact, wanted: readonly KnownFact[], known: readonly KnownFact[]): KnownFact[] {
  const here = (one: KnownFact): boolean =>
    one.scope === fact.scope && one.kind === fact.kind && counterOf(one) === counterOf(fact);
  const [goal, another] = wanted.filter((one) => here(one) && one.key === fact.key);
  if (goal === undefined || another !== undefined) return [];
  const [target, more] = known.filter((one) => one.planned && here(one) && one.value.eq(goal.value));
  if (target === undefined || more !== undefined || commonRun(target.key, fact.key) < 2) return [];
  const row = rowOf(target.path);
  return known.filter((one) => !one.planned && here(one) && rowOf(one.path) === row && !agrees(fact, one));
}

/** 3200名 are 3200人. */
function counterOf({ unit }: KnownFact): string | null {
  return unit !== null && peopleUnits.has(unit) ? "人" : unit;
}

/** 服务对象满意度 is that of whoever the indicator asks; where several are asked, nobody can tell of whom. */
function isSatisfaction(one: KnownFact, other: KnownFact, { words }: ReportInput): boolean {
  const ofAll = words.indicators.everybody.some((people) => one.key === `${people}${satisfaction}`);
  return ofAll && other.key.endsWith(satisfaction);
}

const satisfaction = "满意度";

function agrees(one: KnownFact, other: KnownFact): boolean {
  return one.value.minus(other.value).abs().lte(roomBetween(one, other));
}

function findingOf(fact: KnownFact, row: KnownFact): Finding {
  return makeFinding(resultAgainstIndicator, {
    places: [fact.place, row.place],
    say: say("finding.result-against-indicator", {
      name: fact.name,
      written: fact.written,
      indicator: row.name,
      actual: row.written,
    }),
    advice: say("advice.result-against-indicator"),
  });
}
