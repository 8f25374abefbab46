/** How long somebody new waits for an answer while notices to ten thousand others wait to be sent. */
import { randomUUID } from "node:crypto";
import { join } from "node:path";
import { openStore } from "../../src/store/open-store.js";
import { openConnection } from "../load/connection.js";
import { sealedRequest } from "../load/sealed-request.js";
import { startBotProgram } from "../programs/bot.js";
import { app } from "../programs/credentials.js";
import type { Platform } from "../programs/platform.js";
import { median } from "./numbers.js";

export const notices = 10_000;
/** Newcomers, one after the other. */
const times = 5;
/** Milliseconds after which the measurement is given up. */
const longest = 60_000;

export interface Newcomer {
  readonly median: number;
  readonly worst: number;
}

/** Milliseconds from the message to its answer at the platform. `scratch`: a folder for a database of its own. */
export async function newcomer(scratch: string, platform: Platform): Promise<Newcomer> {
  const database = join(scratch, "notices.db");
  await fill(database);
  const { program } = await startBotProgram(database, platform.url);
  try {
    const took: number[] = [];
    for (let count = 0; count < times; count += 1) took.push(await answered(program.port, platform));
    return { median: median(took), worst: Math.max(...took) };
  } finally {
    await program.stop();
  }
}

async function fill(database: string): Promise<void> {
  const store = await openStore(database);
  const outgoing = Array.from({ length: notices }, (_, index) => ({
    uuid: randomUUID(),
    work: { kind: "text", to: { type: "open_id", id: `ou_notified_${index}` }, text: "通知" } as const,
  }));
  await store.transaction((on) => on.save({ outgoing }));
  await store.close();
}

async function answered(port: number, platform: Platform): Promise<number> {
  const person = `ou_newcomer_${randomUUID()}`;
  const came = platform.messageTo(person, longest);
  const connection = await openConnection(port);
  const started = performance.now();
  await connection.send(sealedRequest(greeting(person)));
  await came;
  connection.close();
  return performance.now() - started;
}

/** The message that a newcomer sends, as the platform pushes it. */
function greeting(person: string): string {
  const now = String(Date.now());
  const message = {
    ...{ message_id: `om_${randomUUID()}`, create_time: now, update_time: now, chat_id: `oc_${person}` },
    ...{ chat_type: "p2p", message_type: "text", content: JSON.stringify({ text: "你好" }) },
  };
  const sender = { sender_id: { open_id: person }, sender_type: "user", tenant_key: "bench-tenant" };
  const header = {
    ...{ event_id: randomUUID(), event_type: "im.message.receive_v1", create_time: now },
    ...{ token: app.verificationToken, app_id: app.appId, tenant_key: "bench-tenant" },
  };
  return JSON.stringify({ schema: "2.0", header, event: { sender, message } });
}
