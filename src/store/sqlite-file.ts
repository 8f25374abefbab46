/** The file of an SQLite database: made for its owner alone, and watched while it is open. */
import { randomInt } from "node:crypto";
import { chmodSync, closeSync, existsSync, mkdirSync, openSync, readSync, statSync } from "node:fs";
import { dirname } from "node:path";
import type { Database as SqliteFile } from "better-sqlite3";

/** The file that answers were written to is not there any more, or is another one: nothing written since is kept. */
export class DatabaseGone extends Error {
  constructor(readonly path: string) {
    super(`the database file was removed, replaced or emptied while it was open: ${path}`);
    this.name = "DatabaseGone";
  }
}

/** Makes the file and its folder if they are missing. Reports are nobody else's business on the machine, whatever the umask. */
export function makeFile(path: string): void {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  closeSync(openSync(path, "a", 0o600));
  for (const file of [path, `${path}-wal`, `${path}-shm`]) if (existsSync(file)) closeToOthers(file);
}

/** Another account's file is left as that account has it. */
function closeToOthers(file: string): void {
  const { mode, uid } = statSync(file);
  if ((mode & 0o077) !== 0 && uid === process.getuid?.()) chmodSync(file, 0o600);
}

/** Gives a database that has none a number of its own, in the place in the header that SQLite leaves to programs. */
export function mark(file: SqliteFile): void {
  const read = () => Number(file.pragma("user_version", { simple: true }));
  if (read() !== 0) return;
  // Of two processes that open it at once only one gives it.
  file
    .transaction(() => {
      if (read() === 0) file.pragma(`user_version = ${randomInt(1, 2 ** 31)}`);
    })
    .immediate();
  file.pragma("wal_checkpoint(PASSIVE)");
}

/** Where the header of an SQLite file has the number of `mark`: four bytes, the highest first. */
const markAt = 60;

export interface FileWatch {
  check(): void;
  /** Only after the database was closed: to close a file gives up all locks that the program holds on it. */
  close(): void;
}

/**
 * `check` throws a DatabaseGone once the path leads to another file, to none, to an empty one, or to one that
 * another database was copied over. An older copy of the same database cannot be told from it.
 */
export function watchFile(path: string): FileWatch {
  const opened = statSync(path, { bigint: true });
  const header = openSync(path, "r");
  const bytes = Buffer.alloc(4);
  const markNow = () => (readSync(header, bytes, 0, 4, markAt) < 4 ? 0 : bytes.readInt32BE());
  let size = opened.size;
  let known = 0;
  const check = () => {
    const now = statSync(path, { bigint: true, throwIfNoEntry: false });
    if (now === undefined || now.ino !== opened.ino || now.dev !== opened.dev || (now.size === 0n && size > 0n))
      throw new DatabaseGone(path);
    // 0: it is still in the log alone, beside a database of an older program.
    const mark = markNow();
    if (known !== 0 && mark !== known) throw new DatabaseGone(path);
    known = mark;
    size = now.size;
  };
  let isOpen = true;
  return {
    check,
    close() {
      if (isOpen) closeSync(header);
      isOpen = false;
    },
  };
}
