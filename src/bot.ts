/** The bot, put together: store, forms, prompts, platform, server. `main.ts` and `cli.ts` start it. */
import { randomUUID } from "node:crypto";
import { join } from "node:path";
import type { Catalog } from "./app/catalog.js";
import { createJobs } from "./app/jobs/registry.js";
import { nextReminders } from "./app/jobs/remind.js";
import { type LiveCatalog, liveCatalog } from "./app/live-catalog.js";
import { createLoops, type Loops } from "./app/loops.js";
import { pinForms } from "./app/pin-forms.js";
import { type Clock, systemClock } from "./app/ports/clock.js";
import type { EvidenceFiles } from "./app/ports/evidence.js";
import type { PagePrinter } from "./app/ports/page-printer.js";
import type { Store } from "./app/ports/store.js";
import { startPruning } from "./app/prune.js";
import { createReceive, type Receive } from "./app/receive-event.js";
import type { TurnFacts } from "./app/turn-facts.js";
import type { TurnParts } from "./app/turn-parts.js";
import { createWatch } from "./app/watch-connections.js";
import { blankLimits, createBlankForms } from "./blanks/blank-forms.js";
import { claimDatabase } from "./claim-database.js";
import type { Common } from "./config.js";
import type { WordLists } from "./core/reading/word-lists.js";
import { say } from "./core/say.js";
import { documentFiller } from "./documents/fill-docx.js";
import { createArchiver } from "./documents/pack-archive.js";
import { workbookWriter } from "./documents/write-workbook.js";
import { cardOf } from "./feishu/card/card-of.js";
import { createMessenger, type FeishuMessenger } from "./feishu/client.js";
import { createFileReader, fileLimits } from "./files/file-reader.js";
import { findPagePrinter } from "./files/page-printer.js";
import { loadLayout } from "./forms/load-layout.js";
import type { Prompts } from "./forms/load-prompts.js";
import { loadDefinitions, warnOfCalendar } from "./load-definitions.js";
import type { Log } from "./log.js";
import { namedFileProblems } from "./named-files.js";
import { packageRoot } from "./package-root.js";
import { isProcessGone, newProcessName } from "./process-name.js";
import { createApp } from "./server/app.js";
import { createHealth } from "./server/health.js";
import { type Listening, listen } from "./server/listen.js";
import { createMetrics, type Metrics } from "./server/metrics.js";
import { createPassOn } from "./server/pass-on.js";
import { createPeers } from "./server/peers.js";
import { storing } from "./server/storing.js";
import { databaseProblem } from "./start-problem.js";
import { evidenceFiles } from "./store/evidence-files.js";
import { untilUp, waitForStore } from "./store/wait-for-store.js";
import { reportWorker } from "./tasks/report-worker.js";
import { botIdOf, type Way, wayIn } from "./way-in.js";
import { type ClosableWorker, createWorker } from "./worker/create-worker.js";

export interface BotOptions {
  readonly common: Common;
  readonly app: { readonly appId: string; readonly appSecret: string };
  readonly way: Way;
  readonly log: Log;
  /** Time for what is sent; the system's unless a test brings its own. */
  readonly clock?: Clock;
  /** The database is remembered as this app's, and another app's is refused. Not for invented apps. */
  readonly claims?: boolean;
  /** Hears that the database's file was taken away: no event is acknowledged from then on, and the program should end. */
  readonly gone?: (error: Error) => void;
}

export interface Bot {
  /** Where the webhook listens, such as http://127.0.0.1:3000; events go to /webhook/event. */
  readonly url: string;
  readonly store: Store;
  close(): Promise<void>;
}

/** Throws with sentences for people when templates or database cannot be used. */
export async function startBot({
  common,
  app,
  way,
  log,
  clock = systemClock,
  claims = false,
  gone = ignored,
}: BotOptions): Promise<Bot> {
  const { prompts, catalog: loaded, calendar, lists } = loadDefinitions(common, log);
  warnOfCalendar(calendar, clock.now(), log);
  const problems = await namedFileProblems(common, process.env);
  if (problems.length > 0) throw new Error(problems.join("\n"));
  const store = await waitForStore(common.databaseUrl, { log, gone }).catch((error: unknown) => {
    throw new Error(databaseProblem(error));
  });
  // From here on the limits of time of a turn hold, which a database that has just started may not keep.
  const patiently = <T>(work: () => Promise<T>) => untilUp(work, { log });
  if (claims) await patiently(() => claimDatabase(store, app.appId));
  const forms = liveCatalog(await patiently(() => pinned(loaded, store, log)), store, log);
  await forms.start();
  const { catalog } = forms;
  const metrics = createMetrics();
  const messenger = createMessenger({ ...app, domain: common.domain }, log);
  const worker = createWorker(fileLimits);
  const printing = createWorker();
  const blankWorker = createWorker(blankLimits);
  const pages = await findPagePrinter();
  const evidence = evidenceFiles(store, common.evidence.folder, clock.now);
  const parts: Parts = {
    ...{ common, log, clock, prompts, catalog, forms, store, metrics, messenger },
    ...{ worker, printing, blankWorker, calendar, lists, pages, evidence },
    draw: (screen, on) => cardOf(screen, { words: prompts.words, ...on }, log),
    makesForms: (person) => common.formMakers.has(person),
  };
  const name = newProcessName();
  const loops = loopsOf(parts, name);
  const peers = createPeers(name, isProcessGone);
  const { passOn, close: hangUp } = createPassOn(peers, log);
  const { internalHost } = common;
  const isReached = internalHost !== null && way.mode === "webhook";
  const watch = createWatch({
    ...{ store, clock, log, name, way: way.mode, isGone: isProcessGone },
    ...(isReached && { reached: { look: peers.look, address: () => `http://${internalHost}:${server.port}` } }),
    ...{ leads: loops.leads, connections: messenger.connections },
  });
  const stored = storing(receiveOf(parts, loops.wake));
  const { receive } = stored;
  const words = { failed: prompts.words.render(say("toast.failed"), "plain") };
  const botId = botIdOf(messenger, log);
  const { read, connection } = await wayIn(way, {
    ...{ app: { ...app, domain: common.domain }, log, botId, receive, words },
    eventMaxAge: common.eventMaxAge,
  });
  const health = createHealth({
    ...{ store, storedLately: stored.lately, full: stored.full, now: Date.now, strangers: watch.strangers },
    ...(connection === null ? {} : { connection: () => connection.state() }),
    ...(common.evidence.folder === null ? {} : { evidence: evidence.prove }),
  });
  const server: Listening = await listen(
    createApp({ read, receive, health, metrics, log, words, ...(isReached && { passOn }) }),
    { host: common.host, port: common.port },
  );
  const pruning = startPruning(store, log, common.keepDays, evidence);
  const reminders = nextReminders(calendar, clock.now());
  await patiently(() => store.transaction((on) => on.save({ jobs: [reminders] })));
  await patiently(() => loops.start());
  watch.start();
  // The first call loads the SDK, which takes a while during which nothing is answered.
  let isOpen = true;
  if (connection === null) void stored.quiet().then(() => (isOpen ? botId.learn() : undefined));
  else botId.learn();
  await connection?.start();
  return {
    url: server.url,
    store,
    async close() {
      isOpen = false;
      pruning.stop();
      forms.stop();
      connection?.close();
      await server.close();
      hangUp();
      await watch.stop();
      await loops.stop();
      worker.close();
      blankWorker.close();
      printing.close();
      await store.close();
    },
  };
}

