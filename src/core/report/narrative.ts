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
import type { Field } from "../form/form.js";
import type { Entry, Ledger } from "../form/ledger.js";
import type { Gap } from "../form/missing.js";
import type { Scheme } from "../score/scheme.js";
import type { Change } from "./changes.js";

/** What a narrative is written from; an open report is one. */
export interface Reading {
  readonly ledger: Ledger;
  readonly scheme: Scheme | null;
}

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
export function standardText(_report: Reading, _path: string): StandardText {
  return { text: "", missing: [] };
}

export function narrativeText({ ledger }: Reading, path: string): NarrativeText {
  const held = ledger.answer(path);
  if (held === undefined || held.value === null) return { text: null, state: "none", missing: [], changes: [] };
  const state = held.value === standardMark ? "standard" : "own";
  return { text: state === "own" ? held.value : held.raw, state, missing: [], changes: [] };
}

/** To be stored when a person takes the standard text as it is. */
export function takeStandard(report: Reading, path: string): Entry[] {
  return [{ path, raw: standardText(report, path).text, value: standardMark }];
}

/** To be stored when a person writes over it; `value`: what the reader of long texts made of `raw`. */
export function writeOver(_report: Reading, path: string, raw: string, value: string): Entry[] {
  return [{ path, raw, value }];
}
