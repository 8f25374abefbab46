/**
 * PostgreSQL takes a statement apart and plans it each time it comes, unless it has a name: what is asked for again on a connection
 * is only carried out then.
 */
import type { ClientBase } from "pg";

/** Each is kept on every connection that has run it. A turn runs some twenty; the others are of jobs and loops. */
const mostNamed = 400;
const names = new Map<string, string>();

/** From now on every statement with values goes out under a name. `begin` and its like may be several at once. */
export function nameStatements(client: ClientBase): void {
  const { query } = client;
  Object.assign(client, {
    query(text: unknown, values: unknown, ...rest: unknown[]): unknown {
      const name = typeof text === "string" && Array.isArray(values) && values.length > 0 ? nameOf(text) : null;
      return Reflect.apply(query, client, name === null ? [text, values, ...rest] : [{ name, text, values }, ...rest]);
    },
  });
}

function nameOf(text: string): string | null {
  const before = names.get(text);
  if (before !== undefined) return before;
  if (names.size >= mostNamed) return null;
  const name = `s${names.size}`;
  names.set(text, name);
  return name;
}
