/** One YAML file: its data checked by a schema, and where each part of it stands. */
import { type Document, LineCounter, parseDocument, visit } from "yaml";
import type { z } from "zod";
import { zhCN } from "zod/locales";
import type { Mistakes } from "../core/form/mistake.js";
import { type Locate, locator } from "./locate.js";
import { mended } from "./mend.js";
import { mistakesOf } from "./schema-mistakes.js";

/** The schema's own words for what does not fit, in the language of those who write definitions. */
const { localeError } = zhCN();

/**
 * The file's data; null when it cannot be read at all. With mistakes it is as it would be without what is wrong, so that
 * the mistakes of the rest are found in the same run: a caller must not use it once `mistakes` has grown.
 */
export function readYaml<T>(
  file: string,
  text: string,
  schema: z.ZodType<T>,
  mistakes: Mistakes,
  locates: Map<string, Locate>,
): T | null {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  locates.set(file, locator(document, text, lines));
  const broken = (message: string, offset: number): void => {
    const { line, col } = lines.linePos(offset);
    mistakes.push({ code: "yaml", facts: { message, line: String(line), column: String(col) }, file, at: [], offset });
  };
  for (const error of document.errors) broken(error.code, error.pos[0]);
  if (document.errors.length > 0) return null;
  const data = plain(document);
  if ("fault" in data) {
    broken(data.fault, data.offset);
    return null;
  }
  const parsed = schema.safeParse(data.value, { reportInput: true, error: localeError });
  if (parsed.success) return parsed.data;
  mistakes.push(...mistakesOf(file, parsed.error.issues));
  return mended(data.value, schema);
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
