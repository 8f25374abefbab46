/**
 * A note beside an SQLite file that went away while it was open. Whoever supervises the program starts it again at once, and without the
 * note that start would make a new, empty database in the place of the one that is missed, and acknowledge answers into it.
 */
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, readSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";

/** The file that a program before this one missed has not come back yet. */
export class DatabaseAway extends Error {
  readonly code = "DATABASE_AWAY";

  constructor(path: string) {
    super(`the database that ${awayNote(path)} tells of is not back at ${path}`);
    this.name = "DatabaseAway";
  }
}

export function awayNote(path: string): string {
  return `${path}.gone`;
}

/** `mark`: the number by which the database is known. A disk that is away altogether may refuse the note. */
export function noteAway(path: string, mark: number): void {
  try {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    writeFileSync(awayNote(path), `${mark}\n`, { mode: 0o600 });
  } catch {
    // Nowhere to put it: that the file is gone is told in any case.
  }
}

/** Throws a DatabaseAway while the database of the note, or a backup of it, is not there; then the note goes. */
export function expectBack(path: string): void {
  const note = awayNote(path);
  if (!existsSync(note)) return;
  if (markIn(path) !== Number(readFileSync(note, "utf8"))) throw new DatabaseAway(path);
  rmSync(note, { force: true });
}

/** Place of the number in the header of an SQLite file (sqlite.org/fileformat2). */
const markAt = 60;

/** Null: there is no file, or none that is long enough. */
function markIn(path: string): number | null {
  if (!existsSync(path)) return null;
  const file = openSync(path, "r");
  try {
    const bytes = Buffer.alloc(4);
    return readSync(file, bytes, 0, bytes.length, markAt) < bytes.length ? null : bytes.readInt32BE();
  } finally {
    closeSync(file);
  }
}
