import { type Compilable, type CompiledQuery, type RawBuilder, sql } from "kysely";
import type { Runner } from "./database.js";

/** Stands in a query for a value that is known only when the query runs. */
export type SlotOf<A> = <K extends keyof A & string>(name: K) => RawBuilder<A[K]>;

type Values = Readonly<Record<string, unknown>>;

/** Rows of one statement at most: keeps the number of values below each database's limit and of shapes small. */
const ROWS = 64;

/**
 * A query that is built once and run often. Building costs Kysely several times what SQLite needs to run it, so the
 * text is kept and each run only puts its values where the slots were.
 */
export function prepare<A extends Values, R>(
  build: (slot: SlotOf<A>) => Compilable<R>,
): (on: Runner, values: A) => Promise<readonly R[]> {
  const run = prepareRows<A, R>((slots) => {
    const [slot] = slots;
    if (!slot) throw new Error("a query is prepared for one row at least");
    return build(slot);
  });
  return (on, values) => run(on, [values]);
}

/** The same for a statement that takes many rows: one text for each number of rows, 64 rows a statement. */
export function prepareRows<A extends Values, R>(
  build: (slots: readonly SlotOf<A>[]) => Compilable<R>,
): (on: Runner, rows: readonly A[]) => Promise<readonly R[]> {
  const shapes = new Map<number, CompiledQuery<R>>();
  const run = async (on: Runner, rows: readonly A[]): Promise<readonly R[]> => {
    const shape = shapes.get(rows.length) ?? compile(build, rows.length);
    shapes.set(rows.length, shape);
    const result = await on.executeQuery<R>({ ...shape, parameters: fill(shape.parameters, rows) });
    return result.rows;
  };
  return (on, rows) => (rows.length <= ROWS ? run(on, rows) : runInChunks(run, on, rows));
}

class Slot {
  constructor(
    readonly row: number,
    readonly name: string,
  ) {}
}

function compile<A, R>(build: (slots: readonly SlotOf<A>[]) => Compilable<R>, rows: number): CompiledQuery<R> {
  const slots = Array.from(
    { length: rows },
    (_, row): SlotOf<A> =>
      (name) =>
        sql`${new Slot(row, name)}`,
  );
  return build(slots).compile();
}

function fill(parameters: readonly unknown[], rows: readonly Values[]): unknown[] {
  return parameters.map((parameter) => (parameter instanceof Slot ? rows[parameter.row]?.[parameter.name] : parameter));
}

async function runInChunks<A, R>(
  run: (on: Runner, rows: readonly A[]) => Promise<readonly R[]>,
  on: Runner,
  rows: readonly A[],
): Promise<R[]> {
  const found: R[] = [];
  for (let start = 0; start < rows.length; start += ROWS) {
    found.push(...(await run(on, rows.slice(start, start + ROWS))));
  }
  return found;
}
