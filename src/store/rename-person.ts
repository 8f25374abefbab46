import { sql } from "kysely";
import type { Database, Runner } from "./database.js";

/**
 * Puts another id in the place of a person's in every text of every table, also inside stored JSON; tables of later versions are
 * not forgotten that way. Reads the whole database: for a command, or once when a person is recognised under another app.
 */
export function renaming({ db, locksRows }: Database): (on: Runner, from: string, to: string) => Promise<void> {
  const listing = (locksRows ? inPostgres : inSqlite).compile(db);
  return async (on, from, to) => {
    // A shorter text might stand in an answer that means something else.
    if (!/^[A-Za-z0-9_-]{5,200}$/.test(from)) throw new Error("no person's id");
    const { rows } = await on.executeQuery(listing);
    for (const { place, part } of rows) {
      const name = sql.ref(part);
      const query = sql`update ${sql.table(place)} set ${name} = replace(${name}, ${from}, ${to})
        where replace(${name}, ${from}, '') <> ${name}`;
      await on.executeQuery(query.compile(db));
    }
  };
}

interface Column {
  place: string;
  part: string;
}

/** Columns that hold text, in all tables but Kysely's own. */
const inSqlite = sql<Column>`select tables.name as place, columns.name as part
  from sqlite_master as tables join pragma_table_info(tables.name) as columns
  where tables.type = 'table' and lower(columns.type) = 'text' and tables.name not like 'kysely%'`;
const inPostgres = sql<Column>`select table_name as place, column_name as part from information_schema.columns
  where table_schema = current_schema() and data_type = 'text' and table_name not like 'kysely%'`;
