/**
 * What was deleted from an SQLite file, or written over, stays in its free pages and in the log until they are used again. This writes the
 * file anew without it. The database may be in use meanwhile: turns wait.
 */
import BetterSqlite from "better-sqlite3";

/** Milliseconds that it waits for others at each of its two steps. */
const patience = 30_000;

/** False: somebody else had the file for so long that remains were left. Needs as much room on the disk as the file has. */
export function eraseRemains(path: string): boolean {
  const file = new BetterSqlite(path, { timeout: patience });
  try {
    file.exec("vacuum");
    return file.pragma("wal_checkpoint(TRUNCATE)", { simple: true }) === 0;
  } catch (error) {
    if (error instanceof BetterSqlite.SqliteError && error.code.startsWith("SQLITE_BUSY")) return false;
    throw error;
  } finally {
    file.close();
  }
}
