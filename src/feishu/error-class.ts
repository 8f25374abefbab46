/**
 * Every failure of the platform, classified once. The texts hold the platform's code, the HTTP status and its log id (for the
 * console's log search), never its `msg`: that may repeat what was sent.
 * Source of the codes: the platform's pages on sending messages, uploading files and common error codes.
 */
import { type DeliveryClass, DeliveryError } from "../app/ports/messenger.js";

/** What is known of an answer that is not a success. */
export interface Refusal {
  readonly status: number;
  /** The platform's code; null when the answer was not the platform's JSON. */
  readonly code: number | null;
  readonly msg?: string | undefined;
  readonly logId?: string | undefined;
  /** The header x-ogw-ratelimit-reset: seconds to wait. */
  readonly resetSeconds?: string | undefined;
}

const CODES: Readonly<Record<DeliveryClass, readonly number[]>> = {
  // Busy, rate limits, "still being sent".
  retry: [99991400, 230020, 11232, 11233, 230049, 18121, 1500, 2200, 5000, 232096, 300120, 234019],
  // The person or chat: left, resigned, outside the availability range, muted, dissolved, recalled, …
  unreachable: [
    230002, 230013, 230029, 230035, 230038, 230053, 230018, 232009, 230011, 230110, 231003, 230019, 230050, 230071,
    230072, 230075, 230111,
  ],
  // What we sent: parameters, length, sensitive words, plain phone numbers (230028), cards (230099), files.
  fault: [
    230001, 230015, 230017, 230022, 230025, 230028, 230031, 230034, 230054, 230055, 230099, 99992351, 99992354, 9499,
    234001, 234006, 234010,
  ],
  // The app's settings: bot ability, scopes, IP list, credentials, not installed, storage, ids of another app (99992361).
  configuration: [
    230006, 230027, 99991672, 99991676, 99991401, 99991543, 99991662, 99991673, 230036, 10003, 10014, 234002, 234007,
    234041, 234042, 99992361,
  ],
};

/** The token is missing, wrong or outdated: drop it and try once more with a new one. If that fails too, later. */
const TOKEN_CODES: readonly number[] = [99991661, 99991663, 99991664, 99991665, 99991671];

const CLASSES: readonly DeliveryClass[] = ["retry", "unreachable", "fault", "configuration"];

const CLASS_OF = new Map<number, DeliveryClass>([
  ...TOKEN_CODES.map((code) => [code, "retry"] as const),
  ...CLASSES.flatMap((type) => CODES[type].map((code) => [code, type] as const)),
]);

const CARD_REFUSED = 230099;
const LONGEST_WAIT = 3600;

export function isTokenError(error: unknown): boolean {
  return error instanceof DeliveryError && TOKEN_CODES.includes(Number(error.code));
}

/** Of answers that are not the platform's: what we sent was wrong for whoever answered. */
const OUR_FAULT: readonly number[] = [400, 413];

/**
 * Unknown codes: 429, 408 and 5xx come right by themselves, any other refusal is taken for our fault. A refusal without the
 * platform's JSON comes from something in between (a proxy that wants a password, a sign-in page, a wrong address): the
 * administrator's matter.
 */
export function classifyRefusal(refusal: Refusal): DeliveryError {
  const { status, code } = refusal;
  const type = classOf(status, code);
  const shown = code === null ? `http-${status}` : codeWithInner(code, refusal.msg);
  const log = refusal.logId === undefined ? "" : `, log id ${refusal.logId.replace(/[^\w-]/g, "").slice(0, 80)}`;
  return new DeliveryError(type, shown, `refused with ${shown} (HTTP ${status}${log})`, waitOf(refusal.resetSeconds));
}

function classOf(status: number, code: number | null): DeliveryClass {
  if (status === 429) return "retry";
  const known = code === null ? undefined : CLASS_OF.get(code);
  if (known !== undefined) return known;
  if (status === 408 || status >= 500) return "retry";
  return code !== null || OUR_FAULT.includes(status) ? "fault" : "configuration";
}

/** No answer at all, or one that cannot be read. What was sent may have arrived: the uuid makes the repetition harmless. */
export function classifySilence(kind: "network" | "timeout" | "malformed", detail = ""): DeliveryError {
  return new DeliveryError("retry", kind, `no usable answer: ${kind}${detail === "" ? "" : ` (${detail})`}`);
}

/** A refused card carries the true cause only in its message: "…, ext=ErrCode: 200621; ErrMsg: …". */
function codeWithInner(code: number, msg = ""): string {
  const inner = code === CARD_REFUSED ? /ErrCode:\s*(\d{1,9})/.exec(msg)?.[1] : undefined;
  return inner === undefined ? String(code) : `${code}/${inner}`;
}

function waitOf(seconds: string | undefined): number | null {
  if (seconds === undefined || !/^\d{1,9}(\.\d+)?$/.test(seconds)) return null;
  return Math.min(Number(seconds), LONGEST_WAIT) * 1000;
}
