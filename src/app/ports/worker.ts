/** Work in a process of its own, beside the bot: it takes nobody's time, and fails alone. */
import type { z } from "zod";

/** One kind of such work. */
export interface Task<O> {
  /** Exports `work(input)`, which returns the result or a promise of it. Loaded when the first task of its kind comes. */
  readonly module: URL;
  /** What the result has to be: the process may have read a hostile file. */
  readonly result: z.ZodType<O>;
}

export interface Worker {
  /**
   * `input` and the result are plain data, `Uint8Array`, `Map`, `Set` and `Date` included. Tasks of one worker run one after
   * the other. Rejects with a WorkerError, or with the signal's reason once it is aborted: the task is then killed.
   */
  run<O>(task: Task<O>, input: unknown, signal?: AbortSignal): Promise<O>;
}

/** time, memory: killed at its limit; ended: the process died otherwise; task: `work` threw, and the process goes on. */
export type WorkerFault = "time" | "memory" | "ended" | "task";

export class WorkerError extends Error {
  constructor(
    readonly fault: WorkerFault,
    message: string,
  ) {
    super(message);
    this.name = "WorkerError";
  }
}
