import { setImmediate } from "node:timers/promises";
import { CompiledQuery, type Kysely } from "kysely";
import type { Runner } from "./database.js";
import { BEGIN } from "./sqlite-dialect.js";
import type { FileWatch } from "./sqlite-file.js";
import type { Tables } from "./tables.js";
import { WhileOpen } from "./while-open.js";

/** Units of work that share one commit at most: bounds how long the first of them waits. */
const TOGETHER = 32;

const COMMIT = CompiledQuery.raw("commit");
const ROLLBACK = CompiledQuery.raw("rollback");
const SAVEPOINT = CompiledQuery.raw("savepoint work");
const RELEASE = CompiledQuery.raw("release work");
const ROLLBACK_TO = CompiledQuery.raw("rollback to work");

/** One unit of work. `run` returns the function that resolves the caller, to be called once the commit is on disk. */
interface Job {
  run(on: Runner): Promise<() => void>;
  reject(error: unknown): void;
}

/**
 * Runs units of work one after the other, and writes those that wait at the same time with one commit, since waiting
 * for the disk is most of what a commit costs. Each unit stands in a savepoint: one that fails takes back only itself.
 * No job resolves before the shared commit returns.
 */
export class GroupCommit {
  readonly #db: Kysely<Tables>;
  readonly #direct: Runner;
  readonly #inTransaction: () => boolean;
  readonly #file: Omit<FileWatch, "close">;
  readonly #waiting: Job[] = [];
  #busy = false;

  /**
   * `direct`: runs what stands between begin and commit. `inTransaction`: whether the database itself still has one open; a full
   * disk makes it end one unasked. `file`: throws when what was committed is not where it will be looked for.
   */
  constructor(db: Kysely<Tables>, direct: Runner, inTransaction: () => boolean, file: Omit<FileWatch, "close">) {
    this.#db = db;
    this.#direct = direct;
    this.#inTransaction = inTransaction;
    this.#file = file;
  }

  run<T>(work: (on: Runner) => Promise<T>): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      this.#waiting.push({ run: async (on) => runAlone(work, on, resolve), reject });
      if (!this.#busy) void this.#runAll();
    });
  }

  async #runAll(): Promise<void> {
    this.#busy = true;
    for (let job = this.#waiting.shift(); job; job = this.#waiting.shift()) await this.#runGroup(job);
    this.#busy = false;
  }

  /** Never rejects: what goes wrong with the group rejects each of its jobs. */
  async #runGroup(first: Job): Promise<void> {
    const group = [first];
    try {
      const acknowledge = await this.#db.connection().execute((on) => this.#commit(group, on));
      for (const tell of acknowledge) tell();
    } catch (error) {
      for (const job of group) job.reject(error);
    }
  }

  async #commit(group: Job[], on: Runner): Promise<(() => void)[]> {
    await this.#begin(group, on);
    try {
      await this.#file.begun(this.#direct);
      const acknowledge = await this.#fill(group, this.#direct);
      await on.executeQuery(COMMIT);
      this.#file.committed();
      return acknowledge;
    } catch (error) {
      if (this.#inTransaction()) await on.executeQuery(ROLLBACK);
      throw error;
    }
  }

  /** A file that others keep locked is waited for once, and not by each of those who came meanwhile. */
  async #begin(group: Job[], on: Runner): Promise<void> {
    try {
      await on.executeQuery(BEGIN);
    } catch (error) {
      group.push(...this.#waiting.splice(0));
      throw error;
    }
  }

  /** Runs the first job and those that have come meanwhile, until nobody waits or the group is full. */
  async #fill(group: Job[], on: Runner): Promise<(() => void)[]> {
    const acknowledge: (() => void)[] = [];
    for (const job of group) {
      const tell = await inSavepoint(job, on);
      if (tell) acknowledge.push(tell);
      // A turn never lets go of the event loop by itself: only now are further requests read.
      if (this.#waiting.length === 0) await setImmediate();
      const next = group.length < TOGETHER ? this.#waiting.shift() : undefined;
      if (next) group.push(next);
    }
    return acknowledge;
  }
}

async function runAlone<T>(
  work: (on: Runner) => Promise<T>,
  on: Runner,
  resolve: (value: T) => void,
): Promise<() => void> {
  const turn = new WhileOpen(on);
  try {
    const value = await work(turn);
    return () => resolve(value);
  } finally {
    turn.close();
  }
}

/** Null when the job alone failed, and was rejected. Throws when the group is lost. */
async function inSavepoint(job: Job, on: Runner): Promise<(() => void) | null> {
  await on.executeQuery(SAVEPOINT);
  try {
    const tell = await job.run(on);
    await on.executeQuery(RELEASE);
    return tell;
  } catch (error) {
    job.reject(error);
    await on.executeQuery(ROLLBACK_TO);
    await on.executeQuery(RELEASE);
    return null;
  }
}
