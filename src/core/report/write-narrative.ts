/** The standard text of a narrative: its template over the figures as they are printed, each looked up where it is read. */
import { Kept } from "../form/kept.js";
import type { Gap } from "../form/missing.js";
import { patternOf } from "../form/path.js";
import type { Cells } from "./changes.js";
import { figuresView, surroundings } from "./figures-view.js";
import { gapText } from "./gap-text.js";
import { isGap, isModel, isRows } from "./lazy-model.js";
import { isFault, type Piece, readTemplate } from "./narrative-template.js";
import type { PrintModel, PrintValue } from "./print-model.js";
import type { Reading } from "./printing.js";

export interface Written {
  /** One paragraph a line. */
  readonly text: string;
  /** Figures that are not there yet and whose gaps the text shows. */
  readonly missing: readonly Gap[];
  /** The figures that the text is made of. */
  readonly cells: Cells;
}

const kept = new Kept<Written>();

/** `path`: of the narrative's text. Kept as long as the figures stay that it reads. */
export function writeNarrative(reading: Reading, path: string): Written {
  return kept.of(reading.ledger, path, reading.scheme, () => write(reading, path));
}

function write(reading: Reading, path: string): Written {
  const narrative = reading.ledger.form.narratives.get(patternOf(path));
  const pieces = narrative === undefined ? [] : readTemplate(narrative.template);
  if (isFault(pieces)) throw new Error(`${narrative?.file}: broken at ${pieces.offset}`);
  const cells: Record<string, { label: string; text: string }> = {};
  const gapsOf = new Map<PrintValue, readonly Gap[]>();
  const missing = new Map<string, Gap>();
  const gap = (label: string, gaps: readonly Gap[]): PrintValue => {
    const value = { missing: label };
    gapsOf.set(value, gaps);
    return value;
  };
  const view = figuresView(reading, {
    printed(at, label, text) {
      cells[at] = { label, text };
    },
    missing: (label, one) => gap(label, [one]),
    unfinished: gap,
  });
  const text = textOf(pieces, surroundings(view, reading, path), (value) => {
    for (const missed of gapsOf.get(value) ?? []) missing.set(missed.path, missed);
    return gapText(value.missing);
  });
  return { text: tidy(text), missing: [...missing.values()], cells };
}

type ShowGap = (value: PrintValue & { readonly missing: string }) => string;

/** `scopes`: what surrounds the pieces, the report first; a name means what it means in the nearest of them that has it. */
function textOf(pieces: readonly Piece[], scopes: readonly PrintModel[], showGap: ShowGap): string {
  return pieces.map((piece) => pieceText(piece, scopes, showGap)).join("");
}

function pieceText(piece: Piece, scopes: readonly PrintModel[], showGap: ShowGap): string {
  if (piece.kind === "text") return piece.text;
  const value = lookUp(piece.name, scopes);
  // A gap where something depends on a missing figure: once, in the place of what would have been said.
  if (isGap(value)) return piece.kind === "inverted" ? "" : showGap(value);
  if (piece.kind === "figure") return typeof value === "string" ? value : "";
  if (piece.kind === "inverted") return isBlank(value) ? textOf(piece.inside, scopes, showGap) : "";
  if (isRows(value)) return value.map((row) => textOf(piece.inside, [...scopes, row], showGap)).join("");
  if (isBlank(value)) return "";
  return textOf(piece.inside, isModel(value) ? [...scopes, value] : scopes, showGap);
}

function isBlank(value: PrintValue): boolean {
  if (isRows(value)) return value.length === 0;
  return value === null || value === false || (typeof value === "string" && value.trim() === "");
}

function lookUp(name: string, scopes: readonly PrintModel[]): PrintValue {
  for (const scope of scopes.toReversed()) {
    const found = name.split(".").reduce<PrintValue | undefined>(below, scope);
    if (found !== undefined) return found;
  }
  return null;
}

function below(here: PrintValue | undefined, name: string): PrintValue | undefined {
  if (!isModel(here) || !Object.hasOwn(here, name)) return undefined;
  const model: PrintModel = here;
  return model[name];
}

/** Spaces and empty lines come from how the template is laid out, not from its author's wish. */
function tidy(text: string): string {
  const lines = text.split("\n").map((line) => line.trim());
  return lines.filter((line) => line !== "").join("\n");
}
