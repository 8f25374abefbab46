import { createServer } from "node:http";
import protobuf from "protobufjs";
import { type WebSocket, WebSocketServer } from "ws";
import { z } from "zod";

const { root } = protobuf.parse(`
  syntax = "proto2";
  message Header { required string key = 1; required string value = 2; }
  message Frame {
    required uint64 SeqID = 1; required uint64 LogID = 2; required int32 service = 3; required int32 method = 4;
    repeated Header headers = 5; optional string payloadEncoding = 6; optional string payloadType = 7; optional bytes payload = 8;
    optional string LogIDNew = 9;
  }`);
const Frame = root.lookupType("Frame");

const frameShape = z.looseObject({
  method: z.number(),
  headers: z.array(z.object({ key: z.string(), value: z.string() })),
  payload: z.instanceof(Uint8Array).optional(),
});

const ackShape = z.object({ code: z.number(), data: z.string().optional() });

export function encodeFrame(fields: object): Buffer {
  return Buffer.from(Frame.encode(Frame.fromObject(fields)).finish());
}

/** The long connection's other end: the address request, the WebSocket, events as frames, acknowledgements. */
export async function socketPlatform() {
  const asked: unknown[] = [];
  const acks: { id: string; code: number; data: unknown }[] = [];
  let refuse: { code: number; msg: string } | null = null;
  let socket: WebSocket | null = null;
  const server = createServer((request, response) => {
    let text = "";
    request.on("data", (chunk) => {
      text += chunk;
    });
    request.on("end", () => {
      asked.push(JSON.parse(text));
      const config = { ReconnectCount: -1, ReconnectInterval: 1, ReconnectNonce: 0, PingInterval: 60 };
      const URL = `ws://${request.headers.host}/ws?a=1&device_id=d-hidden&service_id=7`;
      response.setHeader("content-type", "application/json");
      response.end(
        JSON.stringify(refuse === null ? { code: 0, data: { URL, ClientConfig: config } } : { ...refuse, data: {} }),
      );
    });
  });
  const sockets = new WebSocketServer({ server });
  sockets.on("connection", (opened) => {
    socket = opened;
    opened.on("message", (bytes: Buffer) => {
      const frame = frameShape.parse(Frame.toObject(Frame.decode(bytes)));
      if (frame.method !== 1) return;
      const { code, data } = ackShape.parse(JSON.parse(Buffer.from(frame.payload ?? []).toString("utf8")));
      const id = frame.headers.find(({ key }) => key === "message_id")?.value ?? "";
      acks.push({
        id,
        code,
        data: data === undefined ? undefined : JSON.parse(Buffer.from(data, "base64").toString("utf8")),
      });
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  return {
    domain: `http://127.0.0.1:${typeof address === "object" ? address?.port : ""}`,
    asked,
    acks,
    refuseWith(answer: { code: number; msg: string } | null) {
      refuse = answer;
    },
    drop: () => socket?.terminate(),
    push(id: string, payload: unknown) {
      const headers = Object.entries({ type: "event", message_id: id, sum: "1", seq: "0", trace_id: "t" });
      const bytes = Buffer.from(JSON.stringify(payload));
      const pairs = headers.map(([key, value]) => ({ key, value }));
      socket?.send(encodeFrame({ SeqID: 1, LogID: 1, service: 7, method: 1, headers: pairs, payload: bytes }));
    },
    close: () =>
      new Promise<void>((resolve) => {
        for (const client of sockets.clients) client.terminate();
        sockets.close();
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
