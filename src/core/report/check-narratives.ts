/** Mistakes in the Mustache files of a form: what is broken, and names that the form has not. */
import type { Form, Narrative } from "../form/form.js";
import type { Mistakes } from "../form/mistake.js";
import { isFault, type Piece, readTemplate } from "./narrative-template.js";
import { narrativeShape, type PrintShape } from "./print-shape.js";

/** Places are counted in characters of the Mustache file. */
export function checkNarratives(form: Form, mistakes: Mistakes): void {
  const shape = narrativeShape(form);
  for (const [pattern, narrative] of form.narratives) {
    const read = readTemplate(narrative.template);
    if (isFault(read)) {
      const facts = { tag: read.tag };
      mistakes.push({ code: "narrative-syntax", facts, file: narrative.file, at: [], offset: read.offset });
    } else checkPieces(read, surroundingShapes(shape, pattern), narrative, mistakes);
  }
}

/** The report's names, then those of each row that the narrative lies in. */
function surroundingShapes(shape: PrintShape, pattern: string): PrintShape[] {
  const found = [shape];
  for (const list of pattern.split(".*").slice(0, -1)) {
    const row = lookUp(list.replace(/^\./, ""), found.slice(-1));
    if (typeof row === "object") found.push(row.fields);
  }
  return found;
}

function checkPieces(
  pieces: readonly Piece[],
  scopes: readonly PrintShape[],
  narrative: Narrative,
  mistakes: Mistakes,
): void {
  for (const piece of pieces) {
    if (piece.kind === "text") continue;
    const { name, offset } = piece;
    const found = lookUp(name, scopes);
    const place = { facts: { name }, file: narrative.file, at: [], offset };
    if (found === undefined) mistakes.push({ code: "narrative-name", ...place });
    if (piece.kind === "figure") {
      if (typeof found === "object") mistakes.push({ code: "narrative-not-text", ...place });
      continue;
    }
    // Inside an unknown name nothing can be told about names.
    if (found === undefined) continue;
    const inside = piece.kind === "section" && found !== true ? [...scopes, found.fields] : scopes;
    checkPieces(piece.inside, inside, narrative, mistakes);
  }
}

/** As the text is written: the nearest surroundings that have the whole name. */
function lookUp(name: string, scopes: readonly PrintShape[]): PrintShape[string] | undefined {
  for (const scope of scopes.toReversed()) {
    let here: PrintShape[string] | undefined = { fields: scope };
    for (const part of name.split(".")) {
      const within: PrintShape = typeof here === "object" && here.list !== true ? here.fields : {};
      here = Object.hasOwn(within, part) ? within[part] : undefined;
    }
    if (here !== undefined) return here;
  }
  return undefined;
}
