/** The loops of the bot, which do all work that waits; a test is told where they are. */
import { randomUUID } from "node:crypto";
import { appendFileSync, existsSync, readFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { z } from "zod";
import { job } from "../../src/app/jobs/job.js";
import { createJobs } from "../../src/app/jobs/registry.js";
import { createLoops } from "../../src/app/loops.js";
import { systemClock } from "../../src/app/ports/clock.js";
import type { Messenger } from "../../src/app/ports/messenger.js";
import type { Store } from "../../src/app/ports/store.js";
import type { Transaction } from "../../src/app/ports/transaction.js";
import { say } from "../../src/core/say.js";
import { documentFiller } from "../../src/documents/fill-docx.js";
import { packed } from "../../src/documents/pack-archive.js";
import { workbookWriter } from "../../src/documents/write-workbook.js";
import { createCatalog } from "../../src/forms/catalog.js";
import { loadCalendar } from "../../src/forms/load-calendar.js";
import { loadPrompts } from "../../src/forms/load-prompts.js";
import { loadTemplates } from "../../src/forms/load-templates.js";
import { loadWords } from "../../src/forms/load-words.js";
import { createLogger } from "../../src/log.js";
import { isProcessGone, newProcessName } from "../../src/process-name.js";
import { evidenceFiles } from "../../src/store/evidence-files.js";
import { untilUp, waitForStore } from "../../src/store/wait-for-store.js";
import type { Point } from "./kill-points.js";
import { reportWorkOf } from "./report-work.js";

export interface WorkPlace {
  /** Address of the database. */
  readonly url: string;
  /** File with a line for each message that was sent. */
  readonly sentTo: string;
  /** Time by the clock on the wall. */
  readonly now: number;
  reach(point: Point): void;
}

const words = loadPrompts("prompts").words;
const lists = loadWords("templates");
/** What jobs of other kinds need. */
const unused = {
  files: { read: async () => ({ documents: [], refused: [] }) },
  pages: null,
  now: Date.now,
  draw: () => ({}),
  archiver: { pack: async (files: Parameters<typeof packed>[0]) => packed(files) },
  evidenceLimits: { file: 1, report: 1, archive: 1 },
};
const catalog = createCatalog(loadTemplates("test/fixtures/templates/six-tables").forms);

const remind = job(z.object({ to: z.string(), text: z.string() }), {
  run: async ({ to, text }) => ({
    outgoing: [{ uuid: randomUUID(), work: { kind: "text", to: { type: "open_id", id: to }, text } }],
  }),
  failed: () => ({}),
});

const filler = documentFiller({ gap: (label) => words.render(say("report.missing-gap", { label }), "plain") });
const work = reportWorkOf(catalog, words, filler);

/** Resolves when nothing waits any more. */
export async function workOff(place: WorkPlace): Promise<void> {
  const log = createLogger("fatal");
  const real = await waitForStore(place.url, { stretch: 10, log });
  const store = watched(real, place.reach);
  const messenger = platform(place);
  const loops = createLoops({
    cardRefused: "",
    store,
    messenger,
    log,
    clock: { ...systemClock, now: () => place.now },
    random: () => 0.5,
    newId: randomUUID,
    jobs: {
      ...createJobs({
        store,
        catalog,
        work,
        messenger,
        words,
        lists,
        workbooks: workbookWriter,
        filler: { fill: async (file) => ({ file }) },
        sheet: new Uint8Array(),
        newId: randomUUID,
        ...unused,
        evidence: evidenceFiles(store, null, Date.now),
        ...{ now: () => place.now, calendar: loadCalendar("templates") },
      }),
      remind,
    },
    holder: newProcessName(),
    isGone: isProcessGone,
    countDelivery: () => undefined,
    countJob: () => undefined,
  });
  await untilUp(() => loops.start(), { log });
  while ((await real.nextJob()) !== null || (await real.leases()).length > 0 || (await real.nextDue()) !== null)
    await sleep(5);
  await loops.stop();
  await real.close();
}

/** The store, with a point before, inside and after each of its steps. */
function watched(real: Store, reach: WorkPlace["reach"]): Store {
  return {
    ...real,
    async takeJob(at, lease) {
      reach("before a job is taken");
      const row = await real.takeJob(at, lease);
      if (row !== null) reach("a job is taken");
      return row;
    },
    async transaction(work) {
      let step: "progress" | "end" | null = null;
      const result = await real.transaction(async (on) => {
        const seen: Transaction = {
          ...on,
          saveJobProgress: (...args) => {
            step = "progress";
            return on.saveJobProgress(...args);
          },
          endJob: (...args) => {
            step = "end";
            return on.endJob(...args);
          },
          async save(writes) {
            await on.save(writes);
            if (step === "end") reach("the end is written and not committed");
          },
        };
        return await work(seen);
      });
      if (step === "progress") reach("the key of the file is kept");
      if (step === "end") reach("the end is committed");
      return result;
    },
    async takeDue(...args) {
      const rows = await real.takeDue(...args);
      if (rows.length > 0) reach("a message is taken");
      return rows;
    },
    async delivered(id, at) {
      await real.delivered(id, at);
      reach("a message is noted as delivered");
    },
  };
}

/** As the platform does: a message once per uuid, uploads without any such key. */
function platform({ sentTo, reach }: WorkPlace): Messenger {
  return {
    nameOf: async () => null,
    update: async () => undefined,
    uploadImage: async () => "img",
    download: async () => ({ tooLarge: true }),
    async send(to, type, content, uuid) {
      const line = JSON.stringify({ to: to.id, type, content, uuid });
      const before = existsSync(sentTo) ? readFileSync(sentTo, "utf8").split("\n") : [];
      if (!before.some((known) => known.includes(uuid))) appendFileSync(sentTo, `${line}\n`);
      reach("a message is sent and not noted");
      return "om_1";
    },
    async upload(name, bytes) {
      reach("the file is made");
      if (bytes.length === 0) throw new Error("an empty file was uploaded");
      const key = `${name} ${randomUUID()}`;
      reach("the file is uploaded");
      return key;
    },
  };
}
