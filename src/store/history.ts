import type { Answer, Figure } from "../app/ports/ledger.js";
import type { Database, Runner } from "./database.js";
import { prepare } from "./prepare.js";

type Line = Answer & Figure;

/** The log as people read it: newest first, undos among it. */
export function history({ db }: Database) {
  const lines = db
    .selectFrom("answers as line")
    .innerJoin("batches as batch", (join) =>
      join.onRef("batch.report", "=", "line.report").onRef("batch.revision", "=", "line.revision"),
    )
    .select(["line.path", "line.raw", "line.value"])
    .select(["batch.author as by", "batch.written_at as at", "batch.source", "batch.event"])
    .orderBy("line.revision", "desc")
    .orderBy("line.place", "desc");
  const ofAll = prepare<{ report: string; limit: number }, Line>((slot) =>
    lines.where("line.report", "=", slot("report")).limit(slot("limit")),
  );
  const ofOne = prepare<{ report: string; path: string; limit: number }, Line>((slot) =>
    lines.where("line.report", "=", slot("report")).where("line.path", "=", slot("path")).limit(slot("limit")),
  );
  return {
    async history(on: Runner, report: string, path: string | null, limit: number): Promise<Line[]> {
      const found = path === null ? ofAll(on, { report, limit }) : ofOne(on, { report, path, limit });
      return [...(await found)];
    },
  };
}
