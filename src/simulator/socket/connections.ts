import type { WebSocket } from "ws";
import { newId } from "../ids.js";
import { parseObject } from "../json.js";
import { DEADLINE, type Delivery } from "../push/delivery.js";
import type { Chance } from "../random.js";
import { decodeFrame, encodeFrame, type Frame } from "./frame.js";

/** What the client is told at the start and with every pong; in seconds, -1 for ever. Shorter pauses than the platform's 120 s. */
export const CLIENT_CONFIG = { ReconnectCount: -1, ReconnectInterval: 2, ReconnectNonce: 1, PingInterval: 30 };

/** The long connections of the app. Each push goes to ONE of them, picked at random. */
export interface LongConnections {
  count(): number;
  add(socket: WebSocket, service: number): void;
  /** The payload is plain JSON. No acknowledgement within 3 s is a failure. */
  push(plain: string): Promise<Delivery>;
  close(): void;
}

interface Connection {
  readonly socket: WebSocket;
  readonly service: number;
  readonly waiting: Map<string, (delivery: Delivery) => void>;
}

export function createConnections(chance: Chance): LongConnections {
  const open: Connection[] = [];
  return {
    count: () => open.length,
    add(socket, service) {
      const connection: Connection = { socket, service, waiting: new Map() };
      open.push(connection);
      socket.on("message", (data: Buffer) => receive(connection, data));
      socket.on("error", () => socket.terminate());
      socket.on("close", () => {
        open.splice(open.indexOf(connection), 1);
        for (const settle of connection.waiting.values()) settle(lost("the connection was closed"));
      });
    },
    async push(plain) {
      const connection = open[Math.floor(chance.next() * open.length)];
      return connection === undefined ? lost("no long connection is open") : send(connection, plain);
    },
    close() {
      for (const { socket } of open) socket.terminate();
    },
  };
}

function send(connection: Connection, plain: string): Promise<Delivery> {
  const id = newId("");
  const headers = { type: "event", message_id: id, sum: "1", seq: "0", trace_id: newId("") };
  return new Promise((resolve) => {
    const timer = setTimeout(
      () => settle({ answered: false, code: 200341, reason: "no acknowledgement in time" }),
      DEADLINE,
    );
    function settle(delivery: Delivery): void {
      clearTimeout(timer);
      connection.waiting.delete(id);
      resolve(delivery);
    }
    connection.waiting.set(id, settle);
    connection.socket.send(
      encodeFrame({ service: connection.service, method: 1, headers, payload: Buffer.from(plain) }),
    );
  });
}

function receive(connection: Connection, data: Buffer): void {
  const frame = decodeFrame(data);
  if (frame === null) return;
  if (frame.method === 0 && frame.headers.type === "ping") pong(connection);
  if (frame.method === 1) connection.waiting.get(frame.headers.message_id ?? "")?.(readAck(frame));
}

function pong({ socket, service }: Connection): void {
  const payload = Buffer.from(JSON.stringify(CLIENT_CONFIG));
  socket.send(encodeFrame({ service, method: 0, headers: { type: "pong" }, payload }));
}

/** `{"code":200,"data":"<base64 of the handler's result>"}`; a handler that threw is code 500. No data: no answer body. */
function readAck(frame: Frame): Delivery {
  const ack = parseObject(Buffer.from(frame.payload).toString("utf8"));
  const status = typeof ack?.code === "number" ? ack.code : 500;
  const body = typeof ack?.data === "string" ? Buffer.from(ack.data, "base64").toString("utf8") : "";
  return { answered: true, status, body };
}

function lost(reason: string): Delivery {
  return { answered: false, code: 200342, reason };
}
