/** The score of one indicator by its name, with the codes of its problems. */
import Big from "big.js";
import { scoreIndicator } from "../../../src/core/score/score-indicator.js";
import { schemeOf } from "./scheme-of.js";

const scheme = schemeOf();

export function scoreNamed(name: string, target: string, actual: string) {
  const cells = { name, target, actual, weight: new Big(10), cost: false, op: null, tier: null, year: 2024 };
  const { computed, reached, band, problems } = scoreIndicator(cells, scheme);
  return {
    score: computed?.toNumber() ?? null,
    reached,
    most: band.max.toNumber(),
    problem: problems.map(({ code }) => code).join() || null,
  };
}
