import { spawn } from "node:child_process";
import { once } from "node:events";
import {
  chmodSync,
  copyFileSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import BetterSqlite from "better-sqlite3";
import { afterAll, expect, test } from "vitest";
import { backupSqlite } from "../../src/store/backup.js";
import { eraseRemains } from "../../src/store/erase-remains.js";
import { openStore } from "../../src/store/open-store.js";
import { DatabaseAway } from "../../src/store/sqlite-away.js";
import { DatabaseGone, makeFile } from "../../src/store/sqlite-file.js";
import { append, batchOf, valuesOf, withReport } from "./samples.js";

const folder = mkdtempSync(join(tmpdir(), "jiping-file-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
let count = 0;
const fresh = () => join(folder, `${count++}`, "bot.db");

test.each([
  ["removed", (path: string) => rmSync(path)],
  ["moved away", (path: string) => renameSync(path, `${path}.old`)],
  ["emptied", (path: string) => truncateSync(path)],
])("a file that was %s is noticed before the next answer is acknowledged", async (_, harm) => {
  const path = fresh();
  const gone: Error[] = [];
  const store = await openStore(path, { gone: (error) => gone.push(error) });
  await withReport(store);
  await append(store, batchOf("e1", "ou_a", { a: "1" }));
  harm(path);
  await expect(append(store, batchOf("e2", "ou_a", { a: "2" }))).rejects.toThrow(DatabaseGone);
  expect(gone[0]).toBeInstanceOf(DatabaseGone);
  await store.close();
});

test("a file that went away is not made anew by the next start; its backup opens again, another database does not", async () => {
  const [path, other, copy] = [fresh(), fresh(), join(folder, "kept.db")];
  await (await openStore(other)).close();
  const store = await withReport(await openStore(path));
  await append(store, batchOf("e1", "ou_a", { a: "1" }));
  await backupSqlite(path, copy);
  // The whole folder, as of a disk that is not there any more.
  rmSync(dirname(path), { recursive: true });
  await expect(append(store, batchOf("e2", "ou_a", { a: "2" }))).rejects.toThrow(DatabaseGone);
  await store.close();
  for (const harm of [() => undefined, () => writeFileSync(path, ""), () => copyFileSync(other, path)]) {
    harm();
    await expect(openStore(path)).rejects.toThrow(DatabaseAway);
  }
  copyFileSync(copy, path);
  const back = await openStore(path);
  expect(await valuesOf(back)).toEqual({ a: "1" });
  await back.close();
  // The note is gone with it.
  rmSync(path);
  await (await openStore(path)).close();
});

test("a file that another one was moved over is noticed", async () => {
  const [path, other] = [fresh(), fresh()];
  await (await openStore(other)).close();
  const store = await openStore(path);
  await withReport(store);
  renameSync(other, path);
  await expect(append(store, batchOf("e1", "ou_a", { a: "1" }))).rejects.toThrow(DatabaseGone);
  await store.close();
});

test("a file that another database was copied over is noticed, and so is one of the same size", async () => {
  const [path, other] = [fresh(), fresh()];
  const foreign = await withReport(await openStore(other));
  await append(foreign, batchOf("e1", "ou_b", { a: "9" }));
  await foreign.close();
  const gone: Error[] = [];
  const store = await withReport(await openStore(path, { gone: (error) => gone.push(error) }));
  await append(store, batchOf("e1", "ou_a", { a: "1" }));
  copyFileSync(other, path);
  await expect(append(store, batchOf("e2", "ou_a", { a: "2" }))).rejects.toThrow();
  expect(gone[0]).toBeInstanceOf(DatabaseGone);
  await store.close().catch(() => undefined);
});

test("the number by which a database is known stays through restarts, and a second process changes nothing", async () => {
  const path = fresh();
  const store = await withReport(await openStore(path));
  const second = await openStore(path);
  await append(second, batchOf("e1", "ou_a", { a: "1" }));
  await append(store, batchOf("e2", "ou_a", { a: "2" }));
  await second.close();
  await append(store, batchOf("e3", "ou_a", { a: "3" }));
  expect((await valuesOf(store)).a).toBe("3");
  await store.close();
});

test("file and folder are the account's alone; a file that was open to others is closed to them", async () => {
  const path = fresh();
  const before = process.umask(0o000);
  const store = await openStore(path);
  await withReport(store);
  process.umask(before);
  expect([path, `${path}-wal`, `${path}-shm`].map((file) => statSync(file).mode & 0o777)).toEqual([
    0o600, 0o600, 0o600,
  ]);
  expect(statSync(join(path, "..")).mode & 0o777).toBe(0o700);
  await store.close();
  chmodSync(path, 0o644);
  await (await openStore(path)).close();
  expect(statSync(path).mode & 0o777).toBe(0o600);
});

test("a backup that is made while the bot writes opens, counts what it holds, and can be gone on with", async () => {
  const path = fresh();
  const copy = join(folder, "copy.db");
  const store = await openStore(path);
  await withReport(store);
  await append(store, batchOf("e1", "ou_a", { a: "1", b: "2" }));
  expect(await backupSqlite(path, copy)).toEqual({ reports: 1, answers: 2 });
  await append(store, batchOf("e2", "ou_a", { a: "3" }));
  await store.close();
  await expect(backupSqlite(path, copy)).rejects.toThrow("already");
  const restored = await openStore(copy);
  expect(await valuesOf(restored)).toEqual({ a: "1", b: "2" });
  await append(restored, batchOf("e3", "ou_a", { a: "4" }));
  expect((await valuesOf(restored)).a).toBe("4");
  await restored.close();
});

/** As the program does it by itself when the log is large: all of it goes into the file, and the log starts anew. */
function foldIn(path: string): void {
  const file = new BetterSqlite(path);
  file.pragma("wal_checkpoint(RESTART)");
  file.close();
}

test("an older copy of the same database, copied over it, is noticed before the next answer is acknowledged", async () => {
  const path = fresh();
  const gone: Error[] = [];
  const store = await withReport(await openStore(path, { gone: (error) => gone.push(error) }));
  await append(store, batchOf("e1", "ou_a", { a: "1" }));
  await append(store, batchOf("e2", "ou_a", { a: "2" }));
  foldIn(path);
  copyFileSync(path, `${path}.old`);
  // The same pages are written again: the file does not grow.
  await store.ping();
  await store.ping();
  foldIn(path);
  await store.ping();
  copyFileSync(`${path}.old`, path);
  await expect(append(store, batchOf("e4", "ou_a", { a: "4" }))).rejects.toThrow(DatabaseGone);
  expect(gone[0]).toBeInstanceOf(DatabaseGone);
  await store.close().catch(() => undefined);
});

test("a backup that is copied over the open database is noticed", async () => {
  const path = fresh();
  const store = await withReport(await openStore(path));
  await append(store, batchOf("e1", "ou_a", { a: "1" }));
  await backupSqlite(path, `${path}.backup`);
  await append(store, batchOf("e2", "ou_a", { a: "2" }));
  copyFileSync(`${path}.backup`, path);
  await expect(append(store, batchOf("e3", "ou_a", { a: "3" }))).rejects.toThrow(DatabaseGone);
  await store.close().catch(() => undefined);
});

test.each([
  ["removed", (log: string) => rmSync(log)],
  ["emptied", (log: string) => truncateSync(log)],
  ["put back to what it was", (log: string) => copyFileSync(`${log}.old`, log)],
])("a log that was %s is noticed, since it holds the newest answers", async (_, harm) => {
  const path = fresh();
  const store = await withReport(await openStore(path));
  await append(store, batchOf("e1", "ou_a", { a: "1" }));
  copyFileSync(`${path}-wal`, `${path}-wal.old`);
  await append(store, batchOf("e2", "ou_a", { a: "2" }));
  harm(`${path}-wal`);
  await expect(append(store, batchOf("e3", "ou_a", { a: "3" }))).rejects.toThrow();
  await expect(append(store, batchOf("e3", "ou_a", { a: "3" }))).rejects.toThrow();
  await store.close().catch(() => undefined);
});

test("a log that is folded into the file, by this program or by another, is no harm", async () => {
  const path = fresh();
  const store = await withReport(await openStore(path));
  for (let round = 1; round <= 5; round += 1) {
    await append(store, batchOf(`e${round}`, "ou_a", { a: String(round) }));
    const file = new BetterSqlite(path);
    file.pragma(`wal_checkpoint(${round % 2 === 0 ? "TRUNCATE" : "RESTART"})`);
    if (round === 3) file.exec("vacuum");
    file.close();
  }
  expect((await valuesOf(store)).a).toBe("5");
  await store.close();
});

test("what was deleted is in no byte of the file or its log once it is written anew, and whoever uses it goes on", async () => {
  const path = fresh();
  const store = await withReport(await openStore(path));
  const secret = "ou_somebody_who_is_forgotten";
  await append(store, batchOf("e1", secret, { a: "1" }));
  await store.forget(secret, "forgotten_0123456789");
  const bytes = () => [path, `${path}-wal`].map((file) => readFileSync(file, "latin1")).join("");
  expect(bytes()).toContain(secret);
  expect(eraseRemains(path)).toBe(true);
  expect(bytes()).not.toContain(secret);
  await append(store, batchOf("e2", "ou_b", { b: "2" }));
  expect(await valuesOf(store)).toEqual({ a: "1", b: "2" });
  await store.close();
});

test("a new file that another process is writing to is waited for", async () => {
  const path = fresh();
  makeFile(path);
  const other = spawn(process.execPath, [
    "--input-type=module",
    "-e",
    `
    import BetterSqlite from "better-sqlite3";
    const file = new BetterSqlite(${JSON.stringify(path)});
    file.pragma("journal_mode = WAL");
    file.exec("begin immediate");
    process.stdout.write("writing");
    setTimeout(() => file.exec("commit"), 700);
  `,
  ]);
  const ended = once(other, "exit");
  await once(other.stdout, "data");
  await (await openStore(path)).close();
  await ended;
});
