/** What somebody is called is asked of the platform once they have talked to the bot: names in pasted lists are matched. */
import { z } from "zod";
import type { NewJob } from "../ports/jobs.js";
import type { Messenger } from "../ports/messenger.js";
import type { Store } from "../ports/store.js";
import type { TurnParts } from "../turn-parts.js";
import { type Job, job } from "./job.js";

const input = z.object({ person: z.string() });

/** Once a person: the id names them. */
export function learnNameJob(person: string): NewJob {
  return { id: `name ${person}`, kind: "learn-name", input: JSON.stringify({ person }), due: 0 };
}

export interface LearnNameParts extends Pick<TurnParts, "now"> {
  readonly store: Pick<Store, "transaction">;
  readonly messenger: Pick<Messenger, "nameOf">;
}

export function learnName({ store, messenger, now }: LearnNameParts): Job {
  return job(input, {
    async run({ person }) {
      const name = await messenger.nameOf(person);
      await store.transaction((on) => on.saveName(person, name, now()));
      return {};
    },
    failed: () => ({}),
  });
}
