/**
 * One webhook request, from raw bytes to what the bot understands. Own code over the raw body, since the SDK's dispatcher hashes
 * re-serialised JSON, never checks the Verification Token and can be made to hang or crash by anybody.
 *
 * | signature | decrypted body                    | result                             |
 * |-----------|-----------------------------------|------------------------------------|
 * | right     | event, right token and app        | incoming or ignored                |
 * | right     | url_verification, right token     | challenge                          |
 * | absent    | url_verification, right token     | challenge (the platform sends none)|
 * | absent    | anything else                     | refused                            |
 * | wrong     | not even decrypted                | refused                            |
 */
import { z } from "zod";
import type { Incoming } from "../core/dialogue/turn/event.js";
import { decrypt } from "./decrypt.js";
import { isTextOrAbsent, plainObject, quick } from "./quick.js";
import { PRESS, toEvent } from "./to-event.js";
import { isFresh, isSigned, sameText } from "./verify.js";

export type RequestReading =
  | { incoming: Incoming }
  | { ignored: string }
  /** The person who pressed must be shown something. */
  | { unreadablePress: string }
  | { challenge: string }
  | { refused: Refusal };

/** For logs and counters only; the sender gets the same answer for all of them. */
export type Refusal =
  | "not-json"
  | "not-encrypted"
  | "unsigned"
  | "signature"
  | "stale"
  | "undecryptable"
  | "token"
  | "app";

export interface RawRequest {
  readonly body: Uint8Array;
  header(name: string): string | undefined;
}

export interface WebhookSecrets {
  readonly appId: string;
  readonly encryptKey: string;
  readonly verificationToken: string;
}

export interface ReadingOptions {
  /** The bot's own open_id for mentions in groups, or null while it is not known yet. */
  readonly botOpenId: () => string | null;
  /** Milliseconds that a signature's timestamp may be off; no limit when absent. */
  readonly freshFor?: number;
  readonly now?: () => number;
}

/** Makes the function that reads every request of the webhook. It never throws, whatever it is given. */
export function createRequestReader(
  secrets: WebhookSecrets,
  options: ReadingOptions,
): (request: RawRequest) => RequestReading {
  return (request) => {
    const sender = checkSender(secrets.encryptKey, request, options);
    if (sender === "signature" || sender === "stale") return { refused: sender };
    // Unsigned is only the check of the address, which is short: nothing else of a stranger is even parsed.
    if (sender === "unsigned" && request.body.byteLength > longestUnsigned) return { refused: "unsigned" };
    const outer = parse(Buffer.from(request.body).toString("utf8"), readSealed);
    if (outer === "not-json") return { refused: "not-json" };
    if (outer === "misfit") return { refused: "not-encrypted" };
    const text = decrypt(secrets.encryptKey, outer.read.encrypt);
    const inner = text === null ? "not-json" : parse(text, readOuter);
    if (inner === "not-json" || inner === "misfit") return { refused: "undecryptable" };
    return readOpened(inner.read, sender === "signed", secrets, options);
  };
}

/** Bytes. */
const longestUnsigned = 2048;

export const sealed = z.object({ encrypt: z.string() });

export const readSealed = quick(sealed, (value) => {
  const one = plainObject(value);
  return typeof one?.encrypt === "string" ? { encrypt: one.encrypt } : null;
});

export const opened = z.looseObject({
  type: z.string().optional(),
  token: z.string().optional(),
  challenge: z.string().optional(),
  header: z
    .looseObject({ token: z.string().optional(), app_id: z.string().optional(), event_type: z.string().optional() })
    .optional(),
  event: z.unknown().optional(),
});

export const readOuter = quick(opened, (value): z.infer<typeof opened> | null => {
  const one = plainObject(value);
  const head = plainObject(one?.header);
  if (one === null || head === null) return null;
  const { type, token, challenge } = one;
  const { token: own, app_id, event_type } = head;
  const texts = [type, token, challenge, own, app_id, event_type].every(isTextOrAbsent);
  return texts ? { ...one, header: { ...head } } : null;
});

function readOpened(
  body: z.infer<typeof opened>,
  signed: boolean,
  secrets: WebhookSecrets,
  options: ReadingOptions,
): RequestReading {
  // Schema 1.0 has its token beside the event, 2.0 in the header; the card's own token is elsewhere, in the event.
  const token = body.header?.token ?? body.token ?? "";
  if (!sameText(secrets.verificationToken, token)) return { refused: "token" };
  if (body.type === "url_verification") return { challenge: body.challenge ?? "" };
  if (!signed) return { refused: "unsigned" };
  if (!sameText(secrets.appId, appOf(body))) return { refused: "app" };
  const reading = toEvent(body, options.botOpenId());
  return "ignored" in reading && body.header?.event_type === PRESS ? { unreadablePress: reading.ignored } : reading;
}

function appOf(body: z.infer<typeof opened>): string {
  if (body.header?.app_id !== undefined) return body.header.app_id;
  const old = oldEvent.safeParse(body.event);
  return old.success ? old.data.app_id : "";
}

const oldEvent = z.object({ app_id: z.string() });

function checkSender(
  key: string,
  request: RawRequest,
  options: ReadingOptions,
): "signed" | "unsigned" | "signature" | "stale" {
  const signature = request.header("x-lark-signature");
  if (signature === undefined) return "unsigned";
  const timestamp = request.header("x-lark-request-timestamp") ?? "";
  const nonce = request.header("x-lark-request-nonce") ?? "";
  if (!isSigned(key, { timestamp, nonce, signature }, request.body)) return "signature";
  const now = (options.now ?? Date.now)();
  return options.freshFor !== undefined && !isFresh(timestamp, now, options.freshFor) ? "stale" : "signed";
}

function parse<T>(
  text: string,
  read: (value: unknown) => { success: true; data: T } | { success: false },
): { read: T } | "not-json" | "misfit" {
  try {
    const found = read(JSON.parse(text));
    return found.success ? { read: found.data } : "misfit";
  } catch {
    return "not-json";
  }
}
