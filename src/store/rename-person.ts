import { type CompiledQuery, sql } from "kysely";
import type { Database, Runner } from "./database.js";

/**
 * Puts another id in the place of a person's in every text of every table, also inside stored JSON; tables of later versions are
 * not forgotten that way. Reads the whole database: never in a turn.
 */
export function renaming(database: Database) {
  const { db, locksRows } = database;
  const listing = (locksRows ? inPostgres : inSqlite).compile(db);
  return {
    /** Whether any text of any table is this id, or a message to it, or JSON that holds it. Part of a longer id is not it. */
    async isKnown(on: Runner, person: string): Promise<boolean> {
      const columns = (await on.executeQuery(listing)).rows;
      for (const { place, part } of [...columns, ...waitingForTheirId]) {
        const name = sql.ref(part);
        const quoted = JSON.stringify(person);
        const found = locksRows ? sql`strpos(${name}, ${quoted})` : sql`instr(${name}, ${quoted})`;
        const query = sql`select 1 from ${sql.table(place)}
          where ${name} in (${person}, ${`open_id:${person}`}) or ${found} > 0 limit 1`;
        if ((await on.executeQuery(query.compile(db))).rows.length > 0) return true;
      }
      return false;
    },
    /** All or nothing. */
    async atOnce(on: Runner, from: string, to: string): Promise<void> {
      for (const query of queries((await on.executeQuery(listing)).rows, from, to)) await on.executeQuery(query);
    },
    /** A column at a time, so that turns go on between them; may be done again from the start. */
    async everywhere(from: string, to: string, signal: AbortSignal): Promise<void> {
      for (const query of queries((await db.executeQuery(listing)).rows, from, to)) {
        signal.throwIfAborted();
        await database.statement((on) => on.executeQuery(query));
      }
    },
  };

  function queries(columns: readonly Column[], from: string, to: string): CompiledQuery[] {
    // A shorter text might stand in an answer that means something else.
    if (!/^[A-Za-z0-9_-]{5,200}$/.test(from)) throw new Error("no person's id");
    return columns.map(({ place, part }) => {
      const name = sql.ref(part);
      const found = locksRows ? sql`strpos(${name}, ${from})` : sql`instr(${name}, ${from})`;
      const query = sql`update ${sql.table(place)} set ${name} = replace(${name}, ${from}, ${to}) where ${found} > 0`;
      return query.compile(db);
    });
  }
}

interface Column {
  place: string;
  part: string;
}

/** Of the table that `renaming` leaves as it is. */
const waitingForTheirId: readonly Column[] = ["person", "became"].map((part) => ({ place: "moved_people", part }));

/** Columns that hold text, in all tables but Kysely's own and the one that says whom an old id belongs to. */
const inSqlite = sql<Column>`select tables.name as place, columns.name as part
  from sqlite_master as tables join pragma_table_info(tables.name) as columns
  where tables.type = 'table' and lower(columns.type) = 'text'
    and tables.name not like 'kysely%' and tables.name <> 'moved_people'`;
const inPostgres = sql<Column>`select table_name as place, column_name as part from information_schema.columns
  where table_schema = current_schema() and data_type = 'text'
    and table_name not like 'kysely%' and table_name <> 'moved_people'`;
