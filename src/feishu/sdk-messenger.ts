/** The SDK's Client behind the Messenger port. Rejects with DeliveryErrors only. `client.ts` loads it. */
import type { Client as SdkClient } from "@larksuiteoapi/node-sdk";
import { z } from "zod";
import { DeliveryError } from "../app/ports/messenger.js";
import type { Receiver } from "../app/ports/outbox.js";
import type { Log } from "../log.js";
import type { FeishuMessenger } from "./client.js";
import { download } from "./download.js";
import { classifySilence, isTokenError } from "./error-class.js";
import { createApiHttp } from "./http.js";
import { Client, DefaultCache, withTenantToken } from "./sdk.js";
import { createSdkLogger } from "./sdk-logger.js";
import { type App, createTenantToken, type TenantToken } from "./tenant-token.js";

type Call = <T>(work: (options: ReturnType<typeof withTenantToken>) => Promise<T>) => Promise<T>;

export function createSdkMessenger(app: App, log: Log, timeout: number): FeishuMessenger {
  let ahead: number | null = null;
  const http = createApiHttp(timeout, (date) => {
    const theirs = Date.parse(date);
    ahead = Number.isNaN(theirs) ? null : Date.now() - theirs;
  });
  const client = new Client({
    ...app,
    httpInstance: http,
    cache: new DefaultCache(),
    // The token is ours and goes with each call.
    disableTokenCache: true,
    logger: createSdkLogger(log, [app.appSecret]),
  });
  const call = withToken(createTenantToken(app, http));
  let asked: Promise<string> | null = null;
  return {
    send: (to, type, content, uuid) => send(client, call, { to, type, content, uuid }),
    update: (messageId, card) => update(client, call, messageId, card),
    upload: (fileName, bytes) => upload(client, call, fileName, bytes),
    uploadImage: (bytes) => uploadImage(client, call, bytes),
    async download({ messageId, key, picture }, most) {
      return await download(client, call, { messageId: checkId(messageId), key: checkId(key, 500), picture }, most);
    },
    nameOf: (openId) => nameOf(client, call, openId),
    botOpenId() {
      asked ??= botOpenId(client, call).catch((error: unknown) => {
        asked = null;
        throw error;
      });
      return asked;
    },
    connections: () => untold(connections(client, call)),
    scopes: () => untold(scopes(client, call)),
    skew: () => ahead,
  };
}

/** A private deployment of an earlier version lacks the address. */
async function untold<T>(work: Promise<T>): Promise<T | null> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof DeliveryError && error.code === "http-404") return null;
    throw error;
  }
}

/** Runs a call with the token; a refused token is dropped and the call made once more. */
function withToken(tokens: TenantToken): Call {
  return async (work) => {
    const token = await tokens.get();
    try {
      return await work(withTenantToken(token));
    } catch (error) {
      if (!isTokenError(error)) throw onlyDelivery(error);
      tokens.drop(token);
      return await work(withTenantToken(await tokens.get())).catch((again: unknown) => {
        throw onlyDelivery(again);
      });
    }
  };
}

/** Anything else is a surprise inside the SDK: not to be repeated, and its text not to be trusted. */
function onlyDelivery(error: unknown): DeliveryError {
  if (error instanceof DeliveryError) return error;
  const name = error instanceof Error ? error.name : typeof error;
  return new DeliveryError("fault", "sdk", `the SDK failed with ${name}`);
}

interface Sending {
  readonly to: Receiver;
  readonly type: "interactive" | "text" | "file";
  readonly content: string;
  readonly uuid: string;
}

const sent = z.object({ data: z.object({ message_id: z.string().min(1) }) });

async function send(client: SdkClient, call: Call, sending: Sending): Promise<string> {
  const { to, type, content, uuid } = sending;
  checkId(to.id);
  checkId(uuid, 50);
  const answered = to.inThreadOf === undefined ? null : await reply(client, call, sending, checkId(to.inThreadOf));
  if (answered !== null) return answered;
  const data = { receive_id: to.id, msg_type: type, content, uuid };
  const params = { receive_id_type: to.type };
  const read = sent.safeParse(await call((options) => client.im.v1.message.create({ params, data }, options)));
  if (!read.success) throw classifySilence("malformed", "send");
  return read.data.data.message_id;
}

