/** A worker: one process for one task at a time, there only while it is needed. */
import type { Task, Worker } from "../app/ports/worker.js";
import { startProcess, type WatchedProcess, type WorkerLimits } from "./watched-process.js";

export interface WorkerOptions extends WorkerLimits {
  /** Milliseconds without work after which the process ends. */
  readonly idle: number;
}

export interface ClosableWorker extends Worker {
  /** Kills what runs. */
  close(): void;
}

export const usualLimits: WorkerOptions = { time: 120_000, heap: 512, resident: 1024, idle: 30_000 };

export function createWorker(options: Partial<WorkerOptions> = {}): ClosableWorker {
  const { idle, ...limits } = { ...usualLimits, ...options };
  let process: WatchedProcess | null = null;
  let rest: NodeJS.Timeout | undefined;
  let last: Promise<unknown> = Promise.resolve();

  async function runNext<O>({ module, result }: Task<O>, input: unknown, signal?: AbortSignal): Promise<O> {
    signal?.throwIfAborted();
    clearTimeout(rest);
    if (process?.isGone() !== false) process = startProcess(limits);
    try {
      return result.parse(await process.answer({ module: module.href, input }, signal));
    } finally {
      rest = setTimeout(() => process?.end(), idle);
      rest.unref();
    }
  }

  return {
    run(task, input, signal) {
      const answer = last.then(() => runNext(task, input, signal));
      last = answer.catch(() => undefined);
      return answer;
    },
    close() {
      clearTimeout(rest);
      process?.kill();
    },
  };
}
