/** The bot, put together: store, forms, prompts, platform, server. `main.ts` and `cli.ts` start it. */
import { randomUUID } from "node:crypto";
import { createJobs } from "./app/jobs/registry.js";
import { createLoops } from "./app/loops.js";
import { type Clock, systemClock } from "./app/ports/clock.js";
import type { Store } from "./app/ports/store.js";
import { createReceive } from "./app/receive-event.js";
import type { TurnFacts } from "./app/turn-facts.js";
import type { Common } from "./config.js";
import type { Incoming } from "./core/dialogue/turn/event.js";
import { say } from "./core/say.js";
import { checkTags } from "./documents/check-tags.js";
import { documentFiller } from "./documents/fill-docx.js";
import { cardOf } from "./feishu/card/card-of.js";
import { createMessenger } from "./feishu/client.js";
import { createLongConnection, type LongConnection } from "./feishu/long-connection.js";
import { createRequestReader } from "./feishu/read-request.js";
import { createCatalog } from "./forms/catalog.js";
import { loadPrompts, type Prompts } from "./forms/load-prompts.js";
import { loadTemplates, type Templates } from "./forms/load-templates.js";
import { loadWords } from "./forms/load-words.js";
import { mistakeLines } from "./forms/mistake-lines.js";
import type { Log } from "./log.js";
import { isProcessGone, newProcessName } from "./process-name.js";
import { createApp } from "./server/app.js";
import { checkHealth } from "./server/health.js";
import { type Listening, listen } from "./server/listen.js";
import { createMetrics } from "./server/metrics.js";
import { waitForStore } from "./store/wait-for-store.js";

/** How the platform reaches the bot: pushes to its webhook, or the long connection that the bot opens. */
export type Way =
  | { readonly mode: "webhook"; readonly encryptKey: string; readonly verificationToken: string }
  | { readonly mode: "websocket" };

export interface BotOptions {
  readonly common: Common;
  readonly app: { readonly appId: string; readonly appSecret: string };
  readonly way: Way;
  readonly log: Log;
  /** Time for what is sent; the system's unless a test brings its own. */
  readonly clock?: Clock;
  /** Hears that the database's file was taken away: no event is acknowledged from then on, and the program should end. */
  readonly gone?: (error: Error) => void;
}

export interface Bot {
  /** Where the webhook listens, such as http://127.0.0.1:3000; events go to /webhook/event. */
  readonly url: string;
  readonly store: Store;
  close(): Promise<void>;
}

/**
 * Days after which claimed event ids and delivered messages are forgotten. The platform redelivers for seven hours at most; a
 * request that somebody has recorded is a repetition for as long.
 */
const keepDays = 30;
const day = 24 * 60 * 60 * 1000;
/** Throws with sentences for people when templates or database cannot be used. */
export async function startBot({
  common,
  app,
  way,
  log,
  clock = systemClock,
  gone = ignored,
}: BotOptions): Promise<Bot> {
  const prompts = loadPrompts(common.promptsDir, common.shippedPromptsDir);
  for (const line of prompts.replaced) log.warn({ line }, "a shipped sentence stands in for one of PROMPTS_DIR");
  const catalog = createCatalog(usable(loadTemplates(common.templatesDir), prompts).forms);
  const store = await waitForStore(common.databaseUrl, { log, gone });
  const metrics = createMetrics();
  const messenger = createMessenger({ ...app, domain: common.domain }, log);
  const filler = documentFiller({
    gap: (label) => prompts.words.render(say("report.missing-gap", { label }), "plain"),
  });
  const loops = createLoops({
    ...{ store, messenger, log, clock, random: Math.random, newId: randomUUID },
    cardRefused: prompts.words.render(say("delivery.card-refused"), "message"),
    jobs: createJobs({ store, catalog, filler, messenger, words: prompts.words, newId: randomUUID }),
    holder: newProcessName(),
    isGone: isProcessGone,
    countDelivery: (outcome) => metrics.count("jiping_deliveries_total", { outcome }),
    countJob: (outcome) => metrics.count("jiping_jobs_total", { outcome }),
  });
  let storedAt = Number.NEGATIVE_INFINITY;
  const handle = createReceive({
    store,
    catalog,
    words: prompts.words,
    lists: loadWords(common.templatesDir),
    commands: prompts.commands,
    now: Date.now,
    newId: randomUUID,
    servesForeign: common.servesForeign,
    draw: (screen, on) => cardOf(screen, { words: prompts.words, ...on }, log),
    wake: loops.wake,
    ...(/^(debug|trace)$/.test(common.logLevel) && { turned: (facts: TurnFacts) => log.debug(facts, "turn") }),
  });
  const receive = async (incoming: Incoming) => {
    if (incoming.kind === "action" && Object.keys(incoming.value).length === 0)
      log.warn({ key: incoming.keys[0] }, "a press was not recognised: neither value nor name of its button is ours");
    const reply = await handle(incoming);
    storedAt = performance.now();
    return reply;
  };
  let botId: string | null = null;
  const learnBotId = () =>
    messenger.botOpenId().then(
      (id) => (botId = id),
      (error: unknown) => log.warn({ err: error }, "the bot's own id is not known yet"),
    );
  const words = { failed: prompts.words.render(say("toast.failed"), "plain") };
  const connection: LongConnection | null =
    way.mode === "websocket"
      ? createLongConnection({ app: { ...app, domain: common.domain }, log, botOpenId: () => botId, receive, words })
      : null;
  const read =
    way.mode === "webhook"
      ? createRequestReader(
          { appId: app.appId, encryptKey: way.encryptKey, verificationToken: way.verificationToken },
          { botOpenId: () => botId, ...(common.eventMaxAge === null ? {} : { freshFor: common.eventMaxAge }) },
        )
      : () => ({ refused: "no-webhook" });
  const health = () =>
    checkHealth({
      store,
      storedLately: () => performance.now() - storedAt < 2000,
      now: Date.now,
      ...(connection === null ? {} : { connection: () => connection.state() }),
    });
  const server: Listening = await listen(createApp({ read, receive, health, metrics, log, words }), {
    host: common.host,
    port: common.port,
  });
  const prune = () =>
    void store
      .prune(Date.now() - keepDays * day)
      .catch((error: unknown) => log.error({ err: error }, "old rows could not be removed"));
  const sweeping = setInterval(prune, day);
  sweeping.unref();
  prune();
  await loops.start();
  void learnBotId();
  await connection?.start();
  return {
    url: server.url,
    store,
    async close() {
      clearInterval(sweeping);
      connection?.close();
      await server.close();
      await loops.stop();
      await store.close();
    },
  };
}

function ignored(): void {
  // Events fail from now on all the same.
}

/** The templates, when nothing is wrong with any of them; else throws every mistake with its place. */
export function usable(templates: Templates, prompts: Prompts): Templates {
  const lines = mistakeLines(templates, prompts.words, checkTags);
  if (lines.length > 0) throw new Error(lines.join("\n"));
  return templates;
}
