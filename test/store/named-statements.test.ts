import { sql } from "kysely";
import { expect, test } from "vitest";
import { openPostgres } from "../../src/store/postgres.js";
import { need } from "../need.js";
import { startPostgres } from "./postgres.js";

test.skipIf(need("postgresql") === null)(
  "a statement is planned once on a connection",
  async () => {
    const server = await startPostgres();
    if (server === null) throw new Error("the server is not there");
    const { db, close } = openPostgres(await server.database(), 10);
    const [counts, others] = await db.connection().execute(async (on) => {
      const sums: unknown[] = [];
      for (const one of [1, 2, 3]) {
        const { rows } = await sql<{ sum: number }>`select ${one}::int + 1 as sum`.execute(on);
        sums.push(rows[0]?.sum);
      }
      expect(sums).toEqual([2, 3, 4]);
      const named = await sql<{ count: string }>`
      select generic_plans + custom_plans as count from pg_prepared_statements where statement like 'select $1::int%'`.execute(
        on,
      );
      await sql`select 1; select 2`.execute(on);
      const all = await sql<{ statement: string }>`select statement from pg_prepared_statements`.execute(on);
      return [named.rows.map(({ count }) => Number(count)), all.rows.length];
    });
    expect(counts).toEqual([3]);
    expect(others).toBe(1);
    await close();
    await server.stop();
  },
  60_000,
);
