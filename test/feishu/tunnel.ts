import { createServer, type IncomingMessage } from "node:http";
import { connect, type Socket } from "node:net";
import type { Duplex } from "node:stream";

/**
 * A real proxy on the loopback address: it knows CONNECT alone, and leads every name to `target`. `refuse`: the status with which
 * it answers instead, as a proxy that wants a password does.
 */
export async function tunnelTo(target: string) {
  const { hostname, port } = new URL(target);
  const asked: { to: string; authorization: string | undefined }[] = [];
  const sockets = new Set<Duplex>();
  let refusal: number | null = null;
  const server = createServer((_, response) => void response.writeHead(501).end());
  server.on("connect", (request: IncomingMessage, client: Socket, head: Buffer) => {
    asked.push({ to: request.url ?? "", authorization: request.headers["proxy-authorization"] });
    if (refusal !== null) return void client.end(`HTTP/1.1 ${refusal} refused\r\ncontent-length: 0\r\n\r\n`);
    const upstream = connect(Number(port), hostname, () => {
      client.write("HTTP/1.1 200 Connection established\r\n\r\n");
      if (head.length > 0) upstream.write(head);
      upstream.pipe(client).pipe(upstream);
    });
    for (const socket of [client, upstream]) {
      sockets.add(socket);
      socket.on("error", () => client.destroy());
      socket.on("close", () => sockets.delete(socket));
    }
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  return {
    asked,
    host: `127.0.0.1:${typeof address === "object" ? address?.port : ""}`,
    refuseWith(status: number | null) {
      refusal = status;
    },
    close: () =>
      new Promise<void>((resolve) => {
        for (const socket of sockets) socket.destroy();
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
