/** One line of `jiping score` -> an indicator and its scheme, or the sentence that names the field at fault. */
import Big from "big.js";
import { z } from "zod";
import { type Say, say } from "../core/say.js";
import { isNoOperator, operatorOf } from "../core/score/operator.js";
import type { Scheme } from "../core/score/scheme.js";

/** A cell, as text; a bare number stands for its digits, written out (1e21 is none that a cell would hold). */
const cell = z.union([z.string(), z.number().transform((number) => new Big(number).toFixed())]);
/** A class or a name; some forms leave it empty. */
const named = z
  .string()
  .nullable()
  .transform((text) => text ?? "");
const digits = /^\d{1,12}(?:\.\d{1,20})?$/;

const indicatorLine = z.object({
  scheme: z.string(),
  level1: named,
  level2: named,
  name: named,
  target: cell,
  actual: cell,
  weight: cell
    .transform((text) => text.normalize("NFKC").trim())
    .refine((text) => digits.test(text) && Number(text) > 0),
  op: z
    .string()
    .nullish()
    .transform((op) => op ?? null)
    .refine((op) => op === null || isNoOperator(op) || operatorOf(op) !== null),
  /** Texts by the role of their field, to be held against the scheme's limits. */
  texts: z
    .record(z.string(), z.string())
    .nullish()
    .transform((texts) => texts ?? {}),
  tier: cell.nullish().transform((tier) => (tier === undefined || tier === null || tier.trim() === "" ? null : tier)),
});

export type IndicatorLine = z.infer<typeof indicatorLine>;

export function readIndicatorLine(
  text: string,
  schemes: ReadonlyMap<string, Scheme>,
): { line: IndicatorLine; scheme: Scheme } | { problem: Say } {
  const json = parse(text);
  if (typeof json !== "object" || json === null || Array.isArray(json)) return { problem: say("score.no-object") };
  const read = indicatorLine.safeParse(json);
  if (!read.success) return { problem: say("score.fields", { fields: fieldsOf(read.error, json) }) };
  const scheme = schemes.get(read.data.scheme);
  if (scheme === undefined)
    return { problem: say("score.scheme", { scheme: read.data.scheme, schemes: [...schemes.keys()].join("、") }) };
  return { line: read.data, scheme };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // What is no JSON is no object either: the caller tells the person.
    return undefined;
  }
}

/** Each field once, with what is wrong: it is missing, or it cannot be used. */
function fieldsOf(error: z.ZodError, json: object): Fault[] {
  const names = new Set(error.issues.map((issue) => String(issue.path[0] ?? "")));
  return [...names].map((name) => ({
    name,
    missing: !Object.hasOwn(json, name),
    weight: name === "weight",
    op: name === "op",
  }));
}

interface Fault {
  readonly name: string;
  readonly missing: boolean;
  readonly weight: boolean;
  readonly op: boolean;
}
