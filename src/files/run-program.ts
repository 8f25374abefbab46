/** A program of somebody else's over a file that may be hostile: in a folder of its own, with limits, and gone afterwards. */
import { spawn } from "node:child_process";
import { access, constants } from "node:fs/promises";
import { delimiter, join } from "node:path";

export interface ProgramLimits {
  /** Milliseconds, by the clock. */
  readonly time: number;
  /** Megabytes of address space of each of its processes; where the system knows no such limit, there is none. */
  readonly memory: number;
}

/** The first of these names among `path`, folders of programs; null: none of them is there. */
export async function findProgram(
  names: readonly string[],
  path: string = process.env.PATH ?? "",
): Promise<string | null> {
  for (const folder of path.split(delimiter).filter((one) => one !== ""))
    for (const name of names) {
      const program = join(folder, name);
      const isThere = await access(program, constants.X_OK).then(
        () => true,
        () => false,
      );
      if (isThere) return program;
    }
  return null;
}

/**
 * Resolves whatever it ends with; what counts is the file that it leaves. Nothing of the bot's environment goes to it, and what it
 * has started ends with it.
 */
export function runProgram(
  program: string,
  args: readonly string[],
  { home, limits, signal }: { home: string; limits: ProgramLimits; signal?: AbortSignal | undefined },
): Promise<void> {
  return new Promise((resolve) => {
    const limit = AbortSignal.timeout(limits.time);
    const [command, ...rest] = limited([program, ...args], limits);
    const child = spawn(command, rest, {
      cwd: home,
      env: { PATH: process.env.PATH ?? "", HOME: home, LANG: "zh_CN.UTF-8" },
      stdio: "ignore",
      detached: true,
      signal: signal === undefined ? limit : AbortSignal.any([signal, limit]),
    });
    const end = (): void => {
      // It may have started others, which have to go with it.
      if (child.pid !== undefined)
        try {
          process.kill(-child.pid, "SIGKILL");
        } catch {
          // All of them have ended.
        }
      resolve();
    };
    child.once("exit", end).once("error", end);
  });
}

/** Megabytes of a file that a program may write; the shell counts in 512 bytes. */
const largestFile = 200;

/** A shell sets the limits, and becomes the program. */
function limited(command: readonly string[], { memory, time }: ProgramLimits): [string, ...string[]] {
  const [program = "", ...args] = command;
  if (process.platform === "win32") return [program, ...args];
  const seconds = Math.ceil(time / 1000);
  const script = `ulimit -v ${memory * 1024} 2>/dev/null; ulimit -t ${seconds} 2>/dev/null; ulimit -c 0 2>/dev/null; ulimit -f ${largestFile * 2048} 2>/dev/null; exec "$0" "$@"`;
  return ["/bin/sh", "-c", script, program, ...args];
}