async function pinned(loaded: Catalog, store: Store, log: Log): Promise<Catalog> {
  const { catalog, changed } = await pinForms(loaded, (id, version) => store.transaction((on) => on.form(id, version)));
  for (const { form, version } of changed)
    log.warn(
      { form, version },
      "表单的文件改过，版本号却没有变：仍按改动之前的填报；要用新的请把 form.yaml 里的 version 加一 (changed under the same version)",
    );
  return catalog;
}

interface Parts extends Pick<TurnParts, "calendar" | "draw"> {
  readonly lists: WordLists;
  /** null: what draws pages is not installed. */
  readonly pages: PagePrinter | null;
  readonly evidence: EvidenceFiles;
  readonly makesForms: (person: string) => boolean;
  readonly common: Common;
  readonly log: Log;
  readonly clock: Clock;
  readonly prompts: Prompts;
  readonly catalog: Catalog;
  readonly store: Store;
  readonly metrics: Metrics;
  readonly messenger: FeishuMessenger;
  /** Reads files that people send. */
  readonly worker: ClosableWorker;
  /** Checks and prints reports: a hostile file has no part in it. */
  readonly printing: ClosableWorker;
  readonly forms: LiveCatalog;
  /** Makes forms of blank files. */
  readonly blankWorker: ClosableWorker;
}

function loopsOf(
  { common, log, clock, prompts: { words }, forms, metrics, printing, worker, blankWorker, ...parts }: Parts,
  holder: string,
): Loops {
  const { store, catalog, messenger, calendar, lists, draw, makesForms, pages, evidence } = parts;
  return createLoops({
    ...{ store, messenger, log, clock, random: Math.random, newId: randomUUID },
    jobs: createJobs({
      ...{ store, catalog, messenger, words, calendar, lists, draw, makesForms, pages, newId: randomUUID },
      work: reportWorker(printing, { templatesDir: common.templatesDir, words }),
      workbooks: workbookWriter,
      filler: documentFiller({ gap: (label) => words.render(say("report.missing-gap", { label }), "plain") }),
      sheet: loadLayout(common.templatesDir, join(packageRoot(), "templates"), "review-sheet"),
      files: createFileReader(worker),
      archiver: createArchiver(printing),
      ...{ evidence, evidenceLimits: common.evidence },
      blanks: createBlankForms(blankWorker, common.templatesDir),
      now: clock.now,
    }),
    cardRefused: words.render(say("delivery.card-refused"), "message"),
    ended: async ({ ownForms = [] }) => (ownForms.length > 0 ? await forms.refresh() : undefined),
    holder,
    isGone: isProcessGone,
    countDelivery: (outcome) => metrics.count("jiping_deliveries_total", { outcome }),
    countJob: (outcome) => metrics.count("jiping_jobs_total", { outcome }),
  });
}

function receiveOf({ common, log, prompts: { words, commands }, ...parts }: Parts, wake: () => void): Receive {
  const { store, catalog, forms, calendar, lists, draw, makesForms, pages } = parts;
  return createReceive({
    ...{ store, catalog, words, commands, calendar, lists, draw, makesForms, wake },
    printsPages: pages !== null,
    servesForeign: common.servesForeign,
    perMinute: common.perMinute,
    formsTurned: forms.refresh,
    unit: common.unit,
    unrecognised: (key) =>
      log.warn({ key }, "a press was not recognised: neither value, name nor message of its button is ours"),
    now: Date.now,
    newId: randomUUID,
    ...(/^(debug|trace)$/.test(common.logLevel) && { turned: (facts: TurnFacts) => log.debug(facts, "turn") }),
  });
}

function ignored(): void {
  // Events fail from now on all the same.
}
