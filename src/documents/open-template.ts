import type Docxtemplater from "docxtemplater";
import type PizZip from "pizzip";
import { type Problem, problem } from "../core/problem.js";
import { templateOf, zipOf } from "./libraries.js";
import { refusedTags } from "./refused-tags.js";
import { templateProblems } from "./template-problems.js";

export type Part = Docxtemplater.DXT.Part;

export interface Opened {
  readonly doc: Docxtemplater<PizZip>;
  /** Text, markup and tags of every part of the Word file, by its path. */
  readonly parts: ReadonlyMap<string, readonly Part[]>;
}

/** How the library is to print: what it asks for values, and what sees every piece first. */
export interface Printer {
  readonly parser?: (tag: string) => Docxtemplater.DXT.Parser;
  readonly module?: Docxtemplater.DXT.Module;
}

/**
 * Reads a Word file and the tags in it. Refused: what is no Word file, broken tags and those of {@link refusedTags}. What was
 * opened prints once: the library writes into it.
 */
export function openTemplate(
  template: Uint8Array,
  file: string,
  { parser = () => ({ get: () => "" }), module }: Printer = {},
): Opened | { problems: Problem[] } {
  const zip = openZip(template);
  if (zip === null) return { problems: [problem("not-a-word-file", { file })] };
  const parts = new Map<string, readonly Part[]>();
  try {
    const doc = templateOf(zip, {
      delimiters: { start: "{{", end: "}}" },
      syntax: { changeDelimiterPrefix: null },
      paragraphLoop: true,
      linebreaks: true,
      errorLogging: false,
      parser,
      modules: [partCollector(parts), ...(module ? [module] : [])],
    });
    const problems = [...parts].flatMap(([path, found]) => refusedTags(found, file, path));
    return problems.length > 0 ? { problems } : { doc, parts };
  } catch (error) {
    return { problems: templateProblems(error, file) };
  }
}

function openZip(bytes: Uint8Array): PizZip | null {
  try {
    const zip = zipOf(bytes);
    return zip.file(/^word\//).length > 0 && zip.file("[Content_Types].xml") !== null ? zip : null;
  } catch {
    return null; // whatever the fault of the zip, to its owner it is no Word file
  }
}

/** The library shows its modules the pieces of each part once it has matched the tags. */
function partCollector(parts: Map<string, readonly Part[]>): Docxtemplater.DXT.Module {
  return {
    name: "part-collector",
    set({ inspect }: { inspect?: { filePath: string; postparsed?: readonly Part[] } }) {
      if (inspect?.postparsed) parts.set(inspect.filePath, inspect.postparsed);
    },
  };
}
