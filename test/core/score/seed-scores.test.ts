import { readFileSync } from "node:fs";
import Big from "big.js";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import { scoreExecution } from "../../../src/core/score/execution.js";
import { schemeSource } from "../../../src/core/score/scheme.js";
import { scoreIndicator } from "../../../src/core/score/score-indicator.js";
import { loadScoringWords, withWords } from "../../../src/forms/load-schemes.js";

const line = z.object({
  level2: z.string(),
  name: z.string(),
  target: z.string(),
  actual: z.string(),
  weight: z.string(),
  printed: z.number(),
});
const table = z.object({
  table: z.string(),
  adjusted: z.string(),
  executed: z.string(),
  execution: z.number(),
  lines: z.array(line),
});
const tables = z.array(table).parse(JSON.parse(readFileSync("test/fixtures/scores/kaifu-2022-scores.json", "utf8")));
const scheme = withWords(
  schemeSource.parse(parse(readFileSync("templates/schemes/hunan-changsha.yaml", "utf8"))),
  loadScoringWords("templates"),
);

/** What the rule gives where the unit printed another score. */
const differs: Readonly<Record<string, number | null>> = {
  街道去化面积: 9.99,
  楼宇会员单位好评率: 28.5,
  楼宇安商稳商满意度: null,
};

describe("the scores that a unit printed for 2022", () => {
  it.each(tables)("the execution of $table follows the rule", ({ adjusted, executed, execution }) => {
    expect(scoreExecution(new Big(adjusted), new Big(executed), scheme).score?.toNumber()).toBe(execution);
  });

  const lines = tables.flatMap((one) => one.lines.map((each) => ({ ...each, table: one.table })));
  it.each(lines)("$table $name: $actual against $target", ({ level2, name, target, actual, weight, printed }) => {
    const cells = {
      name,
      target,
      actual,
      weight: new Big(weight),
      cost: level2 === "成本指标",
      op: null,
      tier: null,
      year: 2022,
    };
    const score = scoreIndicator(cells, scheme).computed?.toNumber() ?? null;
    expect(score).toBe(name in differs ? differs[name] : printed);
  });

  it("are 46 lines, of which 5 are not the rule's", () => {
    expect(lines.length).toBe(46);
    expect(lines.filter((one) => one.name in differs).length).toBe(5);
  });
});
