import BetterSqlite from "better-sqlite3";
import { Kysely } from "kysely";
import type { Database } from "./database.js";
import { GroupCommit } from "./group-commit.js";
import { expectBack, noteAway } from "./sqlite-away.js";
import { TurnSqliteDialect } from "./sqlite-dialect.js";
import { DatabaseGone, type FileWatch, makeFile, mark, watchFile } from "./sqlite-file.js";
import type { Tables } from "./tables.js";

/** How long opening waits, the whole program with it, for another process that is writing, in milliseconds. */
const BUSY = 5_000;

/**
 * Opens a file, making it and its folder if they are missing, or `:memory:`. `gone` hears that the file was taken away; it is not made anew
 * then, by this program or the next: a DatabaseAway is thrown until it is back.
 */
export function openSqlite(path: string, gone: (error: DatabaseGone) => void = () => undefined): Database {
  const inMemory = path === ":memory:";
  if (!inMemory) {
    expectBack(path);
    makeFile(path);
  }
  const file = new BetterSqlite(path, { timeout: BUSY });
  configure(file);
  const watched = inMemory ? null : watch(path, file, gone);
  file.pragma("busy_timeout = 0"); // from here on BusyRetryConnection waits, and the program goes on meanwhile
  const dialect = new TurnSqliteDialect(file);
  const db = new Kysely<Tables>({ dialect });
  const group = new GroupCommit(db, dialect.direct, () => file.inTransaction, watched ?? unwatched);
  return {
    db,
    locksRows: false,
    transaction: (work) => group.run(work),
    statement: (work) => group.run(work),
    close: () => db.destroy().finally(() => watched?.close()),
  };
}

const unwatched = { begun: async () => undefined, committed: () => undefined };

function watch(path: string, file: BetterSqlite.Database, gone: (error: DatabaseGone) => void): FileWatch {
  const number = mark(file);
  const watched = watchFile(path);
  const told = (error: unknown) => {
    if (error instanceof DatabaseGone) {
      noteAway(path, number);
      gone(error);
    }
    throw error;
  };
  return {
    begun: (on) => watched.begun(on).catch(told),
    committed() {
      try {
        watched.committed();
      } catch (error) {
        told(error);
      }
    },
    close: watched.close,
  };
}

/** FULL: an acknowledged answer outlives a power cut, not only a killed process. WAL: readers do not wait for writers. */
export function configure(file: BetterSqlite.Database): void {
  file.pragma("journal_mode = WAL");
  file.pragma("synchronous = FULL");
  file.pragma("foreign_keys = ON");
  file.pragma("cache_size = -16000"); // 16 MB
  // The log is copied into the file at 16 MB instead of 4: the pages that every turn touches are copied less often.
  file.pragma("wal_autocheckpoint = 4000");
}
