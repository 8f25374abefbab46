import type { BacklogStore } from "./backlog.js";
import type { EvidenceStore } from "./evidence.js";
import type { InstallationStore } from "./installation.js";
import type { JobStore } from "./jobs.js";
import type { LeaderStore } from "./leader.js";
import type { OutboxStore } from "./outbox.js";
import type { Transaction } from "./transaction.js";

/** The database: transactions for turns, and the tables of the loops. */
export interface Store extends OutboxStore, JobStore, LeaderStore, BacklogStore, InstallationStore, EvidenceStore {
  transaction<T>(work: (on: Transaction) => Promise<T>): Promise<T>;
  setPrinted(report: string, version: number, printed: string): Promise<void>;
  /**
   * Removes inbox rows, offers nobody can still be deciding on, and outbox rows and jobs that ended before `before`; those given up
   * stay sixty days longer. Of reports that were deleted before `deleted` nothing is left.
   */
  prune(before: number, deleted?: number): Promise<void>;
  close(): Promise<void>;
}
