/** Somebody was recognised under another app: their new id takes the old one's place in logs, messages and all else that turns do not ask for. */
import { z } from "zod";
import type { NewJob } from "../ports/jobs.js";
import type { Store } from "../ports/store.js";
import { type Job, job } from "./job.js";

/** Once a person: the id names them. */
export function renameRecognisedJob(person: string): NewJob {
  return { id: `recognised ${person}`, kind: "rename-recognised", input: "{}", due: 0 };
}

export interface RenameRecognisedParts {
  readonly store: Pick<Store, "renameRecognised">;
}

export function renameRecognised({ store }: RenameRecognisedParts): Job {
  return job(z.object({}), {
    async run(_, { signal }) {
      await store.renameRecognised(signal);
      return {};
    },
    failed: () => ({}),
  });
}
