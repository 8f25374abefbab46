import type { Problem } from "../problem.js";

/** How a field of a form is read, shown and printed: the only list of kinds. */
export const fieldKinds = [
  "text",
  "long",
  "number",
  "count",
  "money",
  "percent",
  "points",
  "date",
  "year",
  "choice",
  "choices",
  "cell",
] as const;

export type FieldKind = (typeof fieldKinds)[number];

/** Kinds whose values are among the field's options. */
export function hasOptions(kind: FieldKind): kind is "choice" | "choices" {
  return kind === "choice" || kind === "choices";
}

export interface FieldSpec {
  /** As printed, with its scale: 万元, 人, ㎡. A bare number is in this unit. */
  readonly unit?: string;
  /** The unit on paper where it is not the one that values are kept in: 元 in a field of 万元. */
  readonly written?: string;
  /** Decimals on paper. */
  readonly decimals?: number;
  readonly options?: readonly FieldOption[];
  /** Smallest value; 0 for money, counts and points where nothing is said. */
  readonly min?: number;
  /** Largest value; for text the most characters. */
  readonly max?: number;
  /** The figure enters a score: readings in doubt are asked back more readily. */
  readonly scored?: boolean;
  /** Values of sibling figures in the same unit, by which a slip of the scale is seen. */
  readonly near?: readonly string[];
  /** Figures of the same unit further off, in other rows of the table: a number far above them was meant in a smaller unit. */
  readonly among?: readonly string[];
  /** All other figures of that unit: how large the sums of this report are. */
  readonly sizes?: readonly string[];
}

export interface FieldOption {
  readonly value: string;
  readonly label: string;
}

/** What was understood, or why not. */
export type FieldReading = Understood | { readonly problem: Problem };

export interface Understood {
  /** Canonical: a decimal in the field's unit without trailing zeros, ISO date, option value (of several a line each), or text. */
  readonly value: string;
  /** What was understood, to be echoed: "523 家". */
  readonly shown: string;
  /** To be asked back; `value` is the first option, the best reading. */
  readonly ask?: Ask;
  /** The reading differs visibly from what was typed. */
  readonly note?: boolean;
}

export interface Ask {
  readonly problem: Problem;
  readonly options: readonly { readonly value: string; readonly label?: string }[];
}

export interface Codec {
  /** Reads what a person typed; blank text is the problem "blank". Never throws. */
  read(raw: string, spec: FieldSpec): FieldReading;
  /** A canonical value as a person reads it, with its unit. */
  show(value: string, spec: FieldSpec): string;
  /** A canonical value as the Word form prints it, without the unit that stands in the table's head. */
  print(value: string, spec: FieldSpec): string;
}
