/** The score of one indicator by its name, with the codes of its problems. */
import Big from "big.js";
import { expect } from "vitest";
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

export function expectScored(
  name: string,
  target: string,
  actual: string,
  score: number | null,
  problem: string | null,
): void {
  const scored = scoreNamed(name, target, actual);
  expect([scored.score, scored.problem]).toEqual([score, problem]);
}
