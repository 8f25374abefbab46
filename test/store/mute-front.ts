import { connect, createServer, type Socket } from "node:net";

/**
 * In front of a PostgreSQL server: `vanish` leaves the connections that are open without answer and without end, as when the server's
 * machine is switched off; those opened later reach the server again.
 */
export async function muteFront(url: string) {
  const { hostname, port, username, pathname } = new URL(url);
  const open = new Set<Socket>();
  const mute = new Set<Socket>();
  const server = createServer((client) => {
    const behind = connect(Number(port), hostname);
    open.add(client);
    client.on("error", () => undefined).on("data", (asked: Buffer) => void (mute.has(client) || behind.write(asked)));
    behind.on("error", () => undefined).on("data", (said: Buffer) => void (mute.has(client) || client.write(said)));
    client.on("close", () => {
      open.delete(client);
      mute.delete(client);
      behind.destroy();
    });
    behind.on("close", () => void (mute.has(client) || client.destroy()));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  return {
    url: `postgres://${username}@127.0.0.1:${typeof address === "object" ? address?.port : ""}${pathname}`,
    vanish: () => {
      for (const client of open) mute.add(client);
    },
    /** How many of those that got no answer are still held open. */
    vanished: () => mute.size,
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        for (const socket of open) socket.destroy();
      }),
  };
}
