import type { Opened } from "./open-report.js";
import type { Loaded, TurnWrites } from "./ports/transaction.js";
import { noWrites } from "./writes.js";

/** The result of one event. */
export interface Answered {
  /** JSON text for the platform. */
  readonly reply: string;
  readonly writes: TurnWrites;
  /** The report after it. */
  readonly opened: Opened | null;
}

/** An event that was not handled before, with what was loaded for it. */
export type Fresh = Extract<Loaded, { fresh: true }>;

export const ignored: Answered = { reply: "{}", writes: noWrites, opened: null };
