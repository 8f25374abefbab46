import type { Op } from "../reading.js";

/** What a cleaned cell is made of, left to right. */
export type Piece = Words | Mark | Quantity | DatePiece | Bad;

interface Place {
  readonly start: number;
  readonly end: number;
  /** Stands inside brackets: a note, unless the whole cell does. */
  readonly inside: boolean;
}

export interface Words extends Place {
  readonly type: "words";
  readonly text: string;
}

/** Punctuation, and the signs that join two values: "-", "~", 至, ±, 且. */
export interface Mark extends Place {
  readonly type: "mark";
  readonly text: string;
}

export interface Quantity extends Place {
  readonly type: "quantity";
  readonly op: Op | null;
  /** 含 or 不含 behind it, where no operator takes it up: the end of a range. */
  readonly edge: "in" | "out" | null;
  /** Two operators that contradict each other (不超过…以上). */
  readonly clash: boolean;
  readonly approx: boolean;
  /** Canonical decimal with its sign, in the printed scale. */
  readonly value: string;
  readonly scale: string;
  readonly unit: string | null;
  /** The unit is among the known ones. */
  readonly known: boolean;
  /** A plain number in the middle of words, such as 附件3: hardly a value. */
  readonly weak: boolean;
  /** Code of a doubt about the value, which is the best reading; null: certain. */
  readonly doubt: string | null;
}

export interface DatePiece extends Place {
  readonly type: "date";
  readonly op: Op | null;
  /** ISO in the precision given; equal unless the piece is a span such as 上半年 or 2021-2023年. */
  readonly from: string;
  readonly to: string;
  /** 2022.12 may as well be a number. */
  readonly maybeNumber: string | null;
}

/** Figures that cannot be read; `code` says why. */
export interface Bad extends Place {
  readonly type: "bad";
  readonly code: string;
  readonly text: string;
}
