import type { IncomingMessage, Server } from "node:http";
import type { Duplex } from "node:stream";
import { WebSocketServer } from "ws";
import { isLoopback } from "../site/host-guard.js";
import type { LongConnections } from "./connections.js";
import { SOCKET_PATH } from "./endpoint.js";
import type { Tickets } from "./tickets.js";

/** Turns upgrade requests that bring a ticket into long connections; all others are cut. */
export function acceptConnections(server: Server, tickets: Tickets, connections: LongConnections): void {
  const sockets = new WebSocketServer({ noServer: true });
  server.on("upgrade", (request: IncomingMessage, raw: Duplex, head: Buffer) => {
    const url = new URL(request.url ?? "/", "ws://127.0.0.1");
    const welcome =
      isLoopback(request.headers.host) && url.pathname === SOCKET_PATH && tickets.take(url.searchParams.get("ticket"));
    if (!welcome) return void raw.destroy();
    sockets.handleUpgrade(request, raw, head, (socket) =>
      connections.add(socket, Number(url.searchParams.get("service_id"))),
    );
  });
}
