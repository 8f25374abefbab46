import { z } from "zod";
import type { FormRecord } from "../app/ports/report-record.js";
import type { Database, Runner } from "./database.js";
import { prepare } from "./prepare.js";

const files = z.record(z.string(), z.string());

/** Forms as they were when their first report was started. What is kept under an id and version never changes. */
export function forms({ db }: Database) {
  const select = prepare<{ id: string; version: number }, { files: string }>((slot) =>
    db.selectFrom("forms").select("files").where("id", "=", slot("id")).where("version", "=", slot("version")),
  );
  const insert = prepare<{ id: string; version: number; files: string }, unknown>((slot) =>
    db
      .insertInto("forms")
      .values({ id: slot("id"), version: slot("version"), files: slot("files") })
      .onConflict((conflict) => conflict.columns(["id", "version"]).doNothing()),
  );
  return {
    async form(on: Runner, id: string, version: number): Promise<FormRecord | null> {
      const [row] = await select(on, { id, version });
      return row ? { id, version, files: files.parse(JSON.parse(row.files)) } : null;
    },
    async saveForm(on: Runner, form: FormRecord): Promise<void> {
      await insert(on, { id: form.id, version: form.version, files: JSON.stringify(form.files) });
    },
  };
}
