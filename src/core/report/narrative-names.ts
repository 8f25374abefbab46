/** Every name that the Mustache files of a form use, with what it means there. */
import type { Form, Narrative } from "../form/form.js";
import { isFault, type Piece, readTemplate } from "./narrative-template.js";
import { narrativeShape } from "./print-shape.js";
import { follow, type ShapeScope } from "./shape-scope.js";

export interface UsedName {
  readonly narrative: Narrative;
  readonly name: string;
  readonly kind: "figure" | "section" | "inverted";
  /** In characters of the Mustache file. */
  readonly offset: number;
  /** The pattern of a text, or a group or list; undefined: the form has no such name. */
  readonly meant: string | ShapeScope | undefined;
}

/** Broken templates have none. */
export function narrativeNames(form: Form): UsedName[] {
  const report: ShapeScope = { path: "", fields: narrativeShape(form) };
  return [...form.narratives].flatMap(([pattern, narrative]) => {
    const read = readTemplate(narrative.template);
    return isFault(read) ? [] : namesIn(read, surroundings(report, pattern), narrative);
  });
}

/** The report's names, then those of each row that the narrative lies in. */
function surroundings(report: ShapeScope, pattern: string): ShapeScope[] {
  const found = [report];
  for (const list of pattern.split(".*").slice(0, -1)) {
    const row = follow(found.at(-1) ?? report, list.replace(/^\./, "").split("."));
    if (typeof row === "object") found.push(row);
  }
  return found;
}

function namesIn(pieces: readonly Piece[], scopes: readonly ShapeScope[], narrative: Narrative): UsedName[] {
  return pieces.flatMap((piece) => {
    if (piece.kind === "text") return [];
    const meant = lookUp(piece.name, scopes);
    const used = { narrative, name: piece.name, kind: piece.kind, offset: piece.offset, meant };
    // Inside an unknown name nothing can be told about names.
    if (piece.kind === "figure" || meant === undefined) return [used];
    const opens = piece.kind === "section" && typeof meant === "object";
    return [used, ...namesIn(piece.inside, opens ? [...scopes, meant] : scopes, narrative)];
  });
}

/** As the text is written: the nearest surroundings that have the whole name. */
function lookUp(name: string, scopes: readonly ShapeScope[]): string | ShapeScope | undefined {
  for (const scope of scopes.toReversed()) {
    const meant = follow(scope, name.split("."));
    if (meant !== undefined) return meant;
  }
  return undefined;
}
