/** A play: what a clerk would answer, keyed by field path. Lists are arrays; their rows are numbered from 1. */
import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { z } from "zod";

interface Tree {
  readonly [name: string]: string | number | null | Tree | readonly Tree[];
}

const tree: z.ZodType<Tree> = z.lazy(() =>
  z.record(z.string(), z.union([z.string(), z.number(), z.null(), z.array(tree), tree])),
);

const play = z.object({
  form: z.string(),
  unit: z.string(),
  year: z.int(),
  /** Indicator tables are pasted instead of typed. */
  paste: z.boolean().default(false),
  answers: tree,
});

export interface Play {
  readonly form: string;
  readonly unit: string;
  readonly year: number;
  readonly paste: boolean;
  /** Text by path. */
  readonly answers: ReadonlyMap<string, string>;
}

/** Throws with the reason when the file is not a play. A play may `use` another one's answers. */
export function readPlay(file: string): Play {
  const source: unknown = parse(readFileSync(file, "utf8"));
  const { answers, ...head } = play.parse(source);
  return { ...head, answers: new Map(flat(answers, "")) };
}

function* flat(node: Tree, prefix: string): Generator<[string, string]> {
  for (const [key, value] of Object.entries(node)) {
    const path = prefix === "" ? key : `${prefix}.${key}`;
    if (value === null) continue;
    if (typeof value === "string" || typeof value === "number") yield [path, String(value)];
    else if (isRows(value)) for (const [index, row] of value.entries()) yield* flat(row, `${path}.${index + 1}`);
    else yield* flat(value, path);
  }
}

function isRows(value: Tree | readonly Tree[]): value is readonly Tree[] {
  return Array.isArray(value);
}
