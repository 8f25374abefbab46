import { type Kysely, type Migration, Migrator, sql } from "kysely";
import type { Tables } from "./tables.js";

const DONE = "kysely_migration";

/**
 * Brings the tables up to date. Several processes may start at once: one migrates, the others wait.
 * Throws when a newer program has been at this database, and when a migration fails (nothing of it is kept).
 */
export async function migrate(db: Kysely<Tables>, migrations: Record<string, Migration>): Promise<void> {
  const unknown = (await done(db)).filter((name) => !(name in migrations));
  if (unknown.length > 0) throw new Error(tooNew(unknown));
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } });
  const { error } = await migrator.migrateToLatest();
  if (error) throw error;
}

async function done(db: Kysely<Tables>): Promise<string[]> {
  const tables = await db.introspection.getTables({ withInternalKyselyTables: true });
  if (!tables.some((table) => table.name === DONE)) return [];
  const { rows } = await sql<{ name: string }>`select name from ${sql.table(DONE)} order by name`.execute(db);
  return rows.map((row) => row.name);
}

function tooNew(unknown: string[]): string {
  return (
    "这个数据库已被更新版本的程序用过：请启动那个版本，或者恢复更新之前的备份。" +
    `The database was written by a newer version of this program (it has ${unknown.join(", ")}). ` +
    "Start that version, or restore the backup made before it."
  );
}
