import type { Change, Wanted } from "../core/evidence/change.js";
import type { Database, Runner } from "./database.js";
import { prepare, type SlotOf } from "./prepare.js";

type Row = Omit<Change, "before" | "refused"> & {
  beforeRaw: string | null;
  beforeValue: string | null;
  refused: number;
};
type Slots = { report: string; limit: number; skip: number };

/** The log as people read it: newest first, undos among it, each line with what stood there before. */
export function history(database: Database) {
  const { db } = database;
  const ofAll = prepare<Slots, Row>((slot) =>
    db
      .selectFrom(lines(database, slot).as("line"))
      .select(shown)
      .orderBy("revision", "desc")
      .orderBy("place", "desc")
      .limit(slot("limit"))
      .offset(slot("skip")),
  );
  const ofOne = prepare<Slots & { path: string }, Row>((slot) =>
    db
      .selectFrom(lines(database, slot).where("line.path", "=", slot("path")).as("line"))
      .select(shown)
      .orderBy("revision", "desc")
      .orderBy("place", "desc")
      .limit(slot("limit"))
      .offset(slot("skip")),
  );
  return {
    async history(on: Runner, report: string, { path, limit, skip }: Wanted): Promise<Change[]> {
      const slots = { report, limit, skip };
      const rows = path === null ? ofAll(on, slots) : ofOne(on, { ...slots, path });
      return (await rows).map(changeOf);
    },
  };
}

const shown = ["path", "raw", "value", "beforeRaw", "beforeValue", "by", "at", "way", "event", "refused"] as const;

/** No index by path: every turn would pay for it, and this reads one report's log. */
function lines({ db }: Database, slot: SlotOf<Slots>) {
  return db
    .selectFrom("answers as line")
    .innerJoin("batches as batch", (join) =>
      join.onRef("batch.report", "=", "line.report").onRef("batch.revision", "=", "line.revision"),
    )
    .select(["line.path", "line.raw", "line.value", "line.revision", "line.place", "line.refused"])
    .select(["batch.author as by", "batch.written_at as at", "batch.source as way", "batch.event"])
    .select((is) =>
      (["raw", "value"] as const).map((column) =>
        is.fn
          .agg<string | null>("lag", [`line.${column}`])
          .over((over) =>
            over.partitionBy(["line.path", "line.refused"]).orderBy("line.revision").orderBy("line.place"),
          )
          .as(column === "raw" ? "beforeRaw" : "beforeValue"),
      ),
    )
    .where("line.report", "=", slot("report"));
}

function changeOf({ beforeRaw, beforeValue, refused, ...row }: Row): Change {
  const before = beforeRaw === null || beforeValue === null ? null : { raw: beforeRaw, value: beforeValue };
  return { ...row, before: refused === 0 ? before : null, refused: refused !== 0 };
}
