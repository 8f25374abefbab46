/** The sheet 来源 back into the answers that it was made of. */
import { sourceColumns } from "./source-columns.js";

export interface ReadSources {
  readonly facts: Readonly<Record<string, string>>;
  readonly answers: readonly { readonly path: string; readonly raw: string; readonly value: string }[];
}

/** What the sheet's heads and kinds are called, in the words of this program. */
export interface SourceWords {
  readonly columns: Readonly<Record<(typeof sourceColumns)[number], string>>;
  readonly kinds: Readonly<Record<"report" | "answer" | "more", string>>;
}

/** `rows`: the sheet's texts, its head first. null: it is no such sheet. */
export function readSources(rows: readonly (readonly string[])[], { columns, kinds }: SourceWords): ReadSources | null {
  const [head = [], ...body] = rows;
  const at = new Map(sourceColumns.map((name) => [name, head.indexOf(columns[name])]));
  if ((["kind", "path", "raw", "stored"] as const).some((name) => (at.get(name) ?? -1) < 0)) return null;
  const facts: Record<string, string> = {};
  const answers = new Map<string, { path: string; raw: string; value: string }>();
  for (const row of body) {
    const of = (name: (typeof sourceColumns)[number]): string => row[at.get(name) ?? -1] ?? "";
    const [kind, path] = [of("kind"), of("path")];
    if (kind === kinds.report) facts[path] = of("raw");
    if (kind === kinds.answer) answers.set(path, { path, raw: of("raw"), value: of("stored") });
    const before = answers.get(path);
    if (kind === kinds.more && before !== undefined)
      answers.set(path, { path, raw: before.raw + of("raw"), value: before.value + of("stored") });
  }
  return { facts, answers: [...answers.values()] };
}
