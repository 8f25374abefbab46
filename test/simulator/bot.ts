import { createDecipheriv, createHash } from "node:crypto";
import { once } from "node:events";
import { Server } from "node:http";
import { createAdaptorServer } from "@hono/node-server";
import { Hono } from "hono";
import type { Credentials } from "../../src/simulator/credentials.js";

/** One push as it arrived: the raw body, its headers, and what it says. */
export interface Arrival {
  headers: Record<string, string>;
  raw: string;
  // biome-ignore lint/suspicious/noExplicitAny: payloads are looked into freely in tests
  plain: any;
  at: number;
}

/** A small bot with decryption of its own: it keeps what arrives and answers as the test says. */
export interface Bot {
  url: string;
  arrivals: Arrival[];
  /** What the next events and callbacks are answered with; a function may wait. */
  answer: (arrival: Arrival) => Response | Promise<Response>;
  /** Pushes of this type so far; waits up to 2 s until there are `count`. */
  received(type: string, count?: number): Promise<Arrival[]>;
  close(): Promise<void>;
}

export async function startBot(credentials: Credentials, port = 0): Promise<Bot> {
  const app = new Hono();
  const server = createAdaptorServer({ fetch: app.fetch });
  if (!(server instanceof Server)) throw new Error("an HTTP server was expected");
  app.post("/webhook", async (c) => {
    const raw = await c.req.text();
    const plain = JSON.parse(decrypt(credentials.encryptKey, JSON.parse(raw).encrypt));
    if (plain.type === "url_verification") return c.json({ challenge: plain.challenge });
    const arrival = { headers: c.req.header(), raw, plain, at: Date.now() };
    bot.arrivals.push(arrival);
    return bot.answer(arrival);
  });
  server.listen(port, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  const bot: Bot = {
    url: `http://127.0.0.1:${address.port}/webhook`,
    arrivals: [],
    answer: () => Response.json({}),
    received: (type, count = 1) =>
      waitFor(() => bot.arrivals.filter((one) => one.plain.header.event_type === type), count),
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
  return bot;
}

/** Written from the platform's description, apart from the simulator's code. */
export function decrypt(key: string, sealed: string): string {
  const bytes = Buffer.from(sealed, "base64");
  const decipher = createDecipheriv("aes-256-cbc", createHash("sha256").update(key).digest(), bytes.subarray(0, 16));
  return decipher.update(bytes.subarray(16), undefined, "utf8") + decipher.final("utf8");
}

async function waitFor(look: () => Arrival[], count: number): Promise<Arrival[]> {
  const until = Date.now() + 2000;
  while (look().length < count && Date.now() < until) await new Promise((resolve) => setTimeout(resolve, 5));
  return look();
}
