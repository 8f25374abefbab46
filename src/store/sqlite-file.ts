/** The file of an SQLite database: made for its owner alone, and watched while it is open. */
import { chmodSync, closeSync, existsSync, mkdirSync, openSync, statSync } from "node:fs";
import { dirname } from "node:path";

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

/** The returned function throws a DatabaseGone once the path leads to another file, to none, or to an empty one. */
export function watchFile(path: string): () => void {
  const opened = statSync(path, { bigint: true });
  let size = opened.size;
  return () => {
    const now = statSync(path, { bigint: true, throwIfNoEntry: false });
    if (now === undefined || now.ino !== opened.ino || now.dev !== opened.dev || (now.size === 0n && size > 0n))
      throw new DatabaseGone(path);
    size = now.size;
  };
}
