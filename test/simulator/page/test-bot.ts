import { createDecipheriv, createHash } from "node:crypto";
import { once } from "node:events";
import { createServer, type IncomingMessage } from "node:http";
import type { Simulator } from "../../../src/simulator/start.js";

type Json = Record<string, unknown>;

export interface TestBot {
  /** Every event and callback that came, decrypted. */
  readonly heard: { type: string; event: Json }[];
  /** What the next callbacks are answered with. */
  answer: (event: Json) => unknown;
  send(chatId: string, msgType: string, content: Json): Promise<string>;
  sendFile(chatId: string, name: string, words: string): Promise<void>;
  close(): Promise<void>;
}

/** A bot of a few lines, so that the page is tested against the real simulator and nothing else of the project. */
export async function startTestBot(simulator: Simulator): Promise<TestBot> {
  const server = createServer(async (request, response) => {
    const { status, body } = hear(bot, JSON.parse(await bodyOf(request)), simulator.credentials.encryptKey);
    response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(await body));
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the bot has no port");
  const token = await tokenOf(simulator);
  const headers = { authorization: `Bearer ${token}` };
  const bot: TestBot = {
    heard: [],
    answer: () => ({}),
    async send(chatId, msgType, content) {
      const body = JSON.stringify({ receive_id: chatId, msg_type: msgType, content: JSON.stringify(content) });
      const url = `${simulator.url}/open-apis/im/v1/messages?receive_id_type=chat_id`;
      const sent = await call(url, {
        method: "POST",
        headers: { ...headers, "content-type": "application/json" },
        body,
      });
      return String((sent.data as Json).message_id);
    },
    async sendFile(chatId, name, words) {
      const body = new FormData();
      body.set("file_type", "doc");
      body.set("file_name", name);
      body.set("file", new Blob([words]), name);
      const uploaded = await call(`${simulator.url}/open-apis/im/v1/files`, { method: "POST", headers, body });
      await bot.send(chatId, "file", { file_key: (uploaded.data as Json).file_key });
    },
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
  await simulator.setWebhook(`http://127.0.0.1:${address.port}/`);
  return bot;
}

function hear(bot: TestBot, sealed: Json, key: string): { status: number; body: unknown } {
  const body = typeof sealed.encrypt === "string" ? open(sealed.encrypt, key) : sealed;
  if (body.type === "url_verification") return { status: 200, body: { challenge: body.challenge } };
  const type = String((body.header as Json).event_type);
  const event = body.event as Json;
  bot.heard.push({ type, event });
  return { status: 200, body: type === "card.action.trigger" ? bot.answer(event) : {} };
}

function open(sealed: string, key: string): Json {
  const bytes = Buffer.from(sealed, "base64");
  const decipher = createDecipheriv("aes-256-cbc", createHash("sha256").update(key).digest(), bytes.subarray(0, 16));
  return JSON.parse(Buffer.concat([decipher.update(bytes.subarray(16)), decipher.final()]).toString("utf8"));
}

async function tokenOf({ url, credentials }: Simulator): Promise<string> {
  const body = JSON.stringify({ app_id: credentials.appId, app_secret: credentials.appSecret });
  const headers = { "content-type": "application/json" };
  const path = "/open-apis/auth/v3/tenant_access_token/internal";
  return String((await call(url + path, { method: "POST", headers, body })).tenant_access_token);
}

async function call(url: string, init: RequestInit): Promise<Json> {
  const answer = (await (await fetch(url, init)).json()) as Json;
  if (answer.code !== 0) throw new Error(JSON.stringify(answer));
  return answer;
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part);
  return Buffer.concat(parts).toString("utf8");
}
