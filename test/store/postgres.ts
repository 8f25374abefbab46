import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { chownSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { setTimeout } from "node:timers/promises";
import pg from "pg";
import { need } from "../need.js";

/** A PostgreSQL server of the test's own, gone with everything in it when it is stopped. */
export interface Postgres {
  /** Address of a new, empty database. */
  database(): Promise<string>;
  /** A setting of one database, for connections that are opened later: `deadlock_timeout = '30s'`. */
  set(database: string, setting: string): Promise<void>;
  /** The server is stopped, and started again. */
  down(): Promise<void>;
  up(): Promise<void>;
  /** As a power cut does: the server and all that serve connections. */
  kill(): Promise<void>;
  /** Stops the server and all that serve connections, as a machine that hangs does; the returned function lets them go on. */
  freeze(): () => void;
  stop(): Promise<void>;
}

/** Null, after saying so, where PostgreSQL is not installed. Takes about a second. */
export async function startPostgres(): Promise<Postgres | null> {
  const initdb = need("postgresql");
  if (initdb === null) return null;
  const folder = mkdtempSync(join(tmpdir(), "jiping-postgres-"));
  const data = join(folder, "data");
  const identity = unprivileged(folder);
  const made = spawnSync(initdb, ["-D", data, "-U", "test", "-A", "trust", "-E", "UTF8", "--no-locale", "--no-sync"], {
    ...identity,
    cwd: folder,
    encoding: "utf8",
  });
  if (made.status !== 0) throw new Error(`initdb failed: ${made.stderr}`);
  const port = await freePort();
  const run = () =>
    spawn(join(dirname(initdb), "postgres"), ["-D", data, ...settings(folder, port)], {
      ...identity,
      cwd: folder,
      stdio: "ignore",
    });
  let server = run();
  const address = `postgres://test@127.0.0.1:${port}`;
  await untilReady(`${address}/postgres`, server);
  const down = async () => {
    const ended = once(server, "exit");
    server.kill("SIGINT"); // fast shutdown: does not wait for open connections
    await ended;
  };
  let count = 0;
  return {
    async database() {
      count += 1;
      await query(`${address}/postgres`, `create database test${count}`);
      return `${address}/test${count}`;
    },
    set: (database, setting) => query(database, `alter database ${new URL(database).pathname.slice(1)} set ${setting}`),
    down,
    async up() {
      server = run();
      await untilReady(`${address}/postgres`, server);
    },
    async kill() {
      const ended = once(server, "exit");
      const serving = childrenOf(server.pid ?? 0);
      server.kill("SIGKILL");
      await ended;
      for (const pid of serving)
        try {
          process.kill(pid, "SIGKILL");
        } catch {
          // It has noticed by itself that its parent is gone.
        }
      rmSync(join(data, "postmaster.pid"), { force: true });
    },
    freeze() {
      const pid = server.pid ?? 0;
      const frozen = [pid, ...childrenOf(pid)];
      for (const pid of frozen) process.kill(pid, "SIGSTOP");
      return () => {
        for (const pid of frozen) process.kill(pid, "SIGCONT");
      };
    },
    async stop() {
      await down();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function childrenOf(parent: number): number[] {
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        const [, ppid] = /\) \S (\d+) /.exec(readFileSync(`/proc/${name}/stat`, "utf8")) ?? [];
        return Number(ppid) === parent ? [Number(name)] : [];
      } catch {
        return []; // ended meanwhile
      }
    });
}

/** PostgreSQL refuses to run as root: as such, the server gets the user that its package made. */
function unprivileged(folder: string): { uid?: number; gid?: number } {
  if (process.getuid?.() !== 0) return {};
  const [uid, gid] = ["-u", "-g"].map((flag) =>
    Number(spawnSync("id", [flag, "postgres"], { encoding: "utf8" }).stdout.trim() || Number.NaN),
  );
  if (!uid || !gid) throw new Error("as root, the tests need a user named postgres to run the server as");
  chownSync(folder, uid, gid);
  return { uid, gid };
}

/**
 * On this machine only, and quick: what a power cut would lose does not matter here. What was committed outlives the server's
 * processes all the same: `synchronous_commit` stays on.
 */
function settings(folder: string, port: number): string[] {
  const set = {
    listen_addresses: "127.0.0.1",
    port,
    unix_socket_directories: folder,
    fsync: "off",
    full_page_writes: "off",
    shared_buffers: "16MB",
    deadlock_timeout: "200ms",
  };
  return Object.entries(set).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  if (address === null || typeof address === "string") throw new Error("no port was given");
  return address.port;
}

async function untilReady(url: string, server: ChildProcess): Promise<void> {
  for (let tries = 0; tries < 200; tries++) {
    if (server.exitCode !== null) throw new Error(`postgres ended with ${server.exitCode}`);
    try {
      return await query(url, "select 1");
    } catch (error) {
      if (tries === 199) throw error;
      await setTimeout(50);
    }
  }
}

async function query(url: string, text: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(text);
  } finally {
    await client.end();
  }
}
