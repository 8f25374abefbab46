import type { LeaderRow } from "../app/ports/leader.js";
import type { Database, Runner } from "./database.js";
import { prepare } from "./prepare.js";

/** Which process runs the loops: a single row. */
export function leader({ db }: Database) {
  const select = prepare<Record<never, never>, LeaderRow>(() => db.selectFrom("leader").select(["holder", "beats"]));
  const swap = prepare<{ seen: number; holder: string }, { beats: number }>((slot) =>
    db
      .updateTable("leader")
      .set((row) => ({ holder: slot("holder"), beats: row("beats", "+", 1) }))
      .where("beats", "=", slot("seen"))
      .returning("beats"),
  );
  const live = prepare<{ holder: string }, { beats: number }>((slot) =>
    db
      .updateTable("leader")
      .set((row) => ({ beats: row("beats", "+", 1) }))
      .where("holder", "=", slot("holder"))
      .returning("beats"),
  );
  const leave = prepare<{ holder: string }, unknown>((slot) =>
    db
      .updateTable("leader")
      .set((row) => ({ holder: null, beats: row("beats", "+", 1) }))
      .where("holder", "=", slot("holder")),
  );
  const touch = prepare<Record<never, never>, unknown>(() =>
    db.updateTable("leader").set((row) => ({ duty: row.ref("duty") })),
  );
  return {
    /** Writes nothing new. */
    async touch(on: Runner): Promise<void> {
      await touch(on, {});
    },
    async row(on: Runner): Promise<LeaderRow> {
      const [row] = await select(on, {});
      if (!row) throw new Error("the row that says which process leads is gone from the database");
      return row;
    },
    async take(on: Runner, { beats }: LeaderRow, holder: string): Promise<boolean> {
      return (await swap(on, { seen: beats, holder })).length > 0;
    },
    async beat(on: Runner, holder: string): Promise<boolean> {
      return (await live(on, { holder })).length > 0;
    },
    async resign(on: Runner, holder: string): Promise<void> {
      await leave(on, { holder });
    },
  };
}
