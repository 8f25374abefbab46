import Big from "big.js";
import { describe, expect, it } from "vitest";
import { scoreIndicator } from "../../../src/core/score/score-indicator.js";
import { tiersInTarget } from "../../../src/core/score/tiers-in-target.js";
import { schemeOf } from "./scheme-of.js";

const score = (target: string, actual: string, weight: number, name = "指标") => {
  const cells = { name, target, actual, weight: new Big(weight), cost: false, op: null, tier: null, year: 2022 };
  const { computed, problems, reached } = scoreIndicator(cells, schemeOf());
  return { score: computed?.toNumber() ?? null, problems: problems.map(({ code }) => code), reached };
};

describe("tiers that a target writes out", () => {
  it.each([
    ["达到90%得5分，80%-90%得3分", "92%", 5, 5],
    ["达到90%得5分，80%-90%得3分", "90%", 5, 5],
    ["达到90%得5分，80%-90%得3分", "89.9%", 5, 3],
    ["达到90%得5分，80%-90%得3分", "80%", 5, 3],
    ["达到90%得5分，80%-90%得3分", "79%", 5, 0],
    ["≥95%得10分;90%(含)-95%得8分;85%-90%得5分;85%以下不得分", "91%", 10, 8],
    ["≥95%得10分;90%(含)-95%得8分;85%-90%得5分;85%以下不得分", "86%", 10, 5],
    ["100%得满分，95%以上得4分，90%以上得3分，低于90%不得分", "96%", 5, 4],
    ["100%得满分，95%以上得4分，90%以上得3分，低于90%不得分", "90%", 5, 3],
    ["≤5%得10分，5%～8%得6分，8%以上不得分", "7%", 10, 6],
    ["≤5%得10分，5%～8%得6分，8%以上不得分", "5%", 10, 10],
    ["不低于20次 6分；10次-20次 3分", "12次", 6, 3],
    ["±10% 5分；±10–15% 3分", "-8%", 5, 5],
    ["±10% 5分；±10–15% 3分", "-12%", 5, 3],
    ["±10%以内得5分，±10%-±15%得3分，±15%以上不得分", "16%", 5, 0],
  ])("%s: %s of %d points is %d", (target, actual, weight, expected) => {
    expect(score(target, actual, weight)).toMatchObject({
      score: expected,
      problems: [],
      reached: expected === weight,
    });
  });

  it.each([
    ["达到90%得5分，70%-80%得3分", "a gap between the tiers"],
    ["达到90%得5分，80%-90%得5分", "two tiers of the same points"],
    ["90%得5分，80%得3分", "figures that are no ranges"],
    ["优得5分，良得4分，差不得分", "words for figures"],
    ["≥90%得5分，80（不含）-90%得3分", "an end that belongs to no tier"],
    ["≥10万元得5分，8-10万元得3分", "amounts, whose distance depends on the unit"],
    ["高于90%得5分，80%-90%得3分", "a first tier without its bound"],
    ["达到90%得5分，80%-90%得3分，其他视情况得0-2分", "a tier that a person decides"],
  ])("%s is asked: %s", (target) => {
    expect(score(target, "85%", 5)).toEqual({ score: null, problems: ["tiers-unclear"], reached: null });
  });

  it("is asked as well where the first tier gives other points than the indicator has", () => {
    expect(score("达到90%得5分，80%-90%得3分", "92%", 6).problems).toEqual(["tiers-unclear"]);
  });

  it.each(["≥80分", "80-90分", "30分钟", "考核得分90分以上", "≥90%"])("%s has none", (target) => {
    expect(tiersInTarget(target)).toBeNull();
  });

  it("leaves steps to their own rule", () => {
    expect(score("90%以上得10分，每降5%扣1分", "84%", 10).score).toBe(9);
  });
});
