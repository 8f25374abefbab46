/**
 * One keep-alive connection that sends prepared bytes and looks at no more of an answer than where it ends: with two cores,
 * whatever the generator spends is taken from the server, and most from the quickest one.
 */
import { once } from "node:events";
import { connect, type Socket } from "node:net";

export interface Connection {
  /** Sends one request and resolves with the whole answer, head and body. One at a time. */
  send(request: Buffer): Promise<Buffer>;
  close(): void;
}

/** Rejects when nobody listens. */
export async function openConnection(port: number): Promise<Connection> {
  const socket = connect({ port, host: "127.0.0.1", noDelay: true });
  await once(socket, "connect");
  return connectionOn(socket);
}

interface Waiting {
  resolve(answer: Buffer): void;
  reject(error: Error): void;
}

function connectionOn(socket: Socket): Connection {
  let waiting: Waiting | null = null;
  let held: Buffer = Buffer.alloc(0);
  let broken: Error | null = null;
  const fail = (error: Error) => {
    broken ??= error;
    waiting?.reject(error);
    waiting = null;
  };
  socket.on("data", (chunk: Buffer) => {
    held = held.byteLength === 0 ? chunk : Buffer.concat([held, chunk]);
    const end = endOf(held);
    if (end === null) return fail(new Error(`an answer without content-length: ${held.toString("latin1", 0, 500)}`));
    if (held.byteLength < end) return;
    const answer = held;
    const told = waiting;
    held = Buffer.alloc(0);
    waiting = null;
    told?.resolve(answer);
  });
  socket.on("error", fail);
  socket.on("close", () => fail(new Error("the server closed the connection")));
  return {
    send: (request) =>
      new Promise((resolve, reject) => {
        if (broken !== null) return reject(broken);
        waiting = { resolve, reject };
        socket.write(request);
      }),
    close: () => socket.destroy(),
  };
}

/** The length of the whole answer, once its head is there; null when the head does not tell, which no measured server does. */
function endOf(held: Buffer): number | null {
  const head = held.indexOf("\r\n\r\n");
  if (head < 0) return Number.POSITIVE_INFINITY;
  const length = /^content-length: *(\d+)/im.exec(held.toString("latin1", 0, head));
  return length === null ? null : head + 4 + Number(length[1]);
}
