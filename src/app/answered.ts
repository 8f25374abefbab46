import { compared, type Opened } from "./open-report.js";
import type { Loaded, Transaction, TurnWanted, TurnWrites } from "./ports/transaction.js";
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

/** For an event that turns out to be about another report than the one that was loaded; it has been claimed by then. */
export async function loadAgain(on: Transaction, person: string, report: TurnWanted["report"]): Promise<Fresh> {
  const loaded = await on.load({ keys: [], at: 0, person, report, beside: compared });
  if (!loaded.fresh) throw new Error("an event without keys cannot have been handled before");
  return loaded;
}

export const ignored: Answered = { reply: "{}", writes: noWrites, opened: null };
