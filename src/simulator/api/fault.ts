import type { ApiCode } from "../codes.js";
import { newId } from "../ids.js";

/** An error as Feishu answers it: a code of its own, and an HTTP status that is 400 for nearly all of them. */
export class ApiFault extends Error {
  constructor(
    readonly code: ApiCode,
    message: string,
    readonly status: 400 | 429 | 500 = 400,
    readonly headers: Readonly<Record<string, string>> = {},
  ) {
    super(message);
  }
}

export function toBody(fault: ApiFault): { code: number; msg: string; error: { log_id: string } } {
  return { code: fault.code, msg: fault.message, error: { log_id: newId("") } };
}
