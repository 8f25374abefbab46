import { behalf } from "../core/evidence/behalf.js";
import type { Change, Since, Wanted } from "../core/evidence/change.js";
import { readOrigin } from "../core/evidence/origin.js";
import type { Database, Runner } from "./database.js";
import { prepare, type SlotOf } from "./prepare.js";

type Row = Omit<Change, "before" | "behalf" | "origin" | "refused"> & {
  behalf: string | null;
  beforeRaw: string | null;
  beforeValue: string | null;
  origin: string | null;
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
  const written = linesSince(database);
  return {
    async changedSince(on: Runner, report: string, revision: number): Promise<Since[]> {
      return sinceOf(await written(on, { report, revision }), revision);
    },
    async history(on: Runner, report: string, { path, limit, skip }: Wanted): Promise<Change[]> {
      const slots = { report, limit, skip };
      const rows = path === null ? ofAll(on, slots) : ofOne(on, { ...slots, path });
      return (await rows).map(changeOf);
    },
  };
}

const shown = [
  ...(["path", "raw", "value", "beforeRaw", "beforeValue"] as const),
  ...(["by", "at", "way", "behalf", "event", "origin", "refused"] as const),
] as const;

/** No index by path: every turn would pay for it, and this reads one report's log. */
function lines({ db }: Database, slot: SlotOf<Slots>) {
  return db
    .selectFrom("answers as line")
    .innerJoin("batches as batch", (join) =>
      join.onRef("batch.report", "=", "line.report").onRef("batch.revision", "=", "line.revision"),
    )
    .select(["line.path", "line.raw", "line.value", "line.revision", "line.place", "line.origin", "line.refused"])
    .select(["batch.author as by", "batch.written_at as at", "batch.source as way", "batch.behalf", "batch.event"])
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

type Line = { path: string; revision: number; raw: string; value: string | null };

/** Every line, oldest first, of the paths that were written after a revision. */
function linesSince({ db }: Database) {
  return prepare<{ report: string; revision: number }, Line>((slot) =>
    db
      .selectFrom("answers as line")
      .select(["line.path", "line.revision", "line.raw", "line.value"])
      .where("line.report", "=", slot("report"))
      .where("line.refused", "<>", 1)
      .where("line.path", "in", (is) =>
        is
          .selectFrom("answers as later")
          .select("later.path")
          .where("later.report", "=", slot("report"))
          .where("later.revision", ">", slot("revision"))
          .where("later.refused", "<>", 1),
      )
      .orderBy("line.revision")
      .orderBy("line.place"),
  );
}

function sinceOf(lines: readonly Line[], revision: number): Since[] {
  const changes = new Map<string, Since>();
  for (const line of lines) {
    const stands = line.value === null ? null : { raw: line.raw, value: line.value };
    const before = line.revision <= revision ? stands : (changes.get(line.path)?.before ?? null);
    changes.set(line.path, { path: line.path, revision: line.revision, before, now: stands });
  }
  return [...changes.values()];
}

function changeOf({ beforeRaw, beforeValue, behalf: told, origin, refused, ...row }: Row): Change {
  const before = beforeRaw === null || beforeValue === null ? null : { raw: beforeRaw, value: beforeValue };
  return {
    ...row,
    before: refused === 0 ? before : null,
    behalf: told === null ? null : behalf.parse(JSON.parse(told)),
    origin: readOrigin(origin),
    refused: refused !== 0,
  };
}
