/** Lines of published tables of other regions, and lines composed against the scorer: the score a careful person expects. */
import { readFileSync } from "node:fs";
import Big from "big.js";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { scoreIndicator } from "../../../src/core/score/score-indicator.js";
import { loadSchemes } from "../../../src/forms/load-schemes.js";

const schemes = loadSchemes("templates");

const cells = z.object({
  scheme: z.string(),
  level1: z.string(),
  level2: z.string(),
  name: z.string(),
  target: z.string(),
  actual: z.string(),
  weight: z.union([z.string(), z.number()]).transform((weight) => new Big(weight)),
});
const published = z
  .object({
    lines: z.array(cells.extend({ document: z.string(), printed: z.number(), follows: z.boolean().nullable() })),
  })
  .parse(JSON.parse(readFileSync("test/fixtures/scores/published.json", "utf8")));
const lines = readFileSync("test/fixtures/scores/lines.jsonl", "utf8")
  .trim()
  .split("\n")
  .map((line) =>
    cells.extend({ expected: z.number().nullable(), asked: z.boolean().default(false) }).parse(JSON.parse(line)),
  );

/** Problems that ask which way or what is meant; others only remark on what was read. */
const questions = new Set(["direction-unclear", "level-order", "ratio-order", "money-scale-open"]);

function scored({ scheme: id, level1, level2, ...line }: z.output<typeof cells>) {
  const scheme = schemes.get(id);
  if (scheme === undefined) throw new Error(`no scheme ${id}`);
  const cost = /成本/.test(level1 + level2);
  const found = scoreIndicator({ ...line, level2, cost, op: null, tier: null, year: null }, scheme);
  const codes = found.problems.map(({ code }) => code);
  return { score: found.computed?.toNumber() ?? null, codes, asks: codes.some((code) => questions.has(code)) };
}

describe("a line of a published table or after one", () => {
  it.each(lines)("$name: $actual against $target: $expected", ({ expected, asked, ...line }) => {
    const found = scored(line);
    if (asked) expect(found.codes).not.toEqual([]);
    else expect(found.score).toBe(expected);
    expect(found.asks).toBe(asked && questions.has(found.codes[0] ?? ""));
  });
});

/** Cells that hold several values, or words that leave the score to a person: what was printed is a person's choice. */
const byPerson = new Set(["上半年完成宣传片制作;下半年完成实施方案"]);

describe("a printed score that follows the rule of its table", () => {
  const following = published.lines.filter(({ follows }) => follows === true);

  it.each(following)("$document $name: $actual against $target", ({ printed, ...line }) => {
    const { score, codes } = scored(line);
    if (![...byPerson].some((start) => line.name.startsWith(start))) expect(score).toBe(printed);
    else expect([score, codes]).toEqual([null, ["several-values"]]);
  });

  it("are 96 of 129", () => {
    expect([following.length, published.lines.length]).toEqual([96, 129]);
  });
});
