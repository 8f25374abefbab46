/** A process that carries out tasks, killed when one of them takes more time or memory than it may. */
import { type ChildProcess, fork } from "node:child_process";
import { constants, setPriority } from "node:os";
import { WorkerError } from "../app/ports/worker.js";
import { isRecord } from "../core/is-record.js";
import { builtFile } from "./built-file.js";
import { residentMegabytes } from "./resident-megabytes.js";

export interface WorkerLimits {
  /** Milliseconds that one task may take. */
  readonly time: number;
  /** Megabytes of JavaScript objects. */
  readonly heap: number;
  /** Megabytes of memory in all; watched where the system tells it (Linux). */
  readonly resident: number;
}

export interface WatchedProcess {
  /** One task at a time. Rejects with a WorkerError; aborting kills the process and rejects with the signal's reason. */
  answer(request: { readonly module: string; readonly input: unknown }, signal?: AbortSignal): Promise<unknown>;
  isGone(): boolean;
  /** Lets it end by itself. */
  end(): void;
  kill(): void;
}

/** Between looks at its memory, in milliseconds. */
const watching = 100;

export function startProcess(limits: WorkerLimits): WatchedProcess {
  const child = fork(builtFile(new URL("./serve-tasks.js", import.meta.url)), [], {
    // Nothing of the bot's: its environment holds secrets, and its options are not meant for this process.
    env: { ...(process.env.TZ === undefined ? {} : { TZ: process.env.TZ }) },
    execArgv: [`--max-old-space-size=${limits.heap}`],
    serialization: "advanced",
    stdio: ["ignore", "ignore", "ignore", "ipc"],
  });
  giveWay(child);
  holdProgram(child, false);
  let gone = false;
  const leave = () => {
    gone = true;
  };
  child.once("exit", leave);
  child.once("error", leave);
  return {
    isGone: () => gone || !child.connected,
    end: () => child.connected && child.disconnect(),
    kill: () => void child.kill("SIGKILL"),
    async answer({ module, input }, signal) {
      const asked = new AbortController();
      holdProgram(child, true);
      try {
        const answer = answerOf(child, asked.signal);
        child.send({ module: builtFile(new URL(module)), input }, (error) => error !== null && child.kill("SIGKILL"));
        return await Promise.race([answer, overLimit(child, limits, asked.signal), aborted(signal, asked.signal)]);
      } catch (error) {
        if (!(error instanceof WorkerError && error.fault === "task")) {
          leave();
          child.kill("SIGKILL");
        }
        throw error;
      } finally {
        asked.abort();
        holdProgram(child, false);
      }
    },
  };
}

/** People who wait for a card come first. */
function giveWay({ pid }: ChildProcess): void {
  if (pid === undefined) return;
  try {
    setPriority(pid, constants.priority.PRIORITY_BELOW_NORMAL);
  } catch {
    // It has ended already, or the system does not let its owner: it works all the same.
  }
}

/** Whether the program stays up for it. */
function holdProgram(child: ChildProcess, held: boolean): void {
  if (held) {
    child.ref();
    child.channel?.ref();
  } else {
    child.unref();
    child.channel?.unref();
  }
}

function answerOf(child: ChildProcess, asked: AbortSignal): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const onMessage = (answer: unknown): void => {
      if (isRecord(answer) && "done" in answer) resolve(answer.done);
      else reject(new WorkerError("task", isRecord(answer) ? String(answer.failed) : "no answer"));
    };
    const onExit = (code: number | null, signal: NodeJS.Signals | null): void =>
      // V8 aborts when its heap is full.
      reject(
        signal === "SIGABRT" || code === 134
          ? new WorkerError("memory", "the task filled its heap")
          : new WorkerError("ended", `the process ended with ${signal ?? code}`),
      );
    const onError = (error: Error): void => reject(new WorkerError("ended", error.message));
    child.once("message", onMessage).once("exit", onExit).once("error", onError);
    asked.addEventListener("abort", () => {
      child.off("message", onMessage).off("exit", onExit).off("error", onError);
    });
  });
}

function overLimit({ pid }: ChildProcess, { time, resident }: WorkerLimits, asked: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    const end = setTimeout(() => reject(new WorkerError("time", `the task took more than ${time} ms`)), time);
    const look = setInterval(async () => {
      if (pid !== undefined && (await residentMegabytes(pid)) > resident)
        reject(new WorkerError("memory", `the task took more than ${resident} MB`));
    }, watching);
    asked.addEventListener("abort", () => {
      clearTimeout(end);
      clearInterval(look);
    });
  });
}

function aborted(signal: AbortSignal | undefined, asked: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    const stop = (): void => reject(signal?.reason);
    signal?.addEventListener("abort", stop);
    asked.addEventListener("abort", () => signal?.removeEventListener("abort", stop));
  });
}
