/** One YAML file: its data checked by a schema, and where each part of it stands. */
import { LineCounter, parseDocument } from "yaml";
import type { z } from "zod";
import type { Mistake, Mistakes } from "../core/form/mistake.js";

export interface YamlFile<T> {
  readonly data: T;
  readonly locate: Locate;
}

/** Line and column (both from 1) of a path inside a YAML file. */
export type Locate = (at: readonly (string | number)[], offset?: number) => { line: number; column: number };

/** The file's data, or null when `mistakes` has grown. */
export function readYaml<T>(
  file: string,
  text: string,
  schema: z.ZodType<T>,
  mistakes: Mistakes,
  locates: Map<string, Locate>,
): T | null {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const locate: Locate = (at, offset = 0) => {
    for (let path = [...at]; ; path = path.slice(0, -1)) {
      const node: unknown = path.length === 0 ? document.contents : document.getIn(path, true);
      const start = startOf(node);
      if (start !== null) {
        const { line, col } = lines.linePos(start + offset);
        return { line, column: col };
      }
      if (path.length === 0) return { line: 1, column: 1 };
    }
  };
  locates.set(file, locate);
  if (document.errors.length > 0) {
    for (const error of document.errors) {
      const { line, col } = lines.linePos(error.pos[0]);
      mistakes.push({
        code: "yaml",
        facts: { message: error.code, line: String(line), column: String(col) },
        file,
        at: [],
        offset: error.pos[0],
      });
    }
    return null;
  }
  const parsed = schema.safeParse(document.toJS(), { reportInput: true });
  if (parsed.success) return parsed.data;
  mistakes.push(...parsed.error.issues.flatMap((issue) => fromIssue(file, issue)));
  return null;
}

function startOf(node: unknown): number | null {
  if (typeof node !== "object" || node === null || !("range" in node)) return null;
  const { range } = node;
  return Array.isArray(range) && typeof range[0] === "number" ? range[0] : null;
}

function fromIssue(file: string, issue: z.core.$ZodIssue): Mistake[] {
  const at = issue.path.filter((part) => typeof part !== "symbol");
  const name = at.join(".");
  switch (issue.code) {
    case "unrecognized_keys":
      return issue.keys.map((key) => ({
        code: "unknown-key",
        facts: { key, name },
        file,
        at: [...at, key],
        offset: 0,
      }));
    case "invalid_union":
      return issue.errors.length > 0 && issue.errors.every((errors) => errors.length > 0)
        ? deepest(issue.errors).flatMap((inner) => fromIssue(file, { ...inner, path: [...issue.path, ...inner.path] }))
        : [{ code: "shape", facts: { name, message: issue.message }, file, at, offset: 0 }];
    case "invalid_type":
      if (issue.input === undefined) return [{ code: "missing-key", facts: { name }, file, at, offset: 0 }];
      return [{ code: "shape", facts: { name, message: issue.message }, file, at, offset: 0 }];
    default:
      return [{ code: "shape", facts: { name, message: issue.message }, file, at, offset: 0 }];
  }
}

/** Of the alternatives of a union, the one that got furthest is what the writer meant. */
function deepest(errors: readonly z.core.$ZodIssue[][]): readonly z.core.$ZodIssue[] {
  const depth = (issues: readonly z.core.$ZodIssue[]): number => Math.max(...issues.map((issue) => issue.path.length));
  return [...errors].sort((a, b) => depth(b) - depth(a))[0] ?? [];
}
