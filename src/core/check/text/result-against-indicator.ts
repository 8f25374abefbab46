/** What a text says was reached is what its indicator says: 3.2公里 and 2.8公里 of one road are two results (CC-20). */
import { indicatorFacts, type KnownFact, roomBetween, textFacts } from "../../reading/known-facts.js";
import { likeness, sharedWith } from "../../reading/name-similarity.js";
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
  const told = textFacts(input).filter((fact) => results.has(fact.path) && isResult(fact, input.ledger.report.year));
  const known = indicatorFacts(input).filter(({ approx, value }) => !approx && value.gt(0));
  return told.flatMap((fact) => {
    const beside = known.filter((one) => one.scope === fact.scope && one.unit === fact.unit && one.kind === fact.kind);
    // 达到95% beside 97% of ≥95% says that the target was reached.
    if (beside.some((one) => (!one.planned || fact.limit) && agrees(fact, one))) return [];
    const named = beside.filter((one) => !one.planned && isSame(fact, one));
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
