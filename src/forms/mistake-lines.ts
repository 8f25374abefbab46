/** Every mistake of every form as a line for its writer: file:line:column and what to do. */
import type { Problem } from "../core/problem.js";
import { type PrintShape, printShape } from "../core/report/print-shape.js";
import { unprinted } from "../core/report/unprinted.js";
import { say } from "../core/say.js";
import type { Words } from "../core/words.js";
import type { Layout, Templates } from "./load-templates.js";
import type { PlacedMistake } from "./reader.js";

export type PrintedFigures = (layout: Uint8Array, shape: PrintShape) => ReadonlySet<string>;
export type CheckTags = (layout: Uint8Array, shape: PrintShape) => Problem[];

/** Files are named from the folder of all templates. What several forms share is told once. */
export function mistakeLines(templates: Templates, words: Words, checkTags: CheckTags): string[] {
  const inDefinitions = templates.mistakes.flatMap(({ folder, mistakes }) =>
    mistakes.map((mistake) => definitionLine(folder, mistake, words)),
  );
  const inLayouts = templates.layouts.flatMap((layout) => layoutLines(layout, words, checkTags));
  return [...new Set([...inDefinitions, ...inLayouts])];
}

/**
 * Figures that neither a layout nor a narrative prints: no reason not to start, but to be looked at. Only of forms without
 * mistakes: a broken narrative prints nothing.
 */
export function unprintedLines(templates: Templates, words: Words, printedFigures: PrintedFigures): string[] {
  const sound = templates.layouts.filter(({ folder }) => templates.mistakes.every((one) => one.folder !== folder));
  const lines = sound.flatMap(({ folder, form, bytes, place }) =>
    unprinted(form, printedFigures(bytes, printShape(form)))
      .map((mistake) => place({ ...mistake, facts: { ...mistake.facts, layout: `${folder}/report.docx` } }))
      .map((mistake) => definitionLine(folder, mistake, words)),
  );
  return [...new Set(lines)];
}

/** `path`: of the file, for people. A sentence that cannot be used itself is told by its code. */
export function placedLine(path: string, { line, column, code, facts }: PlacedMistake, words: Words): string {
  const known = words.has("mistake.place") && words.has(`mistake.${code}`);
  if (!known) return `${path}:${line}:${column}  ${[code, ...Object.values(facts)].join(" ")}`;
  const text = say(`mistake.${code}`, { ...facts });
  return words.render(say("mistake.place", { file: path, line, column, text }), "plain");
}

function definitionLine(folder: string, mistake: PlacedMistake, words: Words): string {
  const { file } = mistake;
  return placedLine(/^(_shared|schemes)\//.test(file) ? file : `${folder}/${file}`, mistake, words);
}

/** A Word file has no lines: the tag is the place. */
function layoutLines({ folder, form, bytes }: Layout, words: Words, checkTags: CheckTags): string[] {
  return checkTags(bytes, printShape(form)).map(({ code, facts }) =>
    words.render(
      say("mistake.layout", { file: `${folder}/report.docx`, text: say(`mistake.${code}`, { ...facts }) }),
      "plain",
    ),
  );
}
