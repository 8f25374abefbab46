/** Connections that rest between requests. */
import type { Connection } from "./connection.js";

export interface ConnectionPool {
  /** The one that rested last, or a new one. */
  take(): Promise<Connection>;
  put(connection: Connection): void;
  /** Closes what rests, and what is put back later. */
  close(): void;
}

/** Milliseconds, far less than any server keeps an idle connection: a request sent on one that is closing is reset. */
const longestRest = 1_000;

export function connectionPool(open: () => Promise<Connection>): ConnectionPool {
  let closed = false;
  let resting: { readonly connection: Connection; readonly since: number }[] = [];
  const drop = (stale: typeof resting) => {
    for (const { connection } of stale) connection.close();
  };
  return {
    async take() {
      const oldest = performance.now() - longestRest;
      drop(resting.filter(({ since }) => since < oldest));
      resting = resting.filter(({ since }) => since >= oldest);
      return resting.pop()?.connection ?? (await open());
    },
    put(connection) {
      if (closed) connection.close();
      else resting.push({ connection, since: performance.now() });
    },
    close() {
      closed = true;
      drop(resting);
      resting = [];
    },
  };
}
