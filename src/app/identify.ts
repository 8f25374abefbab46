/** Keeps the id that a person has under every app, and recognises people of the app before. */
import type { OfPerson } from "../core/dialogue/turn/event.js";
import { renameRecognisedJob } from "./jobs/rename-recognised.js";
import type { MovedPerson } from "./ports/installation.js";
import type { Transaction } from "./ports/transaction.js";

/** An administrator's code, alone in a message. */
const code = /^JP(?:-[A-Z2-9]{4}){3}$/;
const longestCode = 40;
/** People kept in mind, so that most turns ask nothing. */
const most = 10_000;

/** Resolves with what is to be called once the transaction is committed; null: nothing was written. */
export type Identify = (on: Transaction, incoming: OfPerson) => Promise<(() => void) | null>;

/** To be called before anything of the person is loaded. */
export function createIdentify(): Identify {
  const known = new Set<string>();
  return async (on, incoming) => {
    const { from, unionId } = incoming;
    if (incoming.foreign === true) return null;
    if (incoming.kind === "message" && incoming.text.length < longestCode) {
      const typed = incoming.text.trim().toUpperCase();
      if (code.test(typed)) await recognised(on, from, { code: typed });
    }
    if (unionId === undefined || known.has(from)) return null;
    await recognised(on, from, { union: unionId });
    await on.identify(from, unionId);
    return () => {
      if (known.size >= most) known.clear();
      known.add(from);
    };
  };
}

/** The turn has what it asks for at once; the rest takes as long as the database is large. */
async function recognised(on: Transaction, person: string, by: MovedPerson): Promise<void> {
  if (await on.recognise(person, by)) await on.save({ jobs: [renameRecognisedJob(person)] });
}
