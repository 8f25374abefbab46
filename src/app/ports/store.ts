import type { JobStore } from "./jobs.js";
import type { LeaderStore } from "./leader.js";
import type { OutboxStore } from "./outbox.js";
import type { Transaction } from "./transaction.js";

/** The database: transactions for turns, and the tables of the loops. */
export interface Store extends OutboxStore, JobStore, LeaderStore {
  transaction<T>(work: (on: Transaction) => Promise<T>): Promise<T>;
  setPrinted(report: string, version: number, printed: string): Promise<void>;
  /** Removes inbox rows, delivered outbox rows and jobs that were done or cancelled before `before`. */
  prune(before: number): Promise<void>;
  ping(): Promise<void>;
  close(): Promise<void>;
}
