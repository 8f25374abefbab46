import { createServer, type Server } from "node:http";
import { getRequestListener } from "@hono/node-server";
import type { Hono } from "hono";

export interface Listening {
  readonly url: string;
  readonly port: number;
  /** Takes no more connections, lets running requests end for up to `patience` milliseconds (5000), then cuts what is left. */
  close(patience?: number): Promise<void>;
}

/**
 * Milliseconds. A proxy keeps idle connections to us for up to 75 s (nginx) and resets the press that it sends on a connection which we
 * are closing; so we close later than the proxy. Node measures the headers of a kept connection within the second limit and refuses a
 * third that is lower than the second.
 */
const timeouts = { keepAliveTimeout: 80_000, headersTimeout: 85_000, requestTimeout: 90_000 } as const;

/** Rejects when the address is taken. Port 0 picks a free one. */
export async function listen(app: Hono, at: { host: string; port: number }): Promise<Listening> {
  const server = createServer(timeouts, getRequestListener(app.fetch));
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
