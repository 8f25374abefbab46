/** The card of open parts in a group: posted, and put right when something becomes of a part. */
import { z } from "zod";
import type { Assignment } from "../../core/assignment/assignment.js";
import { groupScreen, mostInGroup } from "../../core/dialogue/capabilities/assign/group-screen.js";
import { schemeOf } from "../catalog.js";
import { namedReport } from "../named-report.js";
import type { Library } from "../open-report.js";
import type { NewJob } from "../ports/jobs.js";
import type { Messenger } from "../ports/messenger.js";
import type { Store } from "../ports/store.js";
import type { Transaction } from "../ports/transaction.js";
import type { TurnParts } from "../turn-parts.js";
import { type Job, job } from "./job.js";

export interface GroupCardParts extends Pick<TurnParts, "catalog" | "now" | "draw"> {
  readonly library: Pick<Library, "ledgerOf">;
  readonly store: Pick<Store, "transaction">;
  readonly messenger: Pick<Messenger, "send" | "update">;
}

const posting = z.object({ report: z.string(), chat: z.string() });
const refreshing = z.object({ report: z.string() });

export function postGroupCardJob(id: string, wanted: z.infer<typeof posting>): NewJob {
  return { id, kind: "post-group-card", input: JSON.stringify(wanted), due: 0 };
}

export function groupCardsJob(id: string, report: string): NewJob {
  return { id, kind: "group-cards", input: JSON.stringify({ report }), due: 0 };
}

/** The id of the message is kept, so that the card can follow. */
export function postGroupCard(parts: GroupCardParts): Job {
  const { store, messenger } = parts;
  return job(posting, {
    async run({ report, chat }, { progress, saveProgress }) {
      const card = await store.transaction((on) => groupCard(parts, on, report, chat));
      if (card === null) return {};
      // One uuid for all attempts: the platform takes it once within the hour.
      const uuid = progress ?? `g${parts.now().toString(36)}${chat.slice(-12)}`.slice(0, 50);
      if (progress === null) await saveProgress(uuid);
      const message = await messenger.send({ type: "chat_id", id: chat }, "interactive", card, uuid);
      await store.transaction((on) => on.save({ groupCards: [{ report, chat, message }] }));
      return {};
    },
    failed: () => ({}),
  });
}

export function refreshGroupCards(parts: GroupCardParts): Job {
  const { store, messenger } = parts;
  return job(refreshing, {
    async run({ report }) {
      for (const { chat, message } of await store.transaction((on) => on.groupCards(report))) {
        const card = await store.transaction((on) => groupCard(parts, on, report, chat));
        if (card !== null) await messenger.update(message, card);
      }
      return {};
    },
    failed: () => ({}),
  });
}

/** null: the report is gone. */
export async function groupCard(
  { catalog, draw, now, library }: Pick<GroupCardParts, "catalog" | "draw" | "now" | "library">,
  on: Transaction,
  id: string,
  chat: string,
): Promise<string | null> {
  const record = await on.report(id);
  if (record === null) return null;
  const { pack, ledger } = await library.ledgerOf(on, record);
  const sections = pack.form.root.sections.map(({ pattern }) => pattern);
  const found = await on.assignmentsInChat(id, chat, mostInGroup);
  const assignments = found.toSorted((one, other) => placeIn(sections, one) - placeIn(sections, other));
  const report = { ledger, scheme: schemeOf(pack, record.scheme) };
  const named = await namedReport(catalog, on, record);
  return JSON.stringify(draw(groupScreen(named, report, assignments, now()), { report: null, revision: null }));
}

/** Where the form has what the part begins with; rows of one list stay as they come. */
function placeIn(sections: readonly string[], { paths: [path = ""] }: Assignment): number {
  const at = sections.findIndex((pattern) => pattern !== "" && (path === pattern || path.startsWith(`${pattern}.`)));
  return at < 0 ? sections.length : at;
}
