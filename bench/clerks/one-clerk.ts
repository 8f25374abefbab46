/** One clerk and the bot in the same process, so that what a turn costs is measured without sockets and disks. */
import { randomUUID } from "node:crypto";
import type { FormPackage } from "../../src/app/catalog.js";
import type { Answer } from "../../src/app/ports/ledger.js";
import { createReceive } from "../../src/app/receive-event.js";
import type { FormValue, Incoming } from "../../src/core/dialogue/turn/event.js";
import type { Place } from "../../src/core/dialogue/turn/place.js";
import type { Press } from "../../src/core/dialogue/turn/press.js";
import { atHome } from "../../src/core/dialogue/turn/state.js";
import { cardOf } from "../../src/feishu/card/card-of.js";
import { createCatalog } from "../../src/forms/catalog.js";
import { loadCalendar } from "../../src/forms/load-calendar.js";
import { loadPrompts } from "../../src/forms/load-prompts.js";
import { loadTemplates } from "../../src/forms/load-templates.js";
import { loadWords } from "../../src/forms/load-words.js";
import { openStore } from "../../src/store/open-store.js";

const person = "ou_bench";
const report = "bench-report";

export interface OneClerk {
  /** Puts the clerk at a place of the report; null: on the home card, in no report. */
  goes(place: Place | null): Promise<void>;
  says(text: string): Promise<void>;
  sendsFile(name: string): Promise<void>;
  presses(press: Press, form: Readonly<Record<string, FormValue>>): Promise<void>;
  close(): Promise<void>;
}

/** A report of the form with these answers; none: nothing in it yet. `address`: of the database, which has to be empty. */
export async function oneClerk(
  pack: FormPackage,
  answers: readonly Answer[] = [],
  address = ":memory:",
): Promise<OneClerk> {
  const store = await openStore(address);
  const prompts = loadPrompts("prompts");
  const receive = createReceive({
    store,
    catalog: createCatalog(loadTemplates("templates").forms),
    words: prompts.words,
    lists: loadWords("templates"),
    calendar: loadCalendar("templates"),
    commands: prompts.commands,
    now: Date.now,
    newId: randomUUID,
    draw: (screen, on) => cardOf(screen, { words: prompts.words, ...on }, { error: () => undefined }),
    unit: { offlineApproval: false, administrators: [] },
    wake: () => undefined,
  });
  const { id: form, version: formVersion } = pack.form;
  const facts = { unit: "某区某某服务中心", year: 2024, owner: person, createdAt: 0, revision: 0, scheme: null };
  const created = { id: report, form, formVersion, ...facts, state: "draft" as const, decider: null, reviewed: 0 };
  const batch = { report, revision: 1, event: "seed", by: person, at: 0, source: "card" as const, answers };
  const batches = answers.length === 0 ? [] : [batch];
  await store.transaction((on) => on.save({ forms: [pack.record], created: [created], batches }));
  const chat = { chatId: "oc_bench", group: false, addressed: true, messageId: "om_bench" };
  const base = () => ({ keys: [randomUUID()] as const, from: person, at: Date.now() });
  return {
    goes: (place) =>
      store.transaction((on) =>
        on.save({
          session: {
            person,
            report: place === null ? null : report,
            state: JSON.stringify({ ...atHome, place: place ?? atHome.place }),
            revision: 1,
          },
        }),
      ),
    says: (text) => happens({ kind: "message", ...base(), ...chat, text }),
    sendsFile: (name) => happens({ kind: "file", ...base(), ...chat, name, size: null, key: "file_bench" }),
    async presses(press, form) {
      const { session } = await here();
      const value = { press, report: session?.report ?? null, revision: session?.revision ?? 0 };
      await happens({ kind: "action", ...base(), chatId: "oc_bench", messageId: "om_bench", value, form });
    },
    close: () => store.close(),
  };

  async function happens(incoming: Incoming): Promise<void> {
    await receive(incoming);
  }

  async function here() {
    const wanted = { keys: [], at: 0, person, report: "none", beside: 0 } as const;
    const loaded = await store.transaction((on) => on.load(wanted));
    if (!loaded.fresh) throw new Error("an event without keys cannot have been handled before");
    return loaded;
  }
}
