import BetterSqlite from "better-sqlite3";
import pg from "pg";

/** All tables of a database but the migrations' own, whatever they are for. */
export interface EveryTable {
  /** Puts a row into each, with numbers of 7, and this in each text but the ids by which tables hang together; how many tables there are. */
  fill(text: (table: string) => string): Promise<number>;
  /** Every text in every column of every row. */
  texts(): Promise<string[]>;
  close(): Promise<void>;
}

interface Column {
  table: string;
  column: string;
  type: string;
}

interface Connection {
  query(text: string, values?: readonly unknown[]): Promise<Record<string, unknown>[]>;
  readonly columns: string;
  readonly unbound: string;
  /** What lets a row have numbers that the database counts by itself. */
  readonly given: string;
  close(): Promise<void>;
}

export async function openTables(address: string): Promise<EveryTable> {
  const connection = address.startsWith("postgres") ? await postgres(address) : sqlite(address);
  const { query, close } = connection;
  const rows = await query(connection.columns);
  const columns = rows.map(({ table, column, type }): Column => {
    return { table: String(table), column: String(column), type: String(type).toLowerCase() };
  });
  const tables = [...new Set(columns.map(({ table }) => table))];
  const of = (table: string) => columns.filter((one) => one.table === table);
  return {
    async fill(text) {
      await query(connection.unbound);
      for (const table of tables) {
        const names = of(table).map(({ column }) => column);
        const values = of(table).map(({ column, type }) =>
          textOrNumber(type, isKey(table, column) ? "r1" : text(table)),
        );
        const slots = values.map((_, index) => `$${index + 1}`);
        await query(
          `insert into ${table} (${names.join(", ")}) ${connection.given} values (${slots.join(", ")})`,
          values,
        );
      }
      return tables.length;
    },
    async texts() {
      const all = [];
      for (const table of tables) all.push(...(await query(`select * from ${table}`)));
      return all.flatMap((row) => Object.values(row)).filter((value) => typeof value === "string");
    },
    close,
  };
}

/** The bot gives reports and assignments their ids: no person's is in them. */
function isKey(table: string, column: string): boolean {
  return /^(report|assignment)$/.test(column) || (column === "id" && /^(reports|assignments)$/.test(table));
}

/** A type that is none of these may hold texts that nobody looks through. */
function textOrNumber(type: string, text: string): string | number | Buffer {
  if (type === "text") return text;
  if (type === "blob" || type === "bytea") return Buffer.from([7]);
  if (/^(big|small)?int(eger)?$/.test(type)) return 7;
  throw new Error(`no column may be ${type}: text alone is looked through when a person is forgotten`);
}

function sqlite(address: string): Connection {
  const file = new BetterSqlite(address.replace(/^sqlite:/, ""), { timeout: 5000 });
  return {
    async query(text, values = []) {
      const statement = file.prepare(text.replaceAll(/\$(\d+)/g, "?$1"));
      const bound = Object.fromEntries(values.map((value, index) => [String(index + 1), value]));
      const given = values.length === 0 ? [] : [bound];
      if (!statement.reader) {
        statement.run(...given);
        return [];
      }
      return statement
        .all(...given)
        .filter((row) => typeof row === "object" && row !== null)
        .map((row) => ({ ...row }));
    },
    columns: `select tables.name as "table", columns.name as "column", columns.type as type
      from sqlite_master as tables join pragma_table_info(tables.name) as columns
      where tables.type = 'table' and tables.name not like 'kysely%' and tables.name not like 'sqlite%'`,
    unbound: "pragma foreign_keys = off",
    given: "",
    close: async () => void file.close(),
  };
}

async function postgres(address: string): Promise<Connection> {
  const client = new pg.Client({ connectionString: address });
  await client.connect();
  return {
    query: async (text, values = []) => (await client.query(text, [...values])).rows,
    columns: `select table_name as "table", column_name as "column", data_type as type
      from information_schema.columns where table_schema = current_schema() and table_name not like 'kysely%'`,
    unbound: "set session_replication_role = replica",
    given: "overriding system value",
    close: () => client.end(),
  };
}
