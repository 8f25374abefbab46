import type { OutboxStore } from "./outbox.js";
import type { Transaction } from "./transaction.js";

/** The database: transactions for turns, and the tables of the loops. */
export interface Store extends OutboxStore {
  transaction<T>(work: (on: Transaction) => Promise<T>): Promise<T>;
  setPrinted(report: string, version: number, printed: string): Promise<void>;
  /** Removes inbox rows and delivered outbox rows older than `before`. */
  prune(before: number): Promise<void>;
  ping(): Promise<void>;
  close(): Promise<void>;
}
