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
  /** All changes of one event share it. */
  readonly event: string;
  /** It came later than what the same person had entered after it: the figure stayed as it was. */
  readonly refused: boolean;
}

/** Which part of the log is wanted, newest first. */
export interface Wanted {
  /** null: of all paths. */
  readonly path: string | null;
  readonly limit: number;
  /** Changes that are passed over before the first one. */
  readonly skip: number;
}
