/**
 * The conversation as people have it: says, fills, presses, sees. Events go in as the platform sends them, the store is
 * a real one, prompts are the shipped ones, and every card that is drawn must be one that the platform takes.
 */
import { createHash } from "node:crypto";
import { expect } from "vitest";
import type { Catalog } from "../../../src/app/catalog.js";
import { createJobs } from "../../../src/app/jobs/registry.js";
import { type RunParts, runJob } from "../../../src/app/jobs/run-job.js";
import { systemClock } from "../../../src/app/ports/clock.js";
import type { Outgoing } from "../../../src/app/ports/outbox.js";
import type { Store } from "../../../src/app/ports/store.js";
import { createReceive, type Receive, type ReceiveParts } from "../../../src/app/receive-event.js";
import type { TurnParts } from "../../../src/app/turn-parts.js";
import { patternOf } from "../../../src/core/form/path.js";
import { documentFiller } from "../../../src/documents/fill-docx.js";
import { packed } from "../../../src/documents/pack-archive.js";
import { workbookWriter } from "../../../src/documents/write-workbook.js";
import { cardOf } from "../../../src/feishu/card/card-of.js";
import { readFile } from "../../../src/files/read-file.js";
import { createCatalog } from "../../../src/forms/catalog.js";
import { loadCalendar } from "../../../src/forms/load-calendar.js";
import { loadLayout } from "../../../src/forms/load-layout.js";
import { loadPrompts } from "../../../src/forms/load-prompts.js";
import { loadTemplates } from "../../../src/forms/load-templates.js";
import { loadWords } from "../../../src/forms/load-words.js";
import { createLogger } from "../../../src/log.js";
import { evidenceFiles } from "../../../src/store/evidence-files.js";
import { openStore } from "../../../src/store/open-store.js";
import { reportWorkOf } from "../../app/report-work.js";
import { checkDrawn, type Json } from "./card-reading.js";
import { nextId } from "./payloads.js";
import { Person } from "./person.js";
import { checkTyped } from "./typed-ways.js";

export const prompts = loadPrompts("prompts");
const lists = loadWords("templates");
export const calendar = loadCalendar("templates");

/** One department's six tables: five indicator lists, a scheme, projects by name. */
export const catalog = catalogOf("test/fixtures/templates/six-tables");

/** The forms of a folder; a mistake in them fails the test. */
export function catalogOf(folder: string): Catalog {
  const templates = loadTemplates(folder);
  if (templates.mistakes.length > 0) throw new Error(JSON.stringify(templates.mistakes));
  return createCatalog(templates.forms);
}

/** Everything that a unit may allow. */
const unit = { offlineApproval: true, administrators: ["ou_admin"] };

export interface Scenario {
  readonly store: Store;
  readonly receive: Receive;
  /** The bots that share the database, each of which may get an event. */
  readonly bots: readonly Receive[];
  /** Every event is delivered twice. */
  repeats: boolean;
  /** In [0, 1): deliveries are dropped, doubled, delayed and answered in vain by it; null: all goes well. */
  storm: (() => number) | null;
  /** Files that the bot has sent, by name. */
  readonly uploads: ReadonlyMap<string, Uint8Array>;
  /** Files that people have sent, by key. */
  readonly sent: Map<string, Uint8Array>;
  person(id: string): Person;
  /** Hands every waiting message to its receiver. */
  deliver(): Promise<void>;
  /** Every message that was sent, in order. */
  readonly messages: readonly Outgoing[];
  /** Texts that came to a group. */
  inGroup(chat: string): readonly string[];
  /** The card of open parts in a group, as it stands. */
  cardInGroup(chat: string): Json;
  /** Lets time pass up to this moment, in milliseconds, and work that is due by then be done. */
  until(at: number): Promise<void>;
  now(): number;
  close(): Promise<void>;
}

/**
 * `forms`: those that the bot has. With the store of another scenario the bot has been started anew. `others`: stores of further
 * bots on the same database.
 */
