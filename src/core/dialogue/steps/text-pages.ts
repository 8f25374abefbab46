/**
 * The narrative texts of a step as its cards show them: several short ones together, a long one in pieces over several
 * cards. Sizes are of card markdown, in which a sign of ASCII punctuation takes six bytes.
 */
import { Kept } from "../../form/kept.js";
import type { Ledger } from "../../form/ledger.js";
import type { Gap } from "../../form/missing.js";
import { placed } from "../../form/path.js";
import type { Change } from "../../report/changes.js";
import { type NarrativeText, narrativeText, standardText } from "../../report/narrative.js";
import type { Reading } from "../../report/printing.js";
import type { Scheme } from "../../score/scheme.js";
import type { Step } from "./steps.js";

export interface Piece {
  readonly path: string;
  readonly title: string;
  readonly text: string;
  readonly state: NarrativeText["state"];
  /** From 1. */
  readonly part: number;
  readonly parts: number;
  readonly missing: readonly Gap[];
  readonly changes: readonly Change[];
}

/** Bytes of text on a card, and of one piece. */
const room = 10_000;
/** Elements of the card that pieces may take: a piece itself, and each missing figure with its button. */
const elements = { room: 112, piece: 11, gap: 6 };
/** Missing figures of a text that are named. */
export const gapsNamed = 3;

const kept = new Kept<readonly (readonly Piece[])[]>();

/** Cards of a step of texts, each with what it shows. */
export function textPages(ledger: Ledger, scheme: Scheme | null, step: Step): readonly (readonly Piece[])[] {
  return kept.of(ledger, step.id, scheme, () => packed(piecesOf({ ledger, scheme }, step)));
}

/** Paths of the step's texts. */
export function textPaths(step: Step): string[] {
  return step.pages.flat().flatMap(({ fields }) => fields.map((field) => placed(field.pattern, step.scope)));
}

/** The text at a path as it would be printed now, or as it would be once the standard text is taken. */
export function textNow(report: Reading, path: string): string {
  return narrativeText(report, path).text ?? standardText(report, path).text;
}

function piecesOf(report: Reading, step: Step): Piece[] {
  return textPaths(step).flatMap((path) => {
    const { state, text, missing, changes } = narrativeText(report, path);
    const standard = state === "none" ? standardText(report, path) : null;
    const pieces = cut(text ?? standard?.text ?? "");
    const title = report.ledger.field(path)?.label ?? path;
    return pieces.map((piece, index): Piece => {
      const last = index === pieces.length - 1;
      const part = { part: index + 1, parts: pieces.length };
      return {
        path,
        title,
        text: piece,
        state,
        ...part,
        missing: last ? (standard?.missing ?? missing) : [],
        changes: last ? changes : [],
      };
    });
  });
}

function packed(pieces: readonly Piece[]): Piece[][] {
  const pages: Piece[][] = [];
  let bytes = 0;
  let taken = 0;
  for (const piece of pieces) {
    const size = sizeOf(piece.text);
    const count = elements.piece + elements.gap * Math.min(gapsNamed, piece.missing.length);
    if (pages.length === 0 || bytes + size > room || taken + count > elements.room) {
      pages.push([]);
      bytes = 0;
      taken = 0;
    }
    pages.at(-1)?.push(piece);
    bytes += size;
    taken += count;
  }
  return pages;
}

/** A text in pieces that fit a card each, between lines where that is possible. */
function cut(text: string): string[] {
  const pieces: string[] = [];
  let piece = "";
  let size = 0;
  for (const line of text.split("\n").flatMap(shortLines)) {
    const lineSize = sizeOf(line) + 4;
    if (piece !== "" && size + lineSize > room) {
      pieces.push(piece);
      piece = "";
      size = 0;
    }
    piece += piece === "" ? line : `\n${line}`;
    size += lineSize;
  }
  return [...pieces, piece];
}

/** Signs of one line that surely fit. */
const longestLine = 1500;

function shortLines(line: string): string[] {
  if (sizeOf(line) <= room) return [line];
  const signs = [...line];
  return Array.from({ length: Math.ceil(signs.length / longestLine) }, (_, index) =>
    signs.slice(index * longestLine, (index + 1) * longestLine).join(""),
  );
}

/** Bytes that a text takes in a card, about. */
function sizeOf(text: string): number {
  let size = 0;
  for (const sign of text) {
    const code = sign.codePointAt(0) ?? 0;
    if (code > 0xffff) size += 4;
    else if (code > 0x7f) size += 3;
    else size += /[A-Za-z0-9 ,.;?@=^{}%]/.test(sign) ? 1 : 6;
  }
  return size;
}
