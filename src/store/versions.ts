import type { Version } from "../app/ports/report-record.js";
import type { Database, Runner } from "./database.js";
import { prepare } from "./prepare.js";
import { storable } from "./text.js";

type Slots = { [K in keyof Version]: Version[K] };

/** The report files made so far. A number is given out once; adding it again throws. */
export function versions(database: Database) {
  const select = selectAll(database);
  const insert = insertOne(database);
  const print = keepPrinted(database);
  return {
    /** Oldest first. */
    async versions(on: Runner, report: string): Promise<Version[]> {
      return [...(await select(on, { report }))];
    },
    async addVersion(on: Runner, version: Version): Promise<void> {
      await insert(on, { ...version, fileName: storable(version.fileName) });
    },
    async setPrinted(on: Runner, report: string, version: number, printed: string): Promise<void> {
      await print(on, { report, version, printed });
    },
  };
}

function selectAll({ db }: Database) {
  return prepare<{ report: string }, Version>((slot) =>
    db
      .selectFrom("versions")
      .select(["report", "version", "author as by", "made_at as at", "file_name as fileName", "printed", "revision"])
      .where("report", "=", slot("report"))
      .orderBy("version"),
  );
}

function insertOne({ db }: Database) {
  return prepare<Slots, unknown>((slot) =>
    db.insertInto("versions").values({
      report: slot("report"),
      version: slot("version"),
      author: slot("by"),
      made_at: slot("at"),
      file_name: slot("fileName"),
      printed: slot("printed"),
      revision: slot("revision"),
    }),
  );
}

function keepPrinted({ db }: Database) {
  return prepare<{ report: string; version: number; printed: string }, unknown>((slot) =>
    db
      .updateTable("versions")
      .set({ printed: slot("printed") })
      .where("report", "=", slot("report"))
      .where("version", "=", slot("version")),
  );
}
