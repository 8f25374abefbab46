import { expect } from "vitest";
import { z } from "zod";
import type { PlayResult } from "../../src/play/play-result.js";
import { printed } from "./printed.js";

const points = z.number().nullable();
const line = z.strictObject({
  path: z.string(),
  rule: z.string().nullable(),
  computed: points,
  score: points,
  weight: points,
  byHand: z.boolean(),
});
const table = z.strictObject({
  title: z.string(),
  total: points,
  grade: z.string().nullable(),
  lines: z.array(line),
});

const finding = z.strictObject({
  code: z.string(),
  severity: z.enum(["error", "warning", "info"]),
  places: z.array(z.string()),
  message: z.string().min(1),
  suggestion: z.string().min(1),
});

/** The fields of result.json, no more and no fewer. */
export const resultShape = z.strictObject({
  form: z.string(),
  submissions: z.number(),
  tables: z.array(table),
  missing: z.array(z.string()),
  findings: z.array(finding),
});

/** Figures of the six tables; the clerk tells nothing else. */
const inTables = /^(?:department|budget|income|expenditure|goals|indicators|projects)(?:\.|$)/;

/** Holds the scores of a play to the six printed tables. */
export function expectPrintedScores(result: PlayResult): void {
  const { tables, missing } = resultShape.parse(result);
  expect(tables.map(({ total }) => total)).toEqual([98.5, 98.42, 98, 98, 99, 98]);
  expect(tables.map(({ lines }) => lines.map(({ score, weight }) => [score, weight]))).toEqual(
    printed.map(({ funds, indicators }) =>
      [funds.total, ...indicators].map(({ score, weight }) => [Number(score), Number(weight)]),
    ),
  );
  expect(byHand(tables)).toEqual([
    ["街道去化面积", 9],
    ["楼宇安商稳商满意度", 28],
    ["楼宇会员单位好评率", 28],
    ["楼宇安商稳商满意度", 14],
    ["楼宇安商稳商满意度", 28],
  ]);
  expect(missing.filter((path) => inTables.test(path))).toEqual([]);
}

/** Name and score of every line that a person set; in all others the score is the computed one. */
function byHand(tables: z.infer<typeof resultShape>["tables"]): [string | undefined, number | null][] {
  return tables.flatMap(({ lines }, annex) =>
    lines.flatMap(({ byHand: set, score, computed }, row): [string | undefined, number | null][] => {
      if (set) return [[printed[annex]?.indicators[row - 1]?.level3, score]];
      expect(score).toBe(computed);
      return [];
    }),
  );
}
