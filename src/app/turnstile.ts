/**
 * Keeps one person from taking the bot from the others: their events are worked on one after the other, so that somebody else's
 * comes between, and only so many of them a minute. What is more is refused before the database is asked.
 */
import type { OfPerson } from "../core/dialogue/turn/event.js";
import { TooMany } from "./ports/too-many.js";

export interface TurnstileParts {
  /** Events of one person a minute, and at once after a rest; 0: as many as there are. */
  readonly perMinute: number;
  /** Milliseconds by a stopwatch. */
  elapsed(): number;
  /** Tells the person, once until they have come to rest; resolves when it is stored. */
  tell(incoming: OfPerson): Promise<void>;
  /** The reply to a press that is refused; what was typed stays in the card. */
  reply(): string;
}

/** Does `work` in the person's turn. Rejects with `TooMany` for what the platform should bring again later. */
export type Turnstile = (incoming: OfPerson, work: () => Promise<string>) => Promise<string>;

interface Seen {
  /** Events that may come at once. */
  left: number;
  at: number;
  told: boolean;
  /** Resolves when the event before has been answered. */
  before: Promise<unknown>;
  waiting: number;
}

/** People remembered; those who have come to rest are forgotten first. */
const most = 5_000;
const minute = 60_000;

export function createTurnstile({ perMinute, elapsed, tell, reply }: TurnstileParts): Turnstile {
  const people = new Map<string, Seen>();
  return async (incoming, work) => {
    const seen = seenOf(incoming.from);
    if (perMinute > 0 && seen.left < 1) return await refused(incoming, seen);
    seen.left -= 1;
    return await inTurn(seen, work);
  };

  /** With what has been earned since the last event. */
  function seenOf(person: string): Seen {
    const at = elapsed();
    const known = people.get(person);
    const seen = known ?? { left: perMinute, at, told: false, before: Promise.resolve(), waiting: 0 };
    seen.left = Math.min(perMinute, seen.left + ((at - seen.at) * perMinute) / minute);
    seen.at = at;
    if (seen.left > perMinute / 2) seen.told = false;
    if (known === undefined) {
      if (people.size >= most) forgetRested(at);
      people.set(person, seen);
    }
    return seen;
  }

  function forgetRested(at: number): void {
    for (const [person, { at: last, waiting }] of people)
      if (waiting === 0 && at - last > minute) people.delete(person);
  }

  async function refused(incoming: OfPerson, seen: Seen): Promise<string> {
    if (incoming.kind === "action") return reply();
    if (!seen.told) {
      seen.told = true;
      await tell(incoming);
    }
    throw new TooMany();
  }
}

async function inTurn(seen: Seen, work: () => Promise<string>): Promise<string> {
  const mine = seen.waiting === 0 ? work() : seen.before.then(work, work);
  seen.before = mine;
  seen.waiting += 1;
  try {
    return await mine;
  } finally {
    seen.waiting -= 1;
  }
}
