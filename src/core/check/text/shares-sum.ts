/** Shares of one whole add up to 100% (CC-05). */
import Big from "big.js";
import { groupBy } from "../../group-by.js";
import type { Fact } from "../../reading/facts/fact.js";
import { decimalsOf } from "../../reading/facts/printed-number.js";
import { readFacts } from "../../reading/facts/read-facts.js";
import { type Passage, passagesOf } from "../../reading/passages.js";
import { span } from "../../reading/place.js";
import { say } from "../../say.js";
import type { ReportCheck } from "../check.js";
import type { Finding } from "../finding.js";
import { makeFinding } from "../make-finding.js";

export const sharesSum: ReportCheck = {
  code: "CC-05",
  severity: "warning",
  title: say("check.cc-05-shares"),
  source: say("basis.cc-05-shares"),
  whole: (input) =>
    passagesOf(input)
      .filter(({ kind }) => kind === "long")
      .flatMap(sumsIn),
};

/** At least three of one whole, close to all of it: what is far from it is not meant to be complete. */
function sumsIn(passage: Passage): Finding[] {
  const shares = readFacts(passage.text).filter(({ kind, approx, op }) => kind === "share" && !approx && op === null);
  return [...groupBy(shares, ({ whole, list }) => `${list} ${whole}`).values()].flatMap((group) => {
    const sum = group.reduce((so, { value }) => so.plus(value), new Big(0));
    const off = sum.minus(100).abs();
    const room = group.reduce(
      (so, { printed }) => so.plus(new Big(0.5).times(new Big(10).pow(-decimalsOf(printed)))),
      new Big(0),
    );
    if (group.length < fewest || off.lte(room) || off.gt(farthest)) return [];
    return [findingOf(passage, group, sum)];
  });
}

const fewest = 3;
const farthest = 10;

function findingOf(passage: Passage, shares: readonly Fact[], sum: Big): Finding {
  return makeFinding(sharesSum, {
    places: shares.map(({ from, to }) => span(passage.path, from, to)),
    say: say("finding.shares-sum", {
      label: passage.label,
      shares: shares.map(({ written }) => written).join("、"),
      sum: `${sum.toFixed()}%`,
    }),
    advice: say("advice.shares-sum"),
  });
}
