import type { Behalf } from "./behalf.js";
import type { FigureOrigin } from "./origin.js";
import type { Way } from "./way.js";

/** One line of the log, as people ask for it. */
export interface Change {
  readonly path: string;
  /** As it was written. */
  readonly raw: string;
  /** null: the figure was cleared. */
  readonly value: string | null;
  /** What stood there until then; null: nothing. */
  readonly before: { readonly raw: string; readonly value: string } | null;
  /** open_id, or the program's own name for itself. */
  readonly by: string;
  /** Milliseconds. */
  readonly at: number;
  readonly way: Way;
  /** Where it was read; null: somebody typed it. */
  readonly origin: FigureOrigin | null;
  /** For whom it was entered; null: for nobody else. */
  readonly behalf: Behalf | null;
  /** All changes of one event share it. */
  readonly event: string;
  /** It came later than what the same person had entered after it: the figure stayed as it was. */
  readonly refused: boolean;
}

/** A path that was written after some revision. */
export interface Since {
  readonly path: string;
  /** The report's revision of the latest change. */
  readonly revision: number;
  /** What stood there at the revision asked for; null: nothing. */
  readonly before: { readonly raw: string; readonly value: string } | null;
  /** What stands there now; null: nothing. */
  readonly now: { readonly raw: string; readonly value: string } | null;
}

/** What was changed and put back is no change. */
export function isChange({ before, now }: Since): boolean {
  return before?.value !== now?.value;
}

/** Which part of the log is wanted, newest first. */
export interface Wanted {
  /** null: of all paths. */
  readonly path: string | null;
  readonly limit: number;
  /** Changes that are passed over before the first one. */
  readonly skip: number;
}
