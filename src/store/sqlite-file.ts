/** The file of an SQLite database: made for its owner alone, and watched while it is open. */
import { randomInt } from "node:crypto";
import { chmodSync, closeSync, existsSync, fstatSync, mkdirSync, openSync, readSync, statSync } from "node:fs";
import { dirname } from "node:path";
import type { Database as SqliteFile } from "better-sqlite3";
import { CompiledQuery } from "kysely";
import type { Runner } from "./database.js";

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

/** The number of a database, in the place in the header that SQLite leaves to programs; one that has none gets it. */
export function mark(file: SqliteFile): number {
  const read = () => Number(file.pragma("user_version", { simple: true }));
  if (read() !== 0) return read();
  // Of two processes that open it at once only one gives it.
  file
    .transaction(() => {
      if (read() === 0) file.pragma(`user_version = ${randomInt(1, 2 ** 31)}`);
    })
    .immediate();
  file.pragma("wal_checkpoint(PASSIVE)");
  return read();
}

export interface FileWatch {
  /** To be run within each transaction, which is open `on`, before anything else. Throws a DatabaseGone. */
  begun(on: Runner): Promise<void>;
  /** To be run when it is committed, before anybody hears of it. Throws a DatabaseGone. */
  committed(): void;
  /** Only after the database was closed: to close a file gives up all locks that the program holds on it. */
  close(): void;
}

/**
 * It is gone once the path leads to another file, to none, to an empty one, or to one that another database
 * or an older copy of this one was copied over; likewise for the log beside it. An older copy is known by a count in the header,
 * which is raised once for each time that the log starts anew: a copy that was made since then is whole together with the log.
 */
export function watchFile(path: string): FileWatch {
  const file = openedFile(path);
  const header = new Header(file);
  const log = new Log(`${path}-wal`);
  let counted: string | null = null;
  let counting: string | null = null;
  let isOpen = true;
  const check = () => {
    // Read twice before it is believed: another process may be writing the header at this moment.
    if (!(header.goesOn() || header.goesOn()) || !(log.goesOn() || log.goesOn())) throw new DatabaseGone(path);
  };
  return {
    async begun(on) {
      check();
      counting = log.salts;
      if (counting !== counted) await countUp(on);
    },
    committed() {
      check();
      counted = counting;
    },
    close() {
      if (!isOpen) return;
      isOpen = false;
      file.close();
      log.close();
    },
  };
}

async function countUp(on: Runner): Promise<void> {
  const { rows } = await on.executeQuery<{ application_id: number }>(CompiledQuery.raw("pragma application_id"));
  const next = ((rows[0]?.application_id ?? 0) + 1) | 0;
  await on.executeQuery(CompiledQuery.raw(`pragma application_id = ${next}`));
}

/** Places in the header of an SQLite file (sqlite.org/fileformat2): 2 while it has a log; and two numbers for programs. */
const place = { journal: 18, mark: 60, count: 68 } as const;
const withLog = 2;

class Header {
  /** 0: it is still in the log alone, beside a database of an older program. */
  mark = 0;
  #count: number | null = null;
  #journal = 0;
  readonly #file: OpenedFile;
  readonly #bytes = Buffer.alloc(100);

  constructor(file: OpenedFile) {
    this.#file = file;
  }

  goesOn(): boolean {
    const bytes = this.#bytes;
    const known = this.#count;
    if (!this.#file.look().isSame) return false;
    if (this.#file.read(bytes) < bytes.length) return known === null;
    const mark = bytes.readInt32BE(place.mark);
    const count = bytes.readInt32BE(place.count);
    const journal = bytes.readUInt8(place.journal);
    if (this.mark !== 0 && mark !== this.mark) return false;
    // The count starts again from below behind 2^31.
    if (known !== null && ((count - known) | 0) < 0) return false;
    // A copy that was folded into one file, as `jiping backup` does.
    if (this.#journal === withLog && journal !== withLog) return false;
    this.mark = mark;
    this.#count = count;
    this.#journal = journal;
    return true;
  }
}

/** What a log begins with (sqlite.org/fileformat2), in either order of bytes. */
const logStarts: readonly number[] = [0x377f0682, 0x377f0683];

/** The log starts anew, with other salts in its header, once all of it is in the file; only then may it be shorter than it was. */
class Log {
  salts = "";
  #size = 0;
  #file: OpenedFile | null = null;
  readonly #path: string;
  readonly #bytes = Buffer.alloc(32);

  constructor(path: string) {
    this.#path = path;
  }

  goesOn(): boolean {
    if (this.#file === null && existsSync(this.#path)) this.#file = openedFile(this.#path);
    if (this.#file === null) return true;
    const { isSame, size } = this.#file.look();
    const isEmpty = this.#file.read(this.#bytes) < this.#bytes.length;
    const salts = isEmpty ? "" : this.#bytes.toString("hex", 16, 24);
    if (!isSame || (salts === this.salts && size < this.#size)) return false;
    if (!isEmpty && !logStarts.includes(this.#bytes.readUInt32BE(0))) return false;
    this.salts = salts;
    this.#size = size;
    return true;
  }

  close(): void {
    this.#file?.close();
  }
}

interface OpenedFile {
  /** `isSame`: the path still leads to it. */
  look(): { readonly isSame: boolean; readonly size: number };
  /** From the start; how many bytes there were. */
  read(into: Buffer): number;
  close(): void;
}

function openedFile(path: string): OpenedFile {
  const file = openSync(path, "r");
  const opened = fstatSync(file, { bigint: true });
  return {
    look() {
      const now = statSync(path, { bigint: true, throwIfNoEntry: false });
      return { isSame: now?.ino === opened.ino && now.dev === opened.dev, size: Number(now?.size ?? 0) };
    },
    read: (into) => readSync(file, into, 0, into.length, 0),
    close: () => closeSync(file),
  };
}
