/**
 * One event, one transaction: claim its ids, check the card's revision, append answers, move the cursor, write outbox
 * rows, store the reply. A repeated event gets the stored reply. Nothing slow and no call to the platform in here.
 */

import type { CommandWords } from "../core/dialogue/context.js";
import type { Action, Incoming } from "../core/dialogue/event.js";
import type { Screen } from "../core/dialogue/screen.js";
import type { WordLists } from "../core/reading/word-lists.js";
import type { Words } from "../core/words.js";
import type { Catalog } from "./catalog.js";
import { Library } from "./open-report.js";
import type { Receiver, Store } from "./ports.js";
import { answerBefore, keepPress } from "./pressed-again.js";
import { TurnWork } from "./turn-work.js";

export interface ReceiveParts {
  readonly store: Store;
  readonly catalog: Catalog;
  readonly words: Words;
  /** Word lists that cross-checks use. */
  readonly lists: WordLists;
  readonly commands: CommandWords;
  /** Milliseconds. */
  now(): number;
  /** An opaque id, never used before. */
  newId(): string;
  /** A screen as the platform's card; the revision goes onto its buttons. */
  draw(screen: Screen, on: { report: string | null; revision: number }): unknown;
  /** There are new outbox rows. */
  wake(): void;
}

/**
 * Events that wait for their answer at once, above which nobody is told on the way what the cross-checks find: it costs ten times
 * the rest of a turn, and the list of findings, the preview and the finished report do not leave it out.
 */
const hurry = 8;

/** Resolves with the JSON text to answer the platform with. */
export type Receive = (incoming: Incoming) => Promise<string>;

export function createReceive(parts: ReceiveParts): Receive {
  const library = new Library(parts.catalog, parts.lists);
  let waiting = 0;
  return async (incoming) => {
    waiting += 1;
    try {
      return await received(incoming, () => waiting > hurry);
    } finally {
      waiting -= 1;
    }
  };

  async function received(incoming: Incoming, hurried: () => boolean): Promise<string> {
    const done = await parts.store.transaction(async (turn) => {
      const claimed = await turn.claim(incoming.keys, parts.now());
      if (!claimed.fresh) return { reply: claimed.reply ?? "{}", work: null };
      const work = new TurnWork(parts, library, turn, incoming.from, hurried);
      const reply = await answer(work, incoming);
      await turn.storeReply(incoming.keys, reply);
      await work.flush();
      return { reply, work };
    });
    done.work?.committed();
    if (done.work?.queued === true) parts.wake();
    return done.reply;
  }
}

async function answer(work: TurnWork, incoming: Incoming): Promise<string> {
  switch (incoming.kind) {
    case "added":
      work.text({ type: "chat_id", id: incoming.chatId }, { say: "group.hello" });
      return "{}";
    case "entered":
      // Fires every time the chat is opened: only a newcomer is greeted.
      if (!(await work.isNew())) return "{}";
      break;
    case "message":
    case "unreadable":
      if (incoming.group && !incoming.addressed) return "{}";
      break;
    case "action":
      return await pressed(work, incoming);
    case "menu":
      break;
  }
  await work.load(null);
  const card = await work.advance(incoming);
  const { remark } = work;
  if (card === null && remark !== null) work.text(whereSaid(incoming), remark);
  else work.card({ type: "open_id", id: incoming.from }, card);
  if (card !== null && "group" in incoming && incoming.group)
    work.text({ type: "chat_id", id: incoming.chatId }, { say: "group.private" });
  return "{}";
}

/** A remark goes where the person spoke; cards are for them alone. */
function whereSaid(incoming: Incoming): Receiver {
  return "group" in incoming && incoming.group
    ? { type: "chat_id", id: incoming.chatId }
    : { type: "open_id", id: incoming.from };
}

async function pressed(work: TurnWork, action: Action): Promise<string> {
  const { report, revision } = action.value;
  const wanted = typeof report === "string" ? report : null;
  const denied = !(await work.load(wanted));
  if (denied) return JSON.stringify({ toast: work.toast({ type: "error", text: { say: "toast.not-yours" } }) });
  // An old card's click changes nothing; a button that opens a report carries no revision and is good for ever.
  if (revision !== undefined && !work.isCurrent(revision)) {
    const first = await answerBefore(work.turn, action, work.revision, work.parts.now());
    if (first !== null) return first;
    return JSON.stringify({
      toast: work.toast({ type: "info", text: { say: "toast.stale" } }),
      card: { type: "raw", data: await work.current() },
    });
  }
  if (revision === undefined && wanted === null) return "{}";
  const card = await work.advance(action);
  await keepPress(work.turn, action, work.parts.now());
  const toast = work.lastToast();
  return JSON.stringify({
    ...(toast === null ? {} : { toast }),
    ...(card === null ? {} : { card: { type: "raw", data: card } }),
  });
}
