/** A turn on a database of many reports beside one of few. */
import { sql } from "kysely";
import type { FormPackage } from "../../src/app/catalog.js";
import { openPostgres } from "../../src/store/postgres.js";
import { openSqlite } from "../../src/store/sqlite.js";
import { answersOf, ordinaryRows } from "../clerks/answers.js";
import { entriesOf } from "../clerks/entries.js";
import { oneClerk } from "../clerks/one-clerk.js";

export const [few, many] = [1000, 100_000];
const warming = 20;
const times = 40;

/** Milliseconds of the quickest of some turns: what the database does for others is not in it. `address`: of an empty database. */
export async function databaseSize(address: string, pack: FormPackage): Promise<{ few: number; many: number }> {
  const clerk = await oneClerk(pack, entriesOf(pack.form, answersOf(ordinaryRows, 0)), address);
  await clerk.goes({ at: "outline", scope: "" });
  await fill(address, 1, few);
  const little = await quickest(clerk);
  await fill(address, few + 1, many);
  const much = await quickest(clerk);
  await clerk.close();
  return { few: little, many: much };
}

async function quickest(clerk: Awaited<ReturnType<typeof oneClerk>>): Promise<number> {
  const took: number[] = [];
  for (let time = -warming; time < times; time += 1) {
    await clerk.goes({ at: "edit", path: "indicators.1.actual" });
    const started = performance.now();
    await clerk.presses({ do: "submit" }, { "indicators.1.actual": `${600 + time}家` });
    if (time >= 0) took.push(performance.now() - started);
  }
  return Math.min(...took);
}

/** Reports with ten answers each, an event that was handled and a message that was delivered, from number `from` to `to`. */
async function fill(address: string, from: number, to: number): Promise<void> {
  const database = /^postgres/.test(address) ? openPostgres(address, 1000) : openSqlite(address);
  const numbers = sql`with recursive n(i) as (select ${sql.lit(from)} union all select i + 1 from n where i < ${sql.lit(to)})`;
  const lines = sql`${numbers}, p(j) as (select 1 union all select j + 1 from p where j < 10)`;
  const unit = sql`'某单位' || (i % 500)`;
  const statements = [
    sql`insert into reports (id, form, form_version, unit, year, owner, created_at, revision, state) ${numbers} select 'r' || i, 'some', 1, ${unit}, 2024, 'ou_' || i, i, 1, 'draft' from n`,
    sql`insert into sessions (person, report, state, revision) ${numbers} select 'ou_' || i, 'r' || i, null, 1 from n`,
    sql`insert into inbox (event_key, claimed_at, reply, person, event) ${numbers} select 'e' || i, i, '{}', 'ou_' || i, 'e' || i from n`,
    sql`insert into batches (report, revision, event, author, written_at, source) ${numbers} select 'r' || i, 1, 'e' || i, 'ou_' || i, i, 'card' from n`,
    sql`insert into answers (report, revision, place, path, raw, value) ${lines} select 'r' || i, 1, j, 'f.' || j, '1', '1' from n cross join p`,
    sql`insert into figures (report, path, raw, value, author, written_at, source, event) ${lines} select 'r' || i, 'f.' || j, '1', '1', 'ou_' || i, i, 'card', 'e' || i from n cross join p`,
    sql`insert into outbox (uuid, receiver, work, due_at, tried_at, added_at, attempts, urgency, outcome, ended_at) ${numbers} select 'u' || i, 'open_id:ou_' || i, '{"kind":"text"}', 0, 0, 0, 1, 0, 'delivered', i from n`,
    sql`analyze`,
  ];
  for (const statement of statements) await statement.execute(database.db);
  await database.close();
}
