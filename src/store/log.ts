import type { LoggedAnswer } from "../app/ports/ledger.js";
import type { Database, Runner } from "./database.js";
import { prepare } from "./prepare.js";

/** The log as the figures of a revision follow from it; `history.ts` reads it as people do. */
export function log({ db }: Database) {
  const select = prepare<{ report: string; after: number; upTo: number }, LoggedAnswer>((slot) =>
    db
      .selectFrom("answers as line")
      .innerJoin("batches as batch", (join) =>
        join.onRef("batch.report", "=", "line.report").onRef("batch.revision", "=", "line.revision"),
      )
      .select(["line.path", "line.raw", "line.value", "line.revision", "batch.source"])
      .where("line.report", "=", slot("report"))
      .where("line.revision", ">", slot("after"))
      .where("line.revision", "<=", slot("upTo"))
      .orderBy("line.revision")
      .orderBy("line.place"),
  );
  return {
    async answersBetween(on: Runner, report: string, after: number, upTo: number): Promise<LoggedAnswer[]> {
      return [...(await select(on, { report, after, upTo }))];
    },
  };
}
