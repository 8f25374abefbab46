/** Findings as plain data: between processes and in the database. */
import { z } from "zod";
import type { Say } from "../say.js";
import type { Finding } from "./finding.js";

const sentence: z.ZodType<Say> = z
  .object({ say: z.string(), data: z.record(z.string(), z.unknown()).optional() })
  .transform(({ say, data }) => (data === undefined ? { say } : { say, data }));

const place = z.discriminatedUnion("at", [
  z.object({ at: z.literal("figure"), path: z.string() }),
  z.object({ at: z.literal("span"), path: z.string(), from: z.number(), to: z.number() }),
  z.object({ at: z.literal("printed"), key: z.string() }),
]);

export const finding: z.ZodType<Finding> = z
  .object({
    code: z.string(),
    severity: z.enum(["error", "warning", "info"]),
    places: z.array(place),
    say: sentence,
    advice: sentence,
    figures: z.array(z.string()),
    fix: z.object({ path: z.string(), value: z.string(), label: sentence }).optional(),
    weightsOf: z.string().optional(),
    explainAt: z.string().optional(),
  })
  .transform(({ fix, weightsOf, explainAt, ...rest }) => ({
    ...rest,
    ...(fix === undefined ? {} : { fix }),
    ...(weightsOf === undefined ? {} : { weightsOf }),
    ...(explainAt === undefined ? {} : { explainAt }),
  }));

const findings = z.array(finding);

export function storedFindings(found: readonly Finding[]): string {
  return JSON.stringify(found);
}

/** Throws when the text is not of `storedFindings`. */
export function readFindings(text: string): Finding[] {
  return findings.parse(JSON.parse(text));
}
