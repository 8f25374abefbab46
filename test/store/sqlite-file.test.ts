import { chmodSync, copyFileSync, mkdtempSync, renameSync, rmSync, statSync, truncateSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { backupSqlite } from "../../src/store/backup.js";
import { openStore } from "../../src/store/open-store.js";
import { DatabaseGone } from "../../src/store/sqlite-file.js";
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
