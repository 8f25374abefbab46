import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { decodeFrame, encodeFrame } from "../../../src/simulator/socket/frame.js";

interface FrameVector {
  id: string;
  fields: { SeqID: number; service: number; method: number; headers: [string, string][]; payload?: string };
  hex: string;
}

const vectors: FrameVector[] = JSON.parse(readFileSync("test/fixtures/feishu/ws-frames.json", "utf8"));

test.each(vectors)("the published frame $id is read", ({ fields, hex }) => {
  const frame = decodeFrame(Buffer.from(hex, "hex"));
  expect(frame).toMatchObject({
    service: fields.service,
    method: fields.method,
    headers: Object.fromEntries(fields.headers),
  });
  expect(Buffer.from(frame?.payload ?? []).toString()).toBe(fields.payload ?? "");
});

test("the published ping is what we would write", () => {
  const frame = { service: 1, method: 0, headers: { type: "ping" }, payload: new Uint8Array() };
  expect(Buffer.from(encodeFrame(frame)).toString("hex")).toBe(vectors[0]?.hex);
});

test("bytes that are no frame are told apart", () => {
  expect(decodeFrame(Buffer.from("ffffffff", "hex"))).toBeNull();
  expect(decodeFrame(Buffer.from(""))).toBeNull();
});
