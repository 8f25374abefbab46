import { connect, createServer, type Socket } from "node:net";

/**
 * In front of a PostgreSQL server: once the first turn begins, all answers come so many milliseconds late, for so many
 * milliseconds, as from a machine that has just started.
 */
export async function slowFront(url: string, { late, lasts }: { late: number; lasts: number }) {
  const { hostname, port, username, pathname } = new URL(url);
  const open = new Set<Socket>();
  let slowUntil: number | null = null;
  let delayed = 0;
  const delay = () => {
    if (slowUntil === null || performance.now() > slowUntil) return 0;
    delayed += 1;
    return late;
  };
  const server = createServer((client) => {
    const behind = connect(Number(port), hostname);
    for (const socket of [client, behind]) {
      open.add(socket);
      socket.on("close", () => open.delete(socket)).on("error", () => undefined);
    }
    client.on("data", (asked: Buffer) => {
      // Only turns set limits of their own.
      if (asked.includes("set local lock_timeout")) slowUntil ??= performance.now() + lasts;
      behind.write(asked);
    });
    let last = Promise.resolve();
    behind.on("data", (said: Buffer) => {
      const due = new Promise<void>((resolve) => setTimeout(resolve, delay()));
      last = last.then(() => due).then(() => void client.write(said));
    });
    client.on("close", () => behind.destroy());
    behind.on("close", () => client.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  return {
    url: `postgres://${username}@127.0.0.1:${typeof address === "object" ? address?.port : ""}${pathname}`,
    delayed: () => delayed,
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        for (const socket of open) socket.destroy();
      }),
  };
}