export async function openScenario(
  forms: Catalog = catalog,
  before: Store | null = null,
  others: readonly Store[] = [],
  settings: Pick<ReceiveParts, "perMinute"> = {},
): Promise<Scenario> {
  const store = before ?? (await openStore(":memory:"));
  // A Wednesday, ten in the morning in China.
  let now = Date.UTC(2023, 2, 1, 2);
  const messages: Outgoing[] = [];
  const figures = new Set(forms.forms.flatMap(({ form }) => [...form.fields.keys()]));
  const draw: TurnParts["draw"] = (screen, on) => {
    const card = cardOf(screen, { words: prompts.words, ...on }, { error: tooLarge });
    checkDrawn(card);
    checkTyped(screen, prompts.words, (name) => figures.has(patternOf(name)));
    return card;
  };
  const cards = new Map<string, Json>();
  const people = new Map<string, Person>();
  const groups = new Map<string, string[]>();
  const uploads = new Map<string, Uint8Array>();
  const sent = new Map<string, Uint8Array>();
  const receiveOn = (one: Store) =>
    createReceive({
      store: one,
      catalog: forms,
      words: prompts.words,
      lists,
      commands: prompts.commands,
      unit,
      calendar,
      now: () => (now += 1000),
      newId: () => nextId("id"),
      draw,
      printsPages: true,
      wake: () => undefined,
      ...settings,
    });
  const receive = receiveOn(store);
  const bots = [receive, ...others.map(receiveOn)];
  const running: RunParts = {
    store,
    jobs: createJobs({
      store,
      catalog: forms,
      work: reportWorkOf(forms, prompts.words, { fill: async (template) => ({ file: template }) }),
      messenger: {
        async send(to, _, content) {
          cards.set(to.id, JSON.parse(content));
          return `om_in_${to.id}`;
        },
        async update(message, content) {
          cards.set(message.slice("om_in_".length), JSON.parse(content));
        },
        async download({ key }, most) {
          const bytes = sent.get(key);
          if (bytes === undefined) return { gone: true };
          if (bytes.length > most) return { tooLarge: true };
          return { bytes, hash: createHash("sha256").update(bytes).digest("hex") };
        },
        nameOf: async (person) => `某${person.slice(3)}`,
        async uploadImage(bytes) {
          const key = `img_v3_${nextId("page")}`;
          uploads.set(key, bytes);
          return key;
        },
        async upload(name, bytes) {
          uploads.set(name, bytes);
          return name.endsWith(".docx") ? `v${/第(\d+)版/.exec(name)?.[1] ?? 1}` : name;
        },
      },
      words: prompts.words,
      lists,
      workbooks: workbookWriter,
      pages: { print: async (docx) => ({ pdf: docx, pages: [docx, docx], more: false }) },
      filler: documentFiller({ gap: (label) => label }),
      sheet: loadLayout("templates", "templates", "review-sheet"),
      files: { read: async (bytes, name) => readFile(bytes, name) },
      archiver: { pack: async (files) => packed(files) },
      evidence: evidenceFiles(store, null, () => now),
      evidenceLimits: { file: 1024 * 1024, report: 3 * 1024 * 1024, archive: 1.5 * 1024 * 1024 },
      now: () => now,
      draw,
      newId: () => nextId("id"),
      calendar,
    }),
    log: createLogger("silent"),
    clock: { ...systemClock, now: () => now },
    random: () => 0.5,
    count: (outcome) => expect(outcome).toBe("done"),
    wake: () => undefined,
  };
  const scenario: Scenario = {
    store,
    uploads,
    sent,
    receive,
    bots,
    repeats: false,
    storm: null,
    messages,
    person(id) {
      const known = people.get(id) ?? new Person(id, scenario);
      people.set(id, known);
      return known;
    },
    async deliver() {
      await work();
      for (let rows = await take(); rows.length > 0; rows = await take()) {
        for (const row of rows) {
          messages.push(row.work);
          hand(row.work);
          await store.delivered(row.id, now, `om_sent_${row.id}`);
        }
      }
    },
    inGroup: (chat) => groups.get(chat) ?? [],
    cardInGroup(chat) {
      const card = cards.get(chat);
      if (card === undefined) throw new Error(`no card in ${chat}`);
      return card;
    },
    async until(at) {
      now = Math.max(now, at);
      await scenario.deliver();
    },
    now: () => now,
    close: () => store.close(),
  };
  return scenario;

  /** Does what is due now, as the loop does. */
  async function work(): Promise<void> {
    for (let row = await store.takeJob(now, nextId("lease")); row; row = await store.takeJob(now, nextId("lease")))
      await runJob(row, new AbortController(), running);
  }

  function take() {
    now += 1000;
    return store.takeDue(now, now + 60_000, 100);
  }

  function hand(work: Outgoing): void {
    const { to } = work;
    if (to.type === "chat_id") {
      if (work.kind === "text") groups.set(to.id, [...(groups.get(to.id) ?? []), work.text]);
      return;
    }
    const person = scenario.person(to.id);
    if (work.kind === "card") person.gets(JSON.parse(work.card));
    else person.heard.push(work.kind === "text" ? work.text : `[file ${work.fileKey}]`);
  }
}

/** A card that had to be cut is a page that was forgotten. */
function tooLarge(facts: object): never {
  throw new Error(`a card is too large: ${JSON.stringify(facts)}`);
}
