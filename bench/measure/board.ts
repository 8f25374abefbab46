/** 分工: processor time of a turn that shows the board, with 3,000 open parts of 60 sections beside 6 parts; answers beside their reminders. */

import type { Catalog } from "../../src/app/catalog.js";
import { remind } from "../../src/app/jobs/remind.js";
import { createReceive, type ReceiveParts } from "../../src/app/receive-event.js";
import type { Assignment } from "../../src/core/assignment/assignment.js";
import type { WordLists } from "../../src/core/reading/word-lists.js";
import { cardOf } from "../../src/feishu/card/card-of.js";
import { loadCalendar } from "../../src/forms/load-calendar.js";
import { loadPrompts } from "../../src/forms/load-prompts.js";
import { openStore } from "../../src/store/open-store.js";

export const parts = { few: 6, many: 3000 } as const;
const sections = 60;
const turns = 60;
const report = "report_of_the_board";
const owner = "ou_owner";

/** By how much the processor time grows. */
export async function boardGrowth(catalog: Catalog, lists: WordLists): Promise<number> {
  // Until everything is compiled.
  await timeOf(parts.many, catalog, lists);
  const few = await timeOf(parts.few, catalog, lists);
  return (await timeOf(parts.many, catalog, lists)) / few;
}

export interface Morning {
  /** Milliseconds of the slowest answer while the reminders were made, and of the slowest before. */
  readonly beside: number;
  readonly before: number;
  /** People who were reminded. */
  readonly reminded: number;
}

/** Ten in the morning in China of the first working day on which the parts are late. */
const firstLate = Date.UTC(2024, 2, 11, 2);

/** How long answers take while the reminders of a morning are made for all who have open parts, in the same process. */
export async function morning(catalog: Catalog, lists: WordLists): Promise<Morning> {
  const { parts: bot, receive } = await startedBot(catalog, lists);
  const { store } = bot;
  await fill(store, catalog, parts.many);
  let event = 0;
  const slowest = async (going: () => boolean): Promise<number> => {
    let most = 0;
    while (going()) {
      const started = performance.now();
      event += 1;
      await receive({ kind: "menu", keys: [`ev_${event}`], from: owner, at: Date.now(), key: "help" });
      most = Math.max(most, performance.now() - started);
      // As between two requests: others get their turn.
      await new Promise((resolve) => setTimeout(resolve, 1));
    }
    return most;
  };
  let left = turns;
  await slowest(() => left-- > 0);
  left = turns;
  const before = await slowest(() => left-- > 0);
  let running = true;
  const reminding = remind({ ...bot, now: () => firstLate })
    .run({}, { signal: new AbortController().signal, progress: null, saveProgress: async () => undefined })
    .finally(() => {
      running = false;
    });
  const beside = await slowest(() => running);
  await reminding;
  const sent = await store.takeDue(Date.now() + 1, Date.now() + 2, 10_000);
  await store.close();
  const people = new Set(sent.map(({ work }) => work.to.id));
  people.delete(owner);
  return { beside, before, reminded: people.size };
}

async function startedBot(catalog: Catalog, lists: WordLists) {
  const store = await openStore(":memory:");
  const prompts = loadPrompts("prompts");
  let id = 0;
  const parts: ReceiveParts = {
    ...{ store, catalog, lists, words: prompts.words, commands: prompts.commands },
    unit: { offlineApproval: false, administrators: [] },
    calendar: loadCalendar("templates"),
    now: Date.now,
    newId: () => {
      id += 1;
      return `id_${id}`;
    },
    draw: (screen, on) => cardOf(screen, { words: prompts.words, ...on }, { error: () => undefined }),
    wake: () => undefined,
  };
  return { parts, receive: createReceive(parts) };
}

/** Milliseconds of processor time of one turn. */
async function timeOf(count: number, catalog: Catalog, lists: WordLists): Promise<number> {
  const { parts: bot, receive } = await startedBot(catalog, lists);
  const { store } = bot;
  await fill(store, catalog, count);
  let started = process.cpuUsage();
  for (let turn = -10; turn < turns; turn += 1) {
    if (turn === 0) started = process.cpuUsage();
    await receive({
      ...{ kind: "menu", keys: [`ev_${turn}`], from: owner, at: Date.now(), key: "board" },
    });
  }
  const { user, system } = process.cpuUsage(started);
  const shown = (await store.takeDue(Date.now() + 1, Date.now() + 2, 1)).at(-1)?.work;
  await store.close();
  if (shown?.kind !== "card" || !shown.card.includes(`没填完 ${count} 部分`)) throw new Error("no board was shown");
  return (user + system) / 1000 / turns;
}

async function fill(store: Awaited<ReturnType<typeof openStore>>, catalog: Catalog, count: number): Promise<void> {
  const [pack] = catalog.forms;
  if (pack === undefined) throw new Error("no form");
  await store.transaction((on) =>
    on.save({
      forms: [pack.record],
      created: [
        {
          ...{ id: report, form: pack.form.id, formVersion: pack.form.version, unit: "示例单位", year: 2024, owner },
          ...{ createdAt: 1, revision: 0, scheme: null, state: "draft", decider: null, reviewed: 0 },
        },
      ],
      assignments: Array.from({ length: count }, (_, index) => assignmentOf(index)),
      session: { person: owner, report, state: JSON.stringify({ v: 0 }), revision: 1 },
    }),
  );
}

function assignmentOf(index: number): Assignment {
  return {
    ...{ id: `part_${index}`, report, paths: [`part${index}`], title: `部分 ${index}`, note: "", due: "2024-03-10" },
    ...{ by: owner, at: 1, state: "open", doneBy: null, doneAt: null, spentCode: null, chat: null, nudgedOn: null },
    people: [{ person: `ou_section_${index % sections}`, seenAt: null, promised: null }],
    invitation: null,
    questions: [],
  };
}
