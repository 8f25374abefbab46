/** 分工: processor time of a turn that shows the board, with 3,000 open parts of 60 sections beside 6 parts. */

import type { Catalog } from "../../src/app/catalog.js";
import { createReceive } from "../../src/app/receive-event.js";
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

/** Milliseconds of processor time of one turn. */
async function timeOf(count: number, catalog: Catalog, lists: WordLists): Promise<number> {
  const store = await openStore(":memory:");
  const prompts = loadPrompts("prompts");
  let id = 0;
  const receive = createReceive({
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
  });
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
