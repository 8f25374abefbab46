/** What the last event left to say on the card that is shown: its text says it as well. */
import { z } from "zod";
import { isSay } from "../../words.js";
import type { Ask, Notice, Outcome } from "./outcome.js";

const sentence = z.custom<Notice["text"]>(isSay);
// Made once: to make a schema costs a hundred times what it costs to read with it, and the state is read at every turn.
const notice = z.looseObject({ text: sentence, tone: z.string() });
const ask = z.looseObject({ question: sentence });

export const left = z.object({
  notices: z.array(z.custom<Notice>((value) => notice.safeParse(value).success)),
  problems: z.record(z.string(), sentence),
  typed: z.record(z.string(), z.string()),
  asks: z.record(
    z.string(),
    z.custom<Ask>((value) => ask.safeParse(value).success),
  ),
});

export type Left = z.infer<typeof left>;

/** null: nothing. */
export function leftBy({ notices, problems, typed, asks }: Outcome): Left | null {
  if (notices.length + problems.size + typed.size + asks.size === 0) return null;
  return {
    notices: [...notices],
    problems: Object.fromEntries(problems),
    typed: Object.fromEntries(typed),
    asks: Object.fromEntries(asks),
  };
}

/** For drawing the card once more. */
export function leftAgain(kept: Left | null): Partial<Pick<Outcome, keyof Left>> {
  if (kept === null) return {};
  return {
    notices: kept.notices,
    problems: new Map(Object.entries(kept.problems)),
    typed: new Map(Object.entries(kept.typed)),
    asks: new Map(Object.entries(kept.asks)),
  };
}
