/** What a cross-check reports. */
import type { Place } from "../reading/place.js";
import type { Say } from "../say.js";

/** error: must be repaired; warning: needs an answer or a reason; info: worth a look. */
export type Severity = "error" | "warning" | "info";

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
  /** The table whose points are put right together, where that is the way out. */
  readonly weightsOf?: string;
  /** The text in which an explanation is printed, where the finding asks for one. */
  readonly explainAt?: string;
}
