/**
 * The floor: the least that any bot must do for a card submission. Signature over the raw bytes, AES-256-CBC, JSON, three
 * inserts in one transaction that is on disk before the answer leaves. Nothing is read, decided or shown.
 */
import { createDecipheriv, createHash, timingSafeEqual } from "node:crypto";
import { serve } from "@hono/node-server";
import BetterSqlite from "better-sqlite3";
import { Hono } from "hono";
import { z } from "zod";
import { configure } from "../../src/store/sqlite.js";
import { app as credentials } from "./credentials.js";

const sealed = z.object({ encrypt: z.string() });
const pressed = z.object({
  header: z.object({ event_id: z.string() }),
  event: z.object({ operator: z.object({ open_id: z.string() }), action: z.unknown() }),
});

const file = new BetterSqlite(process.env.DATABASE ?? "");
configure(file); // the bot's own settings: WAL, synchronous=FULL
file.exec(`create table if not exists inbox (event_key text primary key not null, claimed_at bigint not null, reply text);
create table if not exists answers (id integer primary key, event text not null, person text not null, action text not null);
create table if not exists outbox (id integer primary key, event text not null, work text not null)`);
const inbox = file.prepare("insert into inbox (event_key, claimed_at, reply) values (?, ?, ?)");
const answers = file.prepare("insert into answers (event, person, action) values (?, ?, ?)");
const outbox = file.prepare("insert into outbox (event, work) values (?, ?)");
const keep = file.transaction((event: string, person: string, action: string) => {
  inbox.run(event, Date.now(), "{}");
  answers.run(event, person, action);
  outbox.run(event, "{}");
});
const key = createHash("sha256").update(credentials.encryptKey).digest();

const app = new Hono();
app.post("/webhook/event", async (c) => {
  const body = Buffer.from(await c.req.arrayBuffer());
  if (!isSigned(body, (name) => c.req.header(name) ?? "")) return c.json({}, 401);
  const { header, event } = pressed.parse(JSON.parse(decrypt(sealed.parse(JSON.parse(body.toString())).encrypt)));
  keep(header.event_id, event.operator.open_id, JSON.stringify(event.action));
  return c.json({ toast: { type: "success", content: "ok" } });
});
serve({ fetch: app.fetch, port: Number(process.env.PORT), hostname: "127.0.0.1" });
process.once("SIGTERM", () => process.exit(0));

function isSigned(body: Buffer, header: (name: string) => string): boolean {
  const digest = createHash("sha256")
    .update(header("x-lark-request-timestamp") + header("x-lark-request-nonce") + credentials.encryptKey)
    .update(body)
    .digest("hex");
  const given = Buffer.from(header("x-lark-signature"));
  return given.byteLength === digest.length && timingSafeEqual(Buffer.from(digest), given);
}

function decrypt(text: string): string {
  const bytes = Buffer.from(text, "base64");
  const decipher = createDecipheriv("aes-256-cbc", key, bytes.subarray(0, 16));
  return Buffer.concat([decipher.update(bytes.subarray(16)), decipher.final()]).toString("utf8");
}
