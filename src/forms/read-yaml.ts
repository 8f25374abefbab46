/** One YAML file: its data checked by a schema, and where each part of it stands. */
import type { Document, LineCounter } from "yaml";
import type { z } from "zod";
import { zhCN } from "zod/locales";
import type { Mistake } from "../core/form/mistake.js";
import { knownData } from "./known-files.js";
import { type Locate, locator } from "./locate.js";
import { mended } from "./mend.js";
import { mistakesOf } from "./schema-mistakes.js";
import { yamlLibrary } from "./yaml-library.js";

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
    const read = known.get(bytes) ?? readYaml(file, bytes, schema);
    known.set(bytes, read);
    return read;
  };
}

function readYaml<T>(file: string, bytes: Uint8Array, schema: z.ZodType<T>): ReadYaml<T> {
  const data = plainData(bytes);
  const place = (offset: number): { line: string; column: string } => {
    const { line, col } = data.written().lines.linePos(offset);
    return { line: String(line), column: String(col) };
  };
  const locate: Locate = (...at) => data.written().locate(...at);
  if ("faults" in data) {
    const mistakes = data.faults.map(({ message, offset }): Mistake => {
      return { code: "yaml", facts: { message, ...place(offset) }, file, at: [], offset };
    });
    return { value: null, mistakes, locate };
  }
  const parsed = schema.safeParse(data.value, { reportInput: true, error: localeError });
  if (parsed.success) return { value: parsed.data, mistakes: [], locate };
  return { value: mended(data.value, schema), mistakes: mistakesOf(file, parsed.error.issues), locate };
}

interface Written {
  readonly document: Document.Parsed;
  readonly lines: LineCounter;
  readonly locate: Locate;
}

interface Fault {
  readonly message: string;
  readonly offset: number;
}

/** What a file says, whatever it should say. `written`: where in it; a file that the build knows is read again only for that. */
type PlainData = ({ readonly value: unknown } | { readonly faults: readonly Fault[] }) & { written(): Written };

export function plainData(bytes: Uint8Array): PlainData {
  const known = knownData(bytes);
  const written = (): Written => writtenIn(new TextDecoder().decode(bytes));
  if (known !== null) return { ...known, written };
  const now = written();
  const { document } = now;
  const told = { written: () => now };
  if (document.errors.length > 0)
    return { faults: document.errors.map(({ code, pos }) => ({ message: code, offset: pos[0] })), ...told };
  const data = plain(document);
  return "fault" in data ? { faults: [{ message: data.fault, offset: data.offset }], ...told } : { ...data, ...told };
}

function writtenIn(text: string): Written {
  const { LineCounter: Counter, parseDocument } = yamlLibrary();
  const lines = new Counter();
  const document = parseDocument(text, { lineCounter: lines });
  return { document, lines, locate: locator(document, text, lines) };
}

/** An alias without its anchor is no mistake of the text, and shows only when the data is made. */
function plain(document: Document.Parsed): { value: unknown } | { fault: string; offset: number } {
  const { visit } = yamlLibrary();
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
