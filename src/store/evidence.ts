import { sql } from "kysely";
import type { EvidenceRecord } from "../app/ports/evidence.js";
import type { Database, Runner } from "./database.js";
import { prepare } from "./prepare.js";
import { storable } from "./text.js";

type Slots = { [K in keyof EvidenceRecord]: EvidenceRecord[K] };
type Row = Omit<EvidenceRecord, "by" | "at"> & { author: string; kept_at: number };
type File = { hash: string; size: number; at: number; content: Uint8Array | null };

/** Files that prove figures. */
export function evidence({ db }: Database) {
  const ofReport = prepare<{ report: string }, Row>((slot) =>
    db.selectFrom("evidence").selectAll().where("report", "=", slot("report")).orderBy("kept_at").orderBy("id"),
  );
  const insert = prepare<Slots, unknown>((slot) =>
    db
      .insertInto("evidence")
      .values({
        report: slot("report"),
        id: slot("id"),
        hash: slot("hash"),
        name: slot("name"),
        size: slot("size"),
        author: slot("by"),
        kept_at: slot("at"),
      })
      .onConflict((conflict) => conflict.columns(["report", "id"]).doNothing()),
  );
  const keep = prepare<File, unknown>((slot) =>
    db
      .insertInto("evidence_files")
      .values({ hash: slot("hash"), size: slot("size"), kept_at: slot("at"), content: slot("content") })
      .onConflict((conflict) =>
        conflict.column("hash").doUpdateSet((row) => ({
          kept_at: row.ref("excluded.kept_at"),
          content: row.fn.coalesce(row.ref("excluded.content"), row.ref("evidence_files.content")),
        })),
      ),
  );
  const bytes = prepare<{ hash: string }, { content: Uint8Array | null }>((slot) =>
    db.selectFrom("evidence_files").select("content").where("hash", "=", slot("hash")),
  );
  return {
    async evidenceOf(on: Runner, report: string): Promise<EvidenceRecord[]> {
      return (await ofReport(on, { report })).map(({ author, kept_at, size, ...one }) => ({
        ...one,
        size: Number(size),
        by: author,
        at: Number(kept_at),
      }));
    },
    async addEvidence(on: Runner, one: EvidenceRecord): Promise<void> {
      await insert(on, { ...one, name: storable(one.name) });
    },
    async keepBytes(on: Runner, file: Omit<File, "content">, content: Uint8Array | null): Promise<void> {
      await keep(on, { ...file, content: content === null ? null : Buffer.from(content) });
    },
    async keptBytes(on: Runner, hash: string): Promise<Uint8Array | null> {
      const content = (await bytes(on, { hash }))[0]?.content ?? null;
      return content === null ? null : new Uint8Array(content);
    },
    async prune(on: Runner, before: number): Promise<string[]> {
      // A figure names its files by their ids, and so does a signature on paper.
      await on.executeQuery(
        sql`delete from evidence where kept_at < ${before}
          and not exists (select 1 from figures where figures.report = evidence.report
            and figures.path like '@evidence.%' and replace(figures.value, evidence.id, '') <> figures.value)
          and not exists (select 1 from review_events where review_events.report = evidence.report
            and replace(review_events.event, evidence.id, '') <> review_events.event)`.compile(db),
      );
      const gone = db
        .deleteFrom("evidence_files")
        .where("kept_at", "<", before)
        .where("hash", "not in", db.selectFrom("evidence").select("hash"))
        .returning("hash");
      return (await on.executeQuery(gone.compile())).rows.map(({ hash }) => hash);
    },
  };
}
