import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { z } from "zod";

const funds = z.object({ initial_budget: z.string(), full_year_budget: z.string(), full_year_executed: z.string() });

const table = z.object({
  annex: z.string(),
  name: z.string(),
  byIncome: z.record(z.string(), z.string()).optional(),
  byExpenditure: z.record(z.string(), z.string()).optional(),
  department: z.string().optional(),
  implementing: z.string().optional(),
  funds: z.object({
    total: funds.extend({ weight: z.string(), execution_rate: z.string(), score: z.string() }),
    appropriation: funds.optional(),
    carryOver: funds.optional(),
    other: funds.optional(),
  }),
  goalExpected: z.string(),
  goalActual: z.string(),
  level1Points: z.record(z.string(), z.number()),
  indicators: z.array(
    z.object({
      level1: z.string(),
      level2: z.string(),
      level3: z.string(),
      target: z.string(),
      actual: z.string(),
      weight: z.string(),
      score: z.string(),
      note: z.string(),
    }),
  ),
  total: z.object({ weight: z.string(), score: z.string() }),
});
export type PrintedTable = z.infer<typeof table>;

/** The six tables as a unit printed them for 2022, every cell as text. */
export const printed: readonly PrintedTable[] = z
  .array(table)
  .parse(JSON.parse(readFileSync(resolve(import.meta.dirname, "../fixtures/plays/kaifu-2022-printed.json"), "utf8")));
