/** The loops of a process, the outbox and the jobs, and who of several processes runs them. */
import { createOutbox, type OutboxParts } from "./deliver-outbox.js";
import { createJobLoop, type JobsParts } from "./jobs/run-jobs.js";
import { createLead, type LeadParts } from "./lead.js";
import type { Store } from "./ports/store.js";

export interface LoopsParts
  extends Omit<OutboxParts, "store" | "leads" | "count">,
    Pick<JobsParts, "jobs" | "newId" | "ended">,
    Pick<LeadParts, "holder" | "isGone"> {
  readonly store: Store;
  countDelivery: OutboxParts["count"];
  countJob: JobsParts["count"];
}

export interface Loops {
  /** Resolves when it is known whether this process leads. */
  start(): Promise<void>;
  /** To be called after a commit that added outbox rows or jobs. */
  wake(): void;
  /** This process leads, for all that it knows. */
  leads(): boolean;
  /** Lets what is on its way end, and gives the lead up. */
  stop(): Promise<void>;
}

/** What an ended process had in hand is done at once; what was tried this often may be what ended it, and waits. */
const hastened = 6;
const restAfterDeath = 3 * 60_000;

export function createLoops(parts: LoopsParts): Loops {
  const { store, clock } = parts;
  const lead = createLead({
    ...parts,
    async takeOver() {
      // The process that led before may be sending the same at this moment: the platform takes each uuid once.
      await store.dueAgain(clock.now(), hastened);
      await store.releaseJobs(clock.now(), hastened, clock.now() + restAfterDeath);
    },
  });
  const outbox = createOutbox({ ...parts, leads: lead.leads, count: parts.countDelivery });
  const jobs = createJobLoop({ ...parts, leads: lead.leads, count: parts.countJob, wake: () => outbox.wake() });
  return {
    async start() {
      await lead.start();
      outbox.start();
      jobs.start();
    },
    wake() {
      outbox.wake();
      jobs.wake();
    },
    leads: lead.leads,
    async stop() {
      await jobs.stop();
      await outbox.stop();
      await lead.stop();
    },
  };
}
