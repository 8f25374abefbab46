import type { WebSocket } from "ws";
import type { FaultSwitch } from "../faults.js";
import { parseObject } from "../json.js";
import { DEADLINE, type Delivery } from "../push/delivery.js";
import type { ChanceStreams } from "../random.js";
import { decodeFrame, encodeFrame, type Frame } from "./frame.js";
import { framesOf } from "./pieces.js";

/** What the client is told at the start and with every pong; in seconds, a count of -1 is for ever. */
export interface ClientConfig {
  readonly ReconnectCount: number;
  readonly ReconnectInterval: number;
  readonly ReconnectNonce: number;
  readonly PingInterval: number;
}

/** Shorter pauses than the platform's 120 s. */
const USUAL: ClientConfig = { ReconnectCount: -1, ReconnectInterval: 2, ReconnectNonce: 1, PingInterval: 30 };

/** The long connections of the app. Each push goes to ONE of them, picked at random. */
export interface LongConnections {
  readonly config: ClientConfig;
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

interface Parts {
  readonly chance: ChanceStreams;
  readonly faults: FaultSwitch;
}

export function createConnections({ chance, faults }: Parts, config: Partial<ClientConfig> = {}): LongConnections {
  const told = { ...USUAL, ...config };
  const open: Connection[] = [];
  return {
    config: told,
    count: () => open.length,
    add(socket, service) {
      const connection: Connection = { socket, service, waiting: new Map() };
      open.push(connection);
      socket.on("message", (data: Buffer) => receive(connection, data, told));
      socket.on("error", () => socket.terminate());
      socket.on("close", () => {
        open.splice(open.indexOf(connection), 1);
        for (const settle of connection.waiting.values()) settle(lost("the connection was closed"));
      });
    },
    async push(plain) {
      const connection = open[Math.floor(chance.of("connection").next() * open.length)];
      if (connection === undefined) return lost("no long connection is open");
      const cut = faults.strikes("cutConnections");
      if (!cut || chance.of("cut").next() < 0.5) {
        return send(connection, plain, { most: faults.current.fragmentBytes, cut });
      }
      connection.socket.terminate();
      return lost("the connection was cut before the event left", "cutConnections");
    },
    close() {
      for (const { socket } of open) socket.terminate();
    },
  };
}

/** `cut`: the connection goes as soon as the event has left, before its acknowledgement can come. */
function send(
  connection: Connection,
  plain: string,
  { most, cut }: { most: number | undefined; cut: boolean },
): Promise<Delivery> {
  const { id, frames } = framesOf(Buffer.from(plain), connection.service, most);
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
    function cutNow(): void {
      settle(lost("the connection was cut before the acknowledgement", "cutConnections"));
      connection.socket.terminate();
    }
    connection.waiting.set(id, settle);
    for (const [seq, frame] of frames.entries()) {
      connection.socket.send(frame, cut && seq === frames.length - 1 ? cutNow : undefined);
    }
  });
}

function receive(connection: Connection, data: Buffer, config: ClientConfig): void {
  const frame = decodeFrame(data);
  if (frame === null) return;
  if (frame.method === 0 && frame.headers.type === "ping") pong(connection, config);
  if (frame.method === 1) connection.waiting.get(frame.headers.message_id ?? "")?.(readAck(frame));
}

function pong({ socket, service }: Connection, config: ClientConfig): void {
  const payload = Buffer.from(JSON.stringify(config));
  socket.send(encodeFrame({ service, method: 0, headers: { type: "pong" }, payload }));
}

/** `{"code":200,"data":"<base64 of the handler's result>"}`; a handler that threw is code 500. No data: no answer body. */
function readAck(frame: Frame): Delivery {
  const ack = parseObject(Buffer.from(frame.payload).toString("utf8"));
  const status = typeof ack?.code === "number" ? ack.code : 500;
  const body = typeof ack?.data === "string" ? Buffer.from(ack.data, "base64").toString("utf8") : "";
  return { answered: true, status, body };
}

function lost(reason: string, fault?: "cutConnections"): Delivery {
  return { answered: false, code: 200342, reason, ...(fault !== undefined && { fault }) };
}
