/** What health and metrics ask: counted by indexes, whatever the rows hold. */
import { CompiledQuery } from "kysely";
import { expect, test } from "vitest";
import { backlog } from "../../src/store/backlog.js";
import type { Database, Runner } from "../../src/store/database.js";
import { openPostgres } from "../../src/store/postgres.js";
import { openSqlite } from "../../src/store/sqlite.js";
import { onEveryDatabase } from "./dialects.js";
import { textTo } from "./samples.js";

const large = "绩".repeat(1000);

onEveryDatabase((dialect) => {
  test("health reads waiting and dead messages by index, not the rows", async () => {
    const address = await dialect.address();
    const store = await dialect.open(address);
    for (const outcome of ["dead", "waiting"]) {
      const outgoing = Array.from({ length: 2000 }, (_, n) => ({
        uuid: `${outcome}-${n}`,
        work: textTo(`ou_${outcome}_${n}`, large),
      }));
      await store.transaction((on) => on.save({ outgoing }));
    }
    const database = address.startsWith("postgres") ? openPostgres(address, 10) : openSqlite(address.slice(7));
    const run = async (query: string) => (await database.db.executeQuery<object>(CompiledQuery.raw(query))).rows;
    await run("update outbox set outcome = 'dead', ended_at = id where uuid like 'dead%'");
    await run("update outbox set error = 'x' where uuid = 'waiting-7'");
    await run(database.locksRows ? "vacuum analyze outbox" : "analyze");

    const asked: CompiledQuery[] = [];
    const told = await backlog(database).backlog(listening(database, asked));
    expect(told).toMatchObject({ dead: 2000, waiting: 2000, error: "x", failedJobs: 0 });
    for (const { sql, parameters } of asked) {
      expect(parameters.every((value) => value === "dead" || value === "failed" || typeof value === "number")).toBe(
        true,
      );
      const plain = sql.replaceAll(/\$\d+|\?/g, () => "?");
      const values = [...parameters];
      const filled = plain.replaceAll("?", () => JSON.stringify(values.shift()).replaceAll('"', "'"));
      const plan = JSON.stringify(await run(`${database.locksRows ? "explain" : "explain query plan"} ${filled}`));
      // Of few rows, as of the table of jobs here, PostgreSQL reads all.
      if (!database.locksRows || sql.includes('"outbox"')) expect(plan, filled).toMatch(/index/i);
      expect(plan, filled).not.toMatch(/Seq Scan on outbox|SCAN outbox(?! USING)/);
    }
    expect(asked.length).toBeGreaterThan(3);
    await database.close();
  });

  test("behind 10,000 notices to others, somebody's answer is the next to be taken", async () => {
    const store = await dialect.open();
    const outgoing = Array.from({ length: 10_000 }, (_, n) => ({ uuid: `n${n}`, work: textTo(`ou_${n}`, "通知") }));
    await store.transaction((on) => on.save({ outgoing }));
    const card = { kind: "card", ofPlace: true, to: { type: "open_id", id: "ou_new" }, card: "{}" } as const;
    await store.transaction((on) => on.save({ outgoing: [{ uuid: "answer", work: card }] }));
    const rows = await store.takeDue(1, 2, 8);
    expect(rows.map(({ uuid }) => uuid)).toEqual(["answer", "n0", "n1", "n2", "n3", "n4", "n5", "n6"]);
    expect(await store.takeDue(1, 2, 8, "file")).toEqual([]);
  });
});

function listening({ db }: Database, asked: CompiledQuery[]): Runner {
  return {
    executeQuery(query) {
      asked.push(query);
      return db.executeQuery(query);
    },
  };
}
