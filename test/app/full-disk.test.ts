/** A disk without room: what cannot be stored is answered as failed, what was answered is there, and the event comes again. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import { expect, test } from "vitest";
import type { Incoming } from "../../src/core/dialogue/turn/event.js";
import { createLogger } from "../../src/log.js";
import { createApp } from "../../src/server/app.js";
import { createMetrics } from "../../src/server/metrics.js";
import { openStore } from "../../src/store/open-store.js";
import { repositories } from "../../src/store/repositories.js";
import { openSqlite } from "../../src/store/sqlite.js";
import { transaction } from "../../src/store/transaction.js";
import { begin, fillCard } from "../core/dialogue/report.js";
import { catalog, openScenario } from "../core/dialogue/scenario.js";

test("on a full disk nothing is acknowledged that is not kept; with room again the event that comes again is taken", async () => {
  const folder = mkdtempSync(join(tmpdir(), "jiping-full-"));
  const path = join(folder, "bot.db");
  const opened = await openStore(path);
  const database = openSqlite(path);
  const prepared = repositories(database);
  const store = {
    ...opened,
    transaction: <T>(work: Parameters<typeof opened.transaction<T>>[0]) =>
      database.transaction((on) => work(transaction(on, prepared))),
  };
  const pages = async (most: string) => {
    await database.db.executeQuery(sql`pragma max_page_count = ${sql.raw(most)}`.compile(database.db));
  };
  const pageCount = async () => {
    const query = sql<{ page_count: number }>`pragma page_count`.compile(database.db);
    return (await database.db.executeQuery(query)).rows[0]?.page_count ?? 0;
  };
  const scene = await openScenario(catalog, store);
  try {
    const clerk = scene.person("ou_zhang");
    await begin(clerk);
    await fillCard(clerk);
    const { post } = listening(scene.receive);
    await pages(String((await pageCount()) + 12));
    const taken: string[] = [];
    let refused: string | null = null;
    for (let n = 1; n < 3000 && refused === null; n += 1) {
      const value = String(n);
      const status = await post(message(value));
      if (status === 200) taken.push(value);
      else refused = value;
      expect([200, 500]).toContain(status);
    }
    if (refused === null) throw new Error("the disk never was full");
    expect(taken.length).toBeGreaterThan(0);
    expect((await clerk.figures())[path0]).toBe(taken.at(-1));
    expect(await post(message(refused))).toBe(500);
    await pages("1000000");
    expect(await post(message(refused))).toBe(200);
    expect((await clerk.figures())[path0]).toBe(refused);
    expect(await post(message(refused))).toBe(200);
  } finally {
    await database.close();
    await scene.close();
    rmSync(folder, { recursive: true, force: true });
  }
});

const path0 = "budget.total.initial";

/** Each fills pages: the message goes to the log of answers, the card to the outbox, the reply to the inbox. */
function message(value: string): Incoming {
  const keys = [`event ${value}`, `message ${value}`] as const;
  return {
    ...{ kind: "message", keys, from: "ou_zhang", at: 0, chatId: "oc_ou_zhang" },
    ...{ group: false, addressed: true, messageId: `message ${value}`, text: `年初预算数：${value}` },
  };
}

function listening(receive: (incoming: Incoming) => Promise<string>) {
  let next: Incoming | null = null;
  const app = createApp({
    read: () => (next === null ? { refused: "none" } : { incoming: next }),
    receive,
    health: () => Promise.reject(new Error("not asked for")),
    metrics: createMetrics(),
    log: createLogger("silent"),
    words: { failed: "出错了" },
  });
  return {
    async post(incoming: Incoming): Promise<number> {
      next = incoming;
      return (await app.request("/webhook/event", { method: "POST", body: "{}" })).status;
    },
  };
}
