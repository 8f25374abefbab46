/**
 * A play: what a clerk would answer, keyed by field path. Lists are arrays (`[]`: there are no rows); their rows are numbered
 * from 1. `printed` holds what a published document prints where the program computes, and the document's own headings and annex titles.
 */
import { readFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { parse } from "yaml";
import { z } from "zod";
import type { Printed } from "../core/reading/report-input.js";

interface Tree {
  readonly [name: string]: Leaf;
}

type Leaf = string | number | null | Tree | readonly Tree[];
const leaf: z.ZodType<Leaf> = z.lazy(() => z.union([z.string(), z.number(), z.null(), z.array(tree), tree]));
const tree: z.ZodType<Tree> = z.lazy(() => z.record(z.string(), leaf));

const lines = z.array(z.string()).default([]);
const printed = z.object({ headings: lines, annexes: lines }).catchall(leaf);

const whole = z.strictObject({
  form: z.string(),
  unit: z.string(),
  year: z.int(),
  /** By its id, where the form lets it be chosen. */
  scheme: z.string().nullable().default(null),
  /** Indicator tables are pasted instead of typed. */
  paste: z.boolean().default(false),
  /** The play tells a part of the report; what it does not tell stays open. */
  partial: z.boolean().default(false),
  answers: tree,
  printed: printed.prefault({}),
  /** Plays of the same unit's other reports, as paths from this file. */
  others: z.array(z.string()).default([]),
});

/** Another play (a path from this file), given in another way. */
const borrowed = z.strictObject({ use: z.string(), paste: z.boolean() });

export interface Play {
  readonly form: string;
  readonly unit: string;
  readonly year: number;
  readonly scheme: string | null;
  readonly paste: boolean;
  readonly partial: boolean;
  /** Text by path; a list that has no rows is "". */
  readonly answers: ReadonlyMap<string, string>;
  readonly printed: Printed;
  /** Files of the same unit's other reports. */
  readonly others: readonly string[];
}

/** Throws with the file's name and the reason when it is not a play. */
export function readPlay(file: string): Play {
  const source = yamlIn(file, readFileSync(file, "utf8"));
  if (typeof source === "object" && source !== null && "use" in source) {
    const { use, paste } = checked(borrowed, source, file);
    return { ...readPlay(resolve(dirname(file), use)), paste };
  }
  const { answers, printed, others, ...head } = checked(whole, source, file);
  return {
    ...head,
    answers: new Map(flat(answers, "")),
    printed: printedOf(printed),
    others: others.map((other) => resolve(dirname(file), other)),
  };
}

function yamlIn(file: string, text: string): unknown {
  try {
    return parse(text);
  } catch (error) {
    throw notAPlay(file, error instanceof Error ? error.message : String(error));
  }
}

function notAPlay(file: string, reason: string): Error {
  return new Error(`剧本写得不对 (${file} is not a play):\n${reason}`);
}

function checked<T>(shape: z.ZodType<T>, source: unknown, file: string): T {
  const read = shape.safeParse(source);
  if (!read.success) throw notAPlay(file, z.prettifyError(read.error));
  return read.data;
}

function printedOf({ headings, annexes, ...values }: z.infer<typeof printed>): Printed {
  return { headings, annexes, values: new Map(flat(values, "")) };
}

function* flat(node: Tree, prefix: string): Generator<[string, string]> {
  for (const [key, value] of Object.entries(node)) {
    const path = prefix === "" ? key : `${prefix}.${key}`;
    if (value === null) continue;
    if (typeof value === "string" || typeof value === "number") yield [path, String(value)];
    else if (isRows(value)) yield* flatRows(value, path);
    else yield* flat(value, path);
  }
}

/** A list without rows is an answer too. */
function* flatRows(rows: readonly Tree[], path: string): Generator<[string, string]> {
  if (rows.length === 0) yield [path, ""];
  for (const [index, row] of rows.entries()) yield* flat(row, `${path}.${index + 1}`);
}

function isRows(value: Tree | readonly Tree[]): value is readonly Tree[] {
  return Array.isArray(value);
}