/** Into the thread of a message; null when it cannot be answered any more: recalled, deleted, its topic gone. */
async function reply(
  client: SdkClient,
  call: Call,
  { type, content, uuid }: Sending,
  message_id: string,
): Promise<string | null> {
  const data = { msg_type: type, content, uuid, reply_in_thread: true };
  const payload = { path: { message_id }, data };
  try {
    const read = sent.safeParse(await call((options) => client.im.v1.message.reply(payload, options)));
    if (!read.success) throw classifySilence("malformed", "reply");
    return read.data.data.message_id;
  } catch (error) {
    if (error instanceof DeliveryError && (error.type === "unreachable" || error.code === "99992354")) return null;
    throw error;
  }
}

async function update(client: SdkClient, call: Call, messageId: string, content: string): Promise<void> {
  const payload = { path: { message_id: checkId(messageId) }, data: { content } };
  await call((options) => client.im.v1.message.patch(payload, options));
}

type FileType = "opus" | "mp4" | "pdf" | "doc" | "xls" | "ppt" | "stream";

/** Word files are "doc" whatever their age; the platform's own tools map them so. */
const FILE_TYPES: ReadonlyMap<string, FileType> = new Map(
  Object.entries({ docx: "doc", doc: "doc", xlsx: "xls", xls: "xls", pdf: "pdf" }),
);

const uploaded = z.object({ file_key: z.string().min(1) });

async function upload(client: SdkClient, call: Call, fileName: string, bytes: Uint8Array): Promise<string> {
  const file_type = FILE_TYPES.get(fileName.split(".").at(-1)?.toLowerCase() ?? "") ?? "stream";
  const data = { file_type, file_name: fileName, file: Buffer.from(bytes) };
  const read = uploaded.safeParse(await call((options) => client.im.v1.file.create({ data }, options)));
  if (!read.success) throw classifySilence("malformed", "upload");
  return read.data.file_key;
}

const uploadedImage = z.object({ image_key: z.string().min(1) });

async function uploadImage(client: SdkClient, call: Call, bytes: Uint8Array): Promise<string> {
  const data = { image_type: "message" as const, image: Buffer.from(bytes) };
  const read = uploadedImage.safeParse(await call((options) => client.im.v1.image.create({ data }, options)));
  if (!read.success) throw classifySilence("malformed", "upload of a picture");
  return read.data.image_key;
}

/** No authority over this person or none at all, or no such person: not an error, the form asks instead. */
const NAMELESS: readonly string[] = ["41050", "40004", "40001", "41012", "99991672", "99991676", "99992351"];

const profile = z.object({ data: z.object({ user: z.object({ name: z.string().optional() }).optional() }).optional() });

async function nameOf(client: SdkClient, call: Call, openId: string): Promise<string | null> {
  const payload = { path: { user_id: checkId(openId) }, params: { user_id_type: "open_id" as const } };
  try {
    const read = profile.safeParse(await call((options) => client.contact.v3.user.get(payload, options)));
    // Without the scope for names the field is simply absent.
    return (read.success ? read.data.data?.user?.name : undefined) || null;
  } catch (error) {
    if (error instanceof DeliveryError && NAMELESS.includes(error.code)) return null;
    throw error;
  }
}

const info = z.object({ bot: z.object({ open_id: z.string().min(1) }) });

async function botOpenId(client: SdkClient, call: Call): Promise<string> {
  const request = { method: "GET", url: "/open-apis/bot/v3/info" };
  const read = info.safeParse(await call((options) => client.request(request, options)));
  if (!read.success) throw classifySilence("malformed", "bot info");
  return read.data.bot.open_id;
}

const online = z.object({ data: z.object({ online_instance_cnt: z.number() }) });

async function connections(client: SdkClient, call: Call): Promise<number> {
  const read = online.safeParse(await call((options) => client.event.v1.connection.get({}, options)));
  if (!read.success) throw classifySilence("malformed", "connections");
  return read.data.data.online_instance_cnt;
}

const grants = z.object({
  data: z.object({ scopes: z.array(z.object({ scope_name: z.string(), grant_status: z.number() })) }),
});
const granted = 1;

async function scopes(client: SdkClient, call: Call): Promise<ReadonlySet<string>> {
  const read = grants.safeParse(await call((options) => client.application.v6.scope.list({}, options)));
  if (!read.success) throw classifySilence("malformed", "scopes");
  return new Set(read.data.data.scopes.filter((one) => one.grant_status === granted).map((one) => one.scope_name));
}

/** The SDK puts ids into paths as they are: `om_1/../x` would be another address. */
function checkId(id: string, longest = 200): string {
  if (!/^[A-Za-z0-9_-]+$/.test(id) || id.length > longest)
    throw new DeliveryError("fault", "id", "an id with unexpected signs");
  return id;
}
