import protobuf from "protobufjs";
import { z } from "zod";

/** One frame of the long connection. `method` 0 is control (ping, pong), 1 is data (an event, its acknowledgement). */
export interface Frame {
  readonly service: number;
  readonly method: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly payload: Uint8Array;
}

const SCHEMA = `
  syntax = "proto2";
  message Header { required string key = 1; required string value = 2; }
  message Frame {
    required uint64 SeqID = 1;
    required uint64 LogID = 2;
    required int32 service = 3;
    required int32 method = 4;
    repeated Header headers = 5;
    optional string payloadEncoding = 6;
    optional string payloadType = 7;
    optional bytes payload = 8;
    optional string LogIDNew = 9;
  }`;

// Set up at once: the SDK, when it is loaded, takes away what 64-bit fields are set up with.
const type = protobuf.parse(SCHEMA, { keepCase: true }).root.lookupType("Frame").setup();

const decoded = z.object({
  service: z.number(),
  method: z.number(),
  headers: z.array(z.object({ key: z.string(), value: z.string() })).default([]),
  payload: z.instanceof(Uint8Array).default(new Uint8Array()),
});

export function encodeFrame({ service, method, headers, payload }: Frame): Uint8Array {
  const pairs = Object.entries(headers).map(([key, value]) => ({ key, value }));
  const body = payload.length > 0 ? { payload } : {};
  return type.encode({ SeqID: 0, LogID: 0, service, method, headers: pairs, ...body }).finish();
}

/** Null for bytes that are no frame. */
export function decodeFrame(bytes: Uint8Array): Frame | null {
  const message = decode(bytes);
  const result = decoded.safeParse(message);
  if (!result.success) return null;
  const headers = Object.fromEntries(result.data.headers.map(({ key, value }) => [key, value]));
  return { ...result.data, headers };
}

function decode(bytes: Uint8Array): unknown {
  try {
    return type.toObject(type.decode(bytes));
  } catch (error) {
    if (error instanceof Error) return undefined;
    throw error;
  }
}
