import { type Kysely, type Migration, sql } from "kysely";

/**
 * Work that waits (jobs) apart from messages (outbox), and which process does both. Reports that were waiting in the
 * outbox to be made become jobs; outbox rows keep nothing of an attempt but its time from here on.
 */
export function jobs(): Migration {
  return {
    async up(db) {
      await jobTable(db);
      await leaderTable(db);
      await db.schema
        .alterTable("outbox")
        .addColumn("tried_at", "bigint", (column) => column.notNull().defaultTo(0))
        .execute();
      await moveReports(db);
      await db.schema.alterTable("outbox").dropColumn("progress").execute();
    },
  };
}

/** `outcome` null: waiting or running. The partial index holds these only, so that it stays small. */
async function jobTable(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("jobs")
    .addColumn("id", "text", (column) => column.primaryKey().notNull())
    .addColumn("kind", "text", (column) => column.notNull())
    .addColumn("input", "text", (column) => column.notNull())
    .addColumn("due_at", "bigint", (column) => column.notNull())
    .addColumn("lease", "text")
    .addColumn("retry_at", "bigint", (column) => column.notNull().defaultTo(0))
    .addColumn("tried_at", "bigint", (column) => column.notNull().defaultTo(0))
    .addColumn("attempts", "integer", (column) => column.notNull().defaultTo(0))
    .addColumn("progress", "text")
    .addColumn("error", "text")
    .addColumn("outcome", "text")
    .addColumn("ended_at", "bigint")
    .execute();
  const waiting = db.schema.createIndex("jobs_waiting").on("jobs").column("due_at");
  await waiting.where(sql.ref("outcome"), "is", null).execute();
}

async function leaderTable(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("leader")
    .addColumn("duty", "text", (column) => column.primaryKey().notNull())
    .addColumn("holder", "text")
    .addColumn("beats", "bigint", (column) => column.notNull())
    .execute();
  await sql`insert into leader (duty, holder, beats) values ('loops', null, 0)`.execute(db);
}

interface ReportRow {
  uuid: string;
  work: string;
  attempts: number;
  progress: string | null;
  error: string | null;
  outcome: string | null;
  ended_at: number | null;
}

/** The text that says that a report is made waits in the outbox of its own, so these jobs end with the file alone. */
async function moveReports(db: Kysely<unknown>): Promise<void> {
  const { rows } = await sql<ReportRow>`select uuid, work, attempts, progress, error, outcome, ended_at from outbox
    where work like '{"kind":"report"%' and (outcome is null or outcome <> 'delivered')`.execute(db);
  for (const { uuid, work, attempts, progress, error, outcome, ended_at } of rows) {
    const { to, report, version } = JSON.parse(work);
    const input = JSON.stringify({ to, report, version, text: null });
    await sql`insert into jobs (id, kind, input, due_at, attempts, progress, error, outcome, ended_at)
      values (${uuid}, 'make-report', ${input}, 0, ${attempts}, ${progress}, ${error},
        ${outcome === null ? null : "failed"}, ${ended_at})`.execute(db);
    await sql`delete from outbox where uuid = ${uuid}`.execute(db);
  }
}
