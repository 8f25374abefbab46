/** The log of a report and the figures that follow from it, as they are stored. */

import type { Behalf } from "../../core/evidence/behalf.js";
import type { FigureOrigin } from "../../core/evidence/origin.js";
import type { Way } from "../../core/evidence/way.js";

/** One line of the append-only log (填报记录). `value` null: the figure was cleared. */
export interface Answer {
  readonly path: string;
  /** As the person wrote it. */
  readonly raw: string;
  /** As the reader understood it; a decimal string in the field's unit for money and numbers. */
  readonly value: string | null;
  /** Where it was read; left out for what a person typed. */
  readonly origin?: FigureOrigin | undefined;
}

/** An answer as it stands in the log. */
export interface LoggedAnswer extends Answer {
  /** The report's revision after the batch that brought it. */
  readonly revision: number;
  readonly source: Way;
}

/** The current value at a path: the latest answer, with who, when and from where. */
export interface Figure {
  readonly raw: string;
  readonly value: string | null;
  readonly by: string;
  /** Milliseconds. */
  readonly at: number;
  readonly source: Way;
  /** The event that brought it; all answers of one event share it. */
  readonly event: string;
}

export interface Batch {
  readonly by: string;
  readonly at: number;
  readonly source: Way;
  readonly event: string;
  readonly answers: readonly Answer[];
  /** What came later than what the same person had entered after it: logged, but no figure moves. */
  readonly refused?: readonly Answer[];
  /** For whom it was entered; left out: for nobody else. */
  readonly behalf?: Behalf | null;
  /** The event that this batch takes back, if it is an undo. */
  readonly undoes?: string;
}

/** A batch as it is saved. */
export interface NewBatch extends Batch {
  readonly report: string;
  /** The report's revision after it: one more than before. Saving throws when the report is at another revision. */
  readonly revision: number;
}

export interface Undoable {
  readonly event: string;
  /** Every path of that batch whose figure is still the batch's own, with what it held before (null: nothing). */
  readonly before: readonly Answer[];
}
