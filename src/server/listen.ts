import { createServer, type Server } from "node:http";
import { getRequestListener } from "@hono/node-server";
import type { Hono } from "hono";

export interface Listening {
  readonly url: string;
  readonly port: number;
  /** Takes no more connections, lets running requests end for up to `patience` milliseconds (5000), then cuts what is left. */
  close(patience?: number): Promise<void>;
}

/** Rejects when the address is taken. Port 0 picks a free one. */
export async function listen(app: Hono, at: { host: string; port: number }): Promise<Listening> {
  // The platform sends small bodies at once; whoever dribbles is somebody else.
  const server = createServer({ requestTimeout: 15_000, headersTimeout: 10_000 }, getRequestListener(app.fetch));
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(at.port, at.host, () => resolve());
  });
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : at.port;
  return {
    port,
    url: `http://${at.host.includes(":") ? `[${at.host}]` : at.host}:${port}`,
    close: (patience) => close(server, patience),
  };
}

function close(server: Server, patience = 5000): Promise<void> {
  return new Promise((resolve) => {
    const cut = setTimeout(() => server.closeAllConnections(), patience);
    // A connection whose request has ended would be kept for the next one.
    const sweep = setInterval(() => server.closeIdleConnections(), 20);
    server.close(() => {
      clearTimeout(cut);
      clearInterval(sweep);
      resolve();
    });
    server.closeIdleConnections();
  });
}
