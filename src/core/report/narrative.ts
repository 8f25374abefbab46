/**
 * Narratives (叙述部分): what stands in a section's paragraphs. `ledger.value` of such a path is what was stored, which may be
 * the mark for "the standard text": whoever shows, checks or prints a narrative asks `narrativeText`, and whoever stores
 * one takes the entries from here.
 *
 * | stored | text | state |
 * |---|---|---|
 * | nothing | null | none |
 * | the mark | the standard text with the figures as they are now | standard |
 * | a text | that text | own |
 */
import { z } from "zod";
import type { Field } from "../form/form.js";
import type { Entry } from "../form/ledger.js";
import type { Gap } from "../form/missing.js";
import { type Cells, type Change, changesBetween } from "./changes.js";
import type { Reading } from "./printing.js";
import { writeNarrative } from "./write-narrative.js";

export interface StandardText {
  /** Paragraphs, one a line; figures that are not there yet are visible gaps. */
  readonly text: string;
  /** Figures to be filled in before the text is whole; empty when it is. */
  readonly missing: readonly Gap[];
}

export interface NarrativeText {
  /** As it would be printed; null: nobody has taken the standard text or written one. */
  readonly text: string | null;
  readonly state: "none" | "standard" | "own";
  /** Gaps that the text shows. */
  readonly missing: readonly Gap[];
  /** Figures of the standard text that are others now than when it was taken or written over. */
  readonly changes: readonly Change[];
}

/** Stored for a standard text that was taken. Nobody can type it: what is typed is trimmed and has no tabs. */
export const standardMark = "\tstandard";

/** A narrative's text, as opposed to what else its section may ask. */
export function isNarrative(field: Field): boolean {
  return field.roles.includes("narrative");
}

/** The standard text over the figures as they are now. `path`: of the narrative's text, such as `overview.text`. */
export function standardText(report: Reading, path: string): StandardText {
  const { text, missing } = writeNarrative(report, path);
  return { text, missing };
}

export function narrativeText(report: Reading, path: string): NarrativeText {
  const held = report.ledger.answer(path);
  if (held === undefined || held.value === null) return { text: null, state: "none", missing: [], changes: [] };
  const now = writeNarrative(report, path);
  const changes = changesBetween(basisOf(report, path) ?? now.cells, now.cells);
  if (held.value !== standardMark) return { text: held.value, state: "own", missing: [], changes };
  return { text: now.text, state: "standard", missing: now.missing, changes };
}

/** To be stored when a person takes the standard text as it is, also again, once its figures have changed. */
export function takeStandard(report: Reading, path: string): Entry[] {
  return [{ path, raw: standardText(report, path).text, value: standardMark }, basis(report, path)];
}

/** To be stored when a person writes over it; `value`: what the reader of long texts made of `raw`. */
export function writeOver(report: Reading, path: string, raw: string, value: string): Entry[] {
  return [{ path, raw, value }, basis(report, path)];
}

/** To be stored when a person leaves the text open again. */
export function withdrawNarrative(path: string): Entry[] {
  return [
    { path, raw: "", value: null },
    { path: basisPath(path), raw: "", value: null },
  ];
}

/** Beside the text: the figures of the standard text when it was stored. No field of the form, so nobody is asked for it. */
function basis(report: Reading, path: string): Entry {
  const { text, cells } = writeNarrative(report, path);
  return { path: basisPath(path), raw: text, value: JSON.stringify(cells) };
}

function basisPath(path: string): string {
  return path.replace(/\.text$/, ".basis");
}

const stored = z.record(z.string(), z.object({ label: z.string(), text: z.string() }));

/** null: the text was stored without, as a play or an import may do. */
function basisOf({ ledger }: Reading, path: string): Cells | null {
  const value = ledger.value(basisPath(path));
  return value === null ? null : stored.parse(JSON.parse(value));
}
