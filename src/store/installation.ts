import type { ProcessRow, ProcessWay } from "../app/ports/installation.js";
import type { Database, Runner } from "./database.js";
import { prepare, prepareRows } from "./prepare.js";

/** The app that the database belongs to, and signs of life of the processes that have it open. */
export function installation({ db }: Database) {
  const claim = prepare<{ value: string }, unknown>((slot) =>
    db
      .insertInto("installation")
      .values({ name: "app", value: slot("value") })
      .onConflict((conflict) => conflict.column("name").doNothing()),
  );
  const owner = prepare<Record<never, never>, { value: string }>(() =>
    db.selectFrom("installation").select("value").where("name", "=", "app"),
  );
  const beat = prepare<{ name: string; way: ProcessWay; address: string | null }, unknown>((slot) =>
    db
      .insertInto("processes")
      .values({ name: slot("name"), way: slot("way"), address: slot("address"), beats: 1 })
      .onConflict((conflict) =>
        conflict.column("name").doUpdateSet((row) => ({ beats: row("processes.beats", "+", 1) })),
      ),
  );
  const all = prepare<Record<never, never>, ProcessRow>(() =>
    db
      .selectFrom("processes")
      .select(["name", "way", "beats", "address"])
      .$narrowType<{ way: ProcessWay }>()
      .orderBy("name"),
  );
  const end = prepareRows<{ name: string }, unknown>((slots) =>
    db.deleteFrom("processes").where((is) =>
      is(
        "name",
        "in",
        slots.map((slot) => slot("name")),
      ),
    ),
  );
  return {
    async claimApp(on: Runner, appId: string): Promise<string> {
      await claim(on, { value: appId });
      const [row] = await owner(on, {});
      if (!row) throw new Error("the database does not keep its App ID");
      return row.value;
    },
    async app(on: Runner): Promise<string | null> {
      const [row] = await owner(on, {});
      return row?.value ?? null;
    },
    async beatProcess(on: Runner, name: string, way: ProcessWay, address: string | null): Promise<void> {
      await beat(on, { name, way, address });
    },
    async processes(on: Runner): Promise<ProcessRow[]> {
      return [...(await all(on, {}))];
    },
    async endProcesses(on: Runner, names: readonly string[]): Promise<void> {
      if (names.length > 0)
        await end(
          on,
          names.map((name) => ({ name })),
        );
    },
  };
}
