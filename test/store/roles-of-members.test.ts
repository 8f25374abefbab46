import { expect, test } from "vitest";
import { type Flavour, postgresFlavour, sqliteFlavour } from "../../db/migrations/flavour.js";
import { migrations } from "../../db/migrations/index.js";
import type { Database } from "../../src/store/database.js";
import { migrate } from "../../src/store/migrate.js";
import { openPostgres } from "../../src/store/postgres.js";
import { openSqlite } from "../../src/store/sqlite.js";
import { onEveryDatabase } from "./dialects.js";
import { rows } from "./rows.js";

const opened = (address: string): { database: Database; flavour: Flavour } =>
  address.startsWith("postgres")
    ? { database: openPostgres(address), flavour: postgresFlavour }
    : { database: openSqlite(address.replace(/^sqlite:/, "")), flavour: sqliteFlavour };

onEveryDatabase((dialect) => {
  test("people who were added before there were roles become contributors of everything, their reports drafts", async () => {
    const address = await dialect.address();
    const { database, flavour } = opened(address);
    const before = Object.entries(migrations(flavour)).filter(([name]) => name < "0003");
    await migrate(database.db, Object.fromEntries(before));
    const report = { id: "r1", form: "some-form", form_version: 1, unit: "某某局", year: 2024, scheme: null };
    const written = { ...report, owner: "ou_a", created_at: 1, revision: 0 };
    // The tables as they were: the types are those of today.
    await database.db
      .insertInto("reports")
      .values(written as never)
      .execute();
    const member = { report: "r1", person: "ou_b", added_by: "ou_a", added_at: 2 };
    await database.db
      .insertInto("members")
      .values(member as never)
      .execute();
    await database.close();

    const store = await dialect.open(address);
    const found = await store.transaction(async (turn) => [await rows(turn).members("r1"), await turn.report("r1")]);
    expect(found).toEqual([
      [{ person: "ou_b", role: "contributor", parts: null }],
      expect.objectContaining({ id: "r1", state: "draft" }),
    ]);
  });
});
