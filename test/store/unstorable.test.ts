import { execFileSync } from "node:child_process";
import { mkdtempSync, realpathSync, rmSync, truncateSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import BetterSqlite from "better-sqlite3";
import { afterEach, beforeEach, expect, test } from "vitest";
import { openStore } from "../../src/store/open-store.js";
import { need } from "../need.js";
import { startPostgres } from "./postgres.js";
import { rows } from "./rows.js";
import { append, batchOf, reportOf, valuesOf } from "./samples.js";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "jiping-disk-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const path = () => join(folder, "bot.db");

test("what is overwritten in place by another file is not acknowledged", async () => {
  const gone: Error[] = [];
  const store = await openStore(path(), { gone: (error) => void gone.push(error) });
  await store.transaction(async (turn) => rows(turn).createReport(reportOf("r1")));
  await append(store, batchOf("e1", "ou_a", { a: "1" }));
  truncateSync(path(), 0);
  await expect(append(store, batchOf("e2", "ou_a", { a: "2" }))).rejects.toThrow();
  await store.close().catch(() => undefined);
});

test("while another process holds the file, a turn fails instead of being acknowledged, and goes on afterwards", {
  timeout: 40_000,
}, async () => {
  const store = await openStore(path());
  await store.transaction(async (turn) => rows(turn).createReport(reportOf("r1")));
  const other = new BetterSqlite(path());
  other.exec("begin immediate");
  await expect(append(store, batchOf("e1", "ou_a", { a: "1" }))).rejects.toThrow(/locked|busy/i);
  other.exec("rollback");
  other.close();
  await append(store, batchOf("e1", "ou_a", { a: "1" }));
  expect(await valuesOf(store)).toEqual({ a: "1" });
  await store.close();
});

test.skipIf(need("postgresql") === null)(
  "a dump restored into an empty database holds what was there",
  {
    timeout: 60_000,
  },
  async () => {
    const server = await startPostgres();
    if (server === null) return;
    const bin = dirname(realpathSync(need("postgresql") ?? ""));
    const dump = join(folder, "jiping.dump");
    try {
      const address = await server.database();
      const store = await openStore(address);
      await store.claimApp("cli_00000000000000aa");
      await store.transaction(async (turn) => rows(turn).createReport(reportOf("r1")));
      await append(store, batchOf("e1", "ou_a", { a: "1", b: "绩效" }));
      execFileSync(join(bin, "pg_dump"), ["--format=custom", `--file=${dump}`, address]);
      await store.close();
      const empty = await server.database();
      execFileSync(join(bin, "pg_restore"), [`--dbname=${empty}`, dump]);
      const restored = await openStore(empty);
      expect(await restored.app()).toBe("cli_00000000000000aa");
      expect(await valuesOf(restored)).toEqual({ a: "1", b: "绩效" });
      await append(restored, batchOf("e2", "ou_a", { a: "2" }));
      expect(await valuesOf(restored)).toEqual({ a: "2", b: "绩效" });
      await restored.close();
    } finally {
      await server.stop();
    }
  },
);
