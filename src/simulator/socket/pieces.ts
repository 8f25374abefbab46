import { newId } from "../ids.js";
import { encodeFrame } from "./frame.js";

/** A payload above this many bytes goes in pieces; the platform's own limit is not published. */
export const MOST_BYTES = 65_536;

/** One event as the frames that carry it: `sum` pieces under one message id, numbered by `seq` from 0. */
export function framesOf(
  payload: Uint8Array,
  service: number,
  most = MOST_BYTES,
): { id: string; frames: Uint8Array[] } {
  const id = newId("");
  const trace_id = newId("");
  const sum = Math.max(1, Math.ceil(payload.length / most));
  const frames = Array.from({ length: sum }, (_, seq) =>
    encodeFrame({
      service,
      method: 1,
      headers: { type: "event", message_id: id, sum: String(sum), seq: String(seq), trace_id },
      payload: payload.subarray(seq * most, (seq + 1) * most),
    }),
  );
  return { id, frames };
}
