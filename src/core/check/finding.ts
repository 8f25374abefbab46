/** What a cross-check reports. */
import type { Say } from "../say.js";

/** error: must be repaired; warning: needs an answer or a reason; info: worth a look. */
export type Severity = "error" | "warning" | "info";

export type Place =
  /** A figure, a list, or a score at its path (`total.score`, `projects.2.execution.score`). */
  | { readonly at: "figure"; readonly path: string }
  /** Characters `from` (included) to `to` (not included) of the text at a path. */
  | { readonly at: "span"; readonly path: string; readonly from: number; readonly to: number }
  /** What the document prints besides figures: `headings.2`, `annexes.0`, counted from 0. */
  | { readonly at: "printed"; readonly key: string };

/** The one right value of a figure, for a button that sets it. */
export interface Fix {
  readonly path: string;
  /** As a person would type it. */
  readonly value: string;
  readonly label: Say;
}

export interface Finding {
  /** Of the catalogue: CC-01 … CC-46, or a form's own. */
  readonly code: string;
  readonly severity: Severity;
  /** Where to look, the place to be mended first. */
  readonly places: readonly Place[];
  /** What does not agree, with the figures and the working. */
  readonly say: Say;
  /** What to do about it. */
  readonly advice: Say;
  /** Paths of all figures that it speaks of: when one changes, a waiver falls. */
  readonly figures: readonly string[];
  readonly fix?: Fix;
}

export function figure(path: string): Place {
  return { at: "figure", path };
}

export function span(path: string, from: number, to: number): Place {
  return { at: "span", path, from, to };
}

export function printedPlace(key: string): Place {
  return { at: "printed", key };
}

/** A place as one word, for results and comparisons: `staff.quota`, `problems.text[3-9]`, `headings.2`. */
export function placeKey(place: Place): string {
  switch (place.at) {
    case "figure":
      return place.path;
    case "span":
      return `${place.path}[${place.from}-${place.to}]`;
    case "printed":
      return place.key;
  }
}
