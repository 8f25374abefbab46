/** A child process of the benchmark's own, ended by itself and by nobody else. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { setTimeout } from "node:timers/promises";
import { type Connection, openConnection } from "../load/connection.js";

export interface Program {
  readonly pid: number;
  readonly port: number;
  isRunning(): boolean;
  stop(): Promise<void>;
}

/** Milliseconds that a program may need to listen, or to end: long enough for a busy machine, short enough to notice a hang. */
const patience = 60_000;

/** Those that run: should this process end unasked, they end with it. */
const running = new Set<ChildProcess>();
process.once("exit", () => {
  for (const child of running) child.kill("SIGKILL");
});

/** Starts a compiled file with the port that it must listen on in PORT; `started` is the time of the spawn. */
export async function startProgram(
  file: URL,
  env: Readonly<Record<string, string>>,
): Promise<{ program: Program; started: number }> {
  const port = await freePort();
  const started = performance.now();
  const child = spawn(process.execPath, [file.pathname], {
    env: { PATH: process.env.PATH ?? "", ...env, PORT: String(port) },
    stdio: ["ignore", "inherit", "inherit"],
  });
  if (child.pid === undefined) throw new Error(`${file.pathname} did not start`);
  running.add(child);
  child.once("exit", () => running.delete(child));
  const program = { pid: child.pid, port, isRunning: () => running.has(child), stop: () => stop(child) };
  await listening(child, port);
  return { program, started };
}

async function listening(child: ChildProcess, port: number): Promise<void> {
  for (const until = performance.now() + patience; performance.now() < until; await setTimeout(5)) {
    if (child.exitCode !== null) throw new Error(`a program ended with ${child.exitCode} before it listened`);
    const connection = await openConnection(port).catch((): Connection | null => null);
    if (connection === null) continue;
    connection.close();
    return;
  }
  child.kill("SIGKILL");
  throw new Error("a program did not listen in time");
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, "exit");
  child.kill("SIGTERM");
  const late = setTimeout(patience, "late", { ref: false });
  if ((await Promise.race([ended, late])) !== "late") return;
  child.kill("SIGKILL");
  await ended;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  if (address === null || typeof address === "string") throw new Error("no free port");
  return address.port;
}
