/** A copy of an SQLite database that is in use, by SQLite's own online backup; opened and counted before it counts as one. */
import { chmodSync, existsSync, renameSync, rmSync } from "node:fs";
import BetterSqlite from "better-sqlite3";

export interface Backup {
  readonly reports: number;
  readonly answers: number;
}

/** Throws when the copy is there already, cannot be written, or does not open whole. */
export async function backupSqlite(path: string, copy: string): Promise<Backup> {
  if (!existsSync(path)) throw new Error(`no such database: ${path}`);
  if (existsSync(copy)) throw new Error(`there is such a file already: ${copy}`);
  const half = `${copy}.part`;
  rmSync(half, { force: true });
  const source = new BetterSqlite(path, { readonly: true, timeout: 5_000 });
  try {
    await source.backup(half);
  } finally {
    source.close();
  }
  chmodSync(half, 0o600);
  const counted = countIn(half);
  renameSync(half, copy);
  return counted;
}

function countIn(path: string): Backup {
  const file = new BetterSqlite(path);
  try {
    // One file that may be moved: the log that a copy of the settings would bring along is folded in.
    file.pragma("journal_mode = DELETE");
    const state = file.pragma("integrity_check", { simple: true });
    if (state !== "ok") throw new Error(`the copy is damaged: ${String(state)}`);
    return { reports: count(file, "reports"), answers: count(file, "answers") };
  } finally {
    file.close();
  }
}

function count(file: BetterSqlite.Database, table: "reports" | "answers"): number {
  return Number(file.prepare(`select count(*) from ${table}`).pluck().get());
}
