import { type CreateTableBuilder, sql } from "kysely";

/** What the two databases say differently when a table is made. */
export interface Flavour {
  /** The primary key `id`, which counts up by itself and is never given twice, not even after its row is gone. */
  counter<T extends string, C extends string>(table: CreateTableBuilder<T, C>): CreateTableBuilder<T, C | "id">;
  /**
   * Keeps the rows in the order of the primary key, where the database can: one tree to write instead of two.
   * For short rows only; long ones make such a tree deep.
   */
  clustered<T extends string, C extends string>(table: CreateTableBuilder<T, C>): CreateTableBuilder<T, C>;
  /** The type of a column that holds a file. */
  readonly bytes: "blob" | "bytea";
}

export const sqliteFlavour: Flavour = {
  counter: (table) => table.addColumn("id", "integer", (id) => id.primaryKey().autoIncrement()),
  clustered: (table) => table.modifyEnd(sql`without rowid`),
  bytes: "blob",
};

export const postgresFlavour: Flavour = {
  counter: (table) => table.addColumn("id", "bigint", (id) => id.generatedAlwaysAsIdentity().primaryKey()),
  clustered: (table) => table,
  bytes: "bytea",
};
