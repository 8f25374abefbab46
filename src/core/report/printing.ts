/** What is printed, and what becomes of the figures that are read on the way. */
import type { Ledger } from "../form/ledger.js";
import type { Gap } from "../form/missing.js";
import type { Scheme } from "../score/scheme.js";
import type { PrintValue } from "./print-model.js";

/** An open report is one. */
export interface Reading {
  readonly ledger: Ledger;
  readonly scheme: Scheme | null;
}

export interface Printing {
  /** What scores are called; without it, as their part of the form. */
  readonly labels?: { readonly score: string; readonly execution: string; readonly total: string };
  /** A figure is read. `label`: with the row or section that it belongs to. */
  printed(path: string, label: string, text: string): void;
  /** What stands for a required figure that is missing. `label`: its own, without row and section. */
  missing(label: string, gap: Gap): PrintValue;
  /** What stands for a figure that cannot be worked out before `gaps` are filled. */
  unfinished(label: string, gaps: readonly Gap[]): PrintValue;
  /** What a narrative's text prints; without it narratives have no text. */
  narrative?(path: string, label: string): PrintValue;
}

export interface Work {
  readonly reading: Reading;
  readonly printing: Printing;
}

/** A figure's label after the name of the row that it is in; the report itself has none. */
export function labelled(name: string, label: string): string {
  return name === "" ? label : `${name}·${label}`;
}
