/** The sheet 来源 back into the answers that it was made of. */
import { type Say, say } from "../say.js";
import { sourceColumns } from "./source-columns.js";

export interface ReadSources {
  readonly facts: Readonly<Record<string, string>>;
  readonly answers: readonly {
    readonly path: string;
    readonly raw: string;
    readonly value: string;
    /** Its row among `rows`, from 0. */
    readonly row: number;
  }[];
}

/** Sentences as they are written. */
export type Said = (text: Say | string) => string;

/** `rows`: the sheet's texts, its head first. null: it is no such sheet. */
export function readSources(rows: readonly (readonly string[])[], said: Said): ReadSources | null {
  const kindOf = (kind: "report" | "answer" | "more"): string => said(say(`export.kind-${kind}`));
  const kinds = { report: kindOf("report"), answer: kindOf("answer"), more: kindOf("more") };
  const [head = [], ...body] = rows;
  const at = sourceHead(head, said);
  if (at === null) return null;
  const facts: Record<string, string> = {};
  const answers = new Map<string, ReadSources["answers"][number]>();
  for (const [index, row] of body.entries()) {
    const of = (name: (typeof sourceColumns)[number]): string => row[at.get(name) ?? -1] ?? "";
    const [kind, path] = [of("kind"), of("path")];
    if (kind === kinds.report) facts[path] = of("raw");
    if (kind === kinds.answer) answers.set(path, { path, raw: of("raw"), value: of("stored"), row: index + 1 });
    const before = answers.get(path);
    if (kind === kinds.more && before !== undefined)
      answers.set(path, { ...before, raw: before.raw + of("raw"), value: before.value + of("stored") });
  }
  return { facts, answers: [...answers.values()] };
}

/** Where its columns stand; null: the texts are the head of another sheet. */
export function sourceHead(head: readonly string[], said: Said): ReadonlyMap<string, number> | null {
  const at = new Map(sourceColumns.map((name) => [name, head.indexOf(said(say(`export.column-${name}`)))]));
  return (["kind", "path", "raw", "stored"] as const).some((name) => (at.get(name) ?? -1) < 0) ? null : at;
}
