/** What the schema finds wrong, as mistakes of the file's writer. */
import type { z } from "zod";
import type { Mistake } from "../core/form/mistake.js";

type Issue = z.core.$ZodIssue;

export function mistakesOf(file: string, issues: readonly Issue[]): Mistake[] {
  return flatIssues(issues).flatMap((issue) => mistakesOfIssue(file, issue));
}

/** Issues with a union's taken apart: of its alternatives, the one that got furthest is what the writer meant. */
export function flatIssues(issues: readonly Issue[]): Issue[] {
  return issues.flatMap((issue) => {
    const inner = issue.code === "invalid_union" ? meant(issue.errors) : [];
    return inner.length === 0
      ? [issue]
      : flatIssues(inner.map((issueInside) => ({ ...issueInside, path: [...issue.path, ...issueInside.path] })));
  });
}

function meant(alternatives: readonly Issue[][]): readonly Issue[] {
  const depth = (issues: readonly Issue[]): number => Math.max(...issues.map(({ path }) => path.length));
  const [furthest] = alternatives.filter((issues) => issues.length > 0).sort((a, b) => depth(b) - depth(a));
  return furthest !== undefined && depth(furthest) > 0 ? furthest : [];
}

function mistakesOfIssue(file: string, issue: Issue): Mistake[] {
  const at = placeOf(issue);
  const name = at.findLast((part) => typeof part === "string") ?? "";
  const mistake = (code: Mistake["code"], facts: Readonly<Record<string, string>>): Mistake[] => [
    { code, facts, file, at, offset: 0 },
  ];
  switch (issue.code) {
    case "unrecognized_keys":
      return issue.keys.map((key) => ({ code: "unknown-key", facts: { key }, file, at: [...at, key], offset: 0 }));
    case "invalid_format":
      return issue.message === "id" || issue.message === "form-id"
        ? mistake(issue.message === "id" ? "id-spelling" : "form-id-spelling", { id: String(issue.input) })
        : mistake("shape", { name, message: issue.message });
    default:
      return issue.input === undefined && at.length > 0
        ? mistake("missing-key", { name })
        : mistake("shape", { name, message: issue.message });
  }
}

/** Symbols are no keys of YAML. */
export function placeOf(issue: Issue): (string | number)[] {
  return issue.path.filter((part) => typeof part !== "symbol");
}
