import { DummyDriver, Kysely, SqliteAdapter, SqliteIntrospector, SqliteQueryCompiler } from "kysely";
import { expect, test } from "vitest";
import type { Runner } from "../../src/store/database.js";
import { prepare, prepareRows } from "../../src/store/prepare.js";

const db = new Kysely<{ things: { id: number; name: string | null } }>({
  dialect: {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (of) => new SqliteIntrospector(of),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  },
});

/** Keeps what it was asked to run. */
function recorder(): { on: Runner; asked: [string, readonly unknown[]][] } {
  const asked: [string, readonly unknown[]][] = [];
  const on: Runner = {
    executeQuery: async ({ sql, parameters }) => {
      asked.push([sql, parameters]);
      return { rows: [] };
    },
  };
  return { on, asked };
}

test("values go where their slots are, constants stay, and the query is built once", async () => {
  let built = 0;
  const rename = prepare<{ id: number; name: string | null }, unknown>((slot) => {
    built += 1;
    return db
      .updateTable("things")
      .set({ name: slot("name") })
      .where("name", "<>", "kept")
      .where("id", "=", slot("id"));
  });
  const { on, asked } = recorder();
  await rename(on, { id: 7, name: null });
  await rename(on, { id: 8, name: "a" });
  const text = 'update "things" set "name" = ? where "name" <> ? and "id" = ?';
  expect(asked).toEqual([
    [text, [null, "kept", 7]],
    [text, ["a", "kept", 8]],
  ]);
  expect(built).toBe(1);
});

test("many rows go in statements of at most 64", async () => {
  const add = prepareRows<{ id: number }, unknown>((slots) =>
    db.insertInto("things").values(slots.map((slot) => ({ id: slot("id"), name: "x" }))),
  );
  const { on, asked } = recorder();
  await add(
    on,
    Array.from({ length: 150 }, (_, id) => ({ id })),
  );
  expect(asked.map(([, values]) => values.length)).toEqual([128, 128, 44]);
  expect(asked.flatMap(([, values]) => values).filter((value) => value !== "x")).toEqual(
    Array.from({ length: 150 }, (_, id) => id),
  );
});
