/** One YAML file: its data checked by a schema, and where each part of it stands. */
import { type Document, LineCounter, parseDocument, visit } from "yaml";
import type { z } from "zod";
import { zhCN } from "zod/locales";
import type { Mistake } from "../core/form/mistake.js";
import { type Locate, locator } from "./locate.js";
import { mended } from "./mend.js";
import { mistakesOf } from "./schema-mistakes.js";

export interface ReadYaml<T> {
  /**
   * null when it cannot be read at all. With mistakes it is as it would be without what is wrong, so that the mistakes of
   * the rest are found in the same run: nobody must use it then.
   */
  readonly value: T | null;
  readonly mistakes: readonly Mistake[];
  readonly locate: Locate;
}

/** Reads files that follow one schema. */
export type YamlFile<T> = (file: string, bytes: Uint8Array) => ReadYaml<T>;

/** The schema's own words for what does not fit, in the language of those who write definitions. */
const { localeError } = zhCN();

/** What was read is kept by its bytes: all forms share a dozen schemes, and to read them for each was most of a start. */
export function yamlFile<T>(schema: z.ZodType<T>): YamlFile<T> {
  const known = new WeakMap<Uint8Array, ReadYaml<T>>();
  return (file, bytes) => {
    const read = known.get(bytes) ?? readYaml(file, new TextDecoder().decode(bytes), schema);
    known.set(bytes, read);
    return read;
  };
}

function readYaml<T>(file: string, text: string, schema: z.ZodType<T>): ReadYaml<T> {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const locate = locator(document, text, lines);
  const broken = (message: string, offset: number): Mistake => {
    const { line, col } = lines.linePos(offset);
    return { code: "yaml", facts: { message, line: String(line), column: String(col) }, file, at: [], offset };
  };
  if (document.errors.length > 0)
    return { value: null, mistakes: document.errors.map(({ code, pos }) => broken(code, pos[0])), locate };
  const data = plain(document);
  if ("fault" in data) return { value: null, mistakes: [broken(data.fault, data.offset)], locate };
  const parsed = schema.safeParse(data.value, { reportInput: true, error: localeError });
  if (parsed.success) return { value: parsed.data, mistakes: [], locate };
  return { value: mended(data.value, schema), mistakes: mistakesOf(file, parsed.error.issues), locate };
}

/** An alias without its anchor is no mistake of the text, and shows only when the data is made. */
function plain(document: Document.Parsed): { value: unknown } | { fault: string; offset: number } {
  let offset = 0;
  visit(document, {
    Alias(_, alias) {
      if (alias.resolve(document) !== undefined) return undefined;
      offset = alias.range?.[0] ?? 0;
      return visit.BREAK;
    },
  });
  try {
    return { value: document.toJS() };
  } catch (error) {
    return { fault: error instanceof Error ? error.message : "alias", offset };
  }
}
