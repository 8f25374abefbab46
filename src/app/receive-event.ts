/**
 * One event, one transaction: claim its ids and load the person's place, check the card's revision, take the turn, save
 * answers, cursor, outbox rows and reply. A repeated event gets the stored reply. No slow work and no call to the platform.
 */

import { bareCode, joinCode } from "../core/assignment/join-code.js";
import type { Incoming, OfPerson } from "../core/dialogue/turn/event.js";
import type { Toast } from "../core/dialogue/turn/outcome.js";
import type { WordLists } from "../core/reading/word-lists.js";
import type { Say } from "../core/say.js";
import { type Answered, type Fresh, ignored, loadAgain } from "./answered.js";
import { withValue } from "./card-pressed.js";
import { groupWord, offerInGroup } from "./group-parts.js";
import { createIdentify } from "./identify.js";
import { learnNameJob } from "./jobs/learn-name.js";
import { isLiveCode, joined, withWrongCode } from "./join.js";
import { claimed, isEdit, recalled } from "./message-back.js";
import { cardTextTo, cardTo, textTo } from "./messages.js";
import { compared, Library } from "./open-report.js";
import { createOpenings } from "./openings.js";
import type { NewJob } from "./ports/jobs.js";
import type { NewOutboxRow, Receiver } from "./ports/outbox.js";
import type { Store } from "./ports/store.js";
import type { Transaction, TurnWanted } from "./ports/transaction.js";
import { pressed, reportOf } from "./press.js";
import { placeOf, type Shown, takeTurn } from "./turn.js";
import { type TurnFacts, turnFacts } from "./turn-facts.js";
import type { TurnParts, TurnSetting } from "./turn-parts.js";
import { createTurnstile } from "./turnstile.js";
import { typedPress } from "./typed-press.js";
import { noWrites, withWrites } from "./writes.js";

export interface ReceiveParts extends TurnParts {
  readonly store: Store;
  /** Word lists that cross-checks use. */
  readonly lists: WordLists;
  /** People of other tenants may use the bot. */
  readonly servesForeign?: boolean;
  /** Events of one person a minute; left out or 0: as many as there are. */
  readonly perMinute?: number;
  /** There are new outbox rows or jobs. */
  wake(): void;
  /** A form was switched off or on: resolves when this process offers what holds now. Left out where forms never change. */
  readonly formsTurned?: () => Promise<void>;
  /** Told of a press of which neither value nor name nor message says what it does; left out where nobody reads it. */
  readonly unrecognised?: (key: string) => void;
  /** Told of every turn; left out where nobody reads it. */
  readonly turned?: (facts: TurnFacts) => void;
}

/** Resolves with the JSON text to answer the platform with. */
export type Receive = (incoming: Incoming) => Promise<string>;

export function createReceive(parts: ReceiveParts): Receive {
  const library = new Library(parts.catalog, parts.lists);
  const openings = createOpenings();
  const identify = createIdentify();
  const turnstile = createTurnstile({
    perMinute: parts.perMinute ?? 0,
    elapsed: () => performance.now(),
    tell: (incoming) => tooMany(parts, incoming),
    reply: () => toast(parts, { say: "pace.press" }),
  });
  return (event) => (event.kind === "recalled" ? take(event) : turnstile(event, () => take(event)));

  async function take(event: Incoming): Promise<string> {
    const started = parts.turned === undefined ? 0 : parts.now();
    const done = await parts.store.transaction(async (on) => {
      const identified = event.kind === "recalled" ? null : await identify(on, event);
      const incoming = event.kind === "action" ? await withValue(on, event) : event;
      const loaded = await on.load(wantedBy(parts, incoming));
      if (!loaded.fresh) return { ...ignored, reply: loaded.reply ?? "{}", opening: null, identified };
      const answered =
        incoming.kind === "recalled" ? await recalled(parts, on, incoming) : await answerPerson(on, loaded, incoming);
      const kept = { key: incoming.keys[0], reply: answered.reply, at: parts.now() };
      const opening = incoming.kind === "recalled" ? null : openings.of(answered.opened, incoming.from, parts.now());
      const writes = withWrites(answered.writes, { replies: [kept], openings: opening === null ? [] : [opening] });
      await on.save(incoming.kind === "recalled" ? writes : { ...writes, jobs: ofPerson(writes.jobs, incoming.from) });
      return { ...answered, opening, identified };
    });
    done.identified?.();
    if (done.opening) openings.kept(done.opening);
    keepLedger(library, done);
    if (done.writes.turnedForms.length > 0) await parts.formsTurned?.();
    if (done.writes.outgoing.length + done.writes.jobs.length + done.writes.movedJobs.length > 0) parts.wake();
    parts.turned?.(turnFacts(event, done.writes, parts.now() - started));
    return done.reply;
  }

  async function answerPerson(on: Transaction, loaded: Fresh, incoming: OfPerson): Promise<Answered> {
    const isRefused = incoming.foreign === true && parts.servesForeign !== true && !isOverheard(incoming);
    if (isRefused) return refusedForeign(parts, incoming);
    const at = timeOf(incoming, parts.now());
    const setting = { parts, library, on, person: incoming.from, event: incoming.keys[0], at };
    if (incoming.kind === "action" && Object.keys(incoming.value).length === 0) parts.unrecognised?.(incoming.keys[0]);
    const answered = (await isEdit(on, incoming))
      ? editNotCounted(parts, incoming)
      : await answer(setting, loaded, incoming);
    if (!("edited" in incoming)) return answered;
    return { ...answered, writes: withWrites(answered.writes, { replies: [claimed(incoming.messageId, parts)] }) };
  }
}

/** Whose work it is, for the order in which it is done. */
function ofPerson(jobs: readonly NewJob[], person: string): readonly NewJob[] {
  return jobs.map((job) => ({ ...job, person }));
}

/** Clocks differ; what is further ahead than this, in milliseconds, is no time of the platform's. */
const mostAhead = 24 * 60 * 60 * 1000;

/** When the event happened; now, where the platform does not say it. */
function timeOf({ at }: Incoming, now: number): number {
  return at > 0 && at <= now + mostAhead ? at : now;
}

/** What is loaded for an event; nothing where its answer does not depend on the person. */
function wantedBy(parts: TurnParts, incoming: Incoming): TurnWanted {
  const at = parts.now();
  const { keys } = incoming;
  if (incoming.kind === "recalled") return { keys, at, person: null, report: "none", beside: 0 };
  const base = { keys, at, person: incoming.from, beside: compared } as const;
  if (incoming.kind === "added" || isOverheard(incoming)) return { ...base, person: null, from: null, report: "none" };
  if (incoming.kind === "entered") return { ...base, report: "none" };
  // What a code opens is locked, and nobody holds another report meanwhile: two who take each other's would wait in a circle.
  if (codeIn(parts, incoming) !== null || bareIn(parts, incoming) !== null) return { ...base, report: "none" };
  const report = incoming.kind === "action" ? reportOf(incoming) : null;
  return { ...base, report: report === null ? "current" : { id: report } };
}

/** The code of an invitation, typed in the private chat. */
function codeIn({ commands }: TurnParts, incoming: Incoming): string | null {
  return incoming.kind === "message" && !incoming.group ? joinCode(incoming.text, commands.join) : null;
}

/** A message that is nothing but what may be a code, and no command. */
function bareIn({ commands }: TurnParts, incoming: Incoming): string | null {
  if (incoming.kind !== "message" || incoming.group) return null;
  const code = bareCode(incoming.text);
  return code !== null && Object.values(commands.exact).some((words) => words.includes(code.toLowerCase()))
    ? null
    : code;
}

/** Said in a group, not to the bot. */
function isOverheard(incoming: OfPerson): boolean {
  return "group" in incoming && incoming.group && !incoming.addressed;
}

async function answer(setting: TurnSetting, claimed: Fresh, incoming: OfPerson): Promise<Answered> {
  const { parts } = setting;
  if (isOverheard(incoming)) return ignored;
  if (incoming.kind === "added") {
    const hello = textTo(parts, { type: "chat_id", id: incoming.chatId }, { say: "group.hello" }, "reply");
    return { ...ignored, writes: withWrites(noWrites, { outgoing: [hello] }) };
  }
  // Fires every time the chat is opened: only a newcomer is greeted.
  if (incoming.kind === "entered" && claimed.session !== null) return ignored;
  const code = codeIn(parts, incoming);
  if (code !== null) return await joined(setting, claimed, code);
  if (incoming.kind === "action") return await pressed(setting, claimed, incoming);
  const bare = bareIn(parts, incoming);
  if (bare !== null && (await isLiveCode(setting, claimed, bare))) return await joined(setting, claimed, bare);
  const loaded = bare === null ? claimed : await loadAgain(setting.on, incoming.from, "current");
  const counted = bare === null || loaded.session === null ? null : withWrongCode(setting, loaded.session);
  const place = await placeOf(setting, { ...loaded, session: counted ?? loaded.session });
  const day = incoming.kind === "message" ? groupWord(parts, incoming) : null;
  if (incoming.kind === "message" && day !== null) return await offerInGroup(setting, place.opened, incoming, day);
  const typed = await typedPress(setting, place, incoming);
  const shown = typed ?? (await takeTurn(setting, place, incoming));
  const said = typed === null || typed.toast === null ? [] : [toastTo(parts, incoming, typed.toast)];
  const met = loaded.session === null && shown.writes.session !== null ? [learnNameJob(incoming.from)] : [];
  return {
    ...ignored,
    opened: shown.opened,
    writes: withWrites(shown.writes, {
      ...{ outgoing: [...said, ...sent(parts, shown, incoming)], jobs: met },
      session: shown.writes.session ?? counted,
    }),
  };
}

/** Said once for each change: the change itself is claimed. */
function editNotCounted(parts: TurnParts, incoming: OfPerson): Answered {
  if (isOverheard(incoming)) return ignored;
  const { person, chat } = receiversOf(incoming);
  const text = textTo(parts, chat ?? person, { say: "message-back.edited" }, "reply");
  return { ...ignored, writes: withWrites(noWrites, { outgoing: [text] }) };
}

/** Reports belong to one unit: people of another tenant get a refusal, and nothing they send is stored. */
function refusedForeign(parts: TurnParts, incoming: OfPerson): Answered {
  const text = { say: "access.foreign" };
  if (incoming.kind === "action") return { ...ignored, reply: toast(parts, text) };
  const { person, chat } = receiversOf(incoming);
  return { ...ignored, writes: withWrites(noWrites, { outgoing: [textTo(parts, chat ?? person, text, "reply")] }) };
}

function toast({ words }: TurnParts, text: Say): string {
  return JSON.stringify({ toast: { type: "error", content: words.render(text, "plain") } });
}

/** Nothing of the event is stored: the platform brings it again. */
async function tooMany(parts: ReceiveParts, incoming: OfPerson): Promise<void> {
  if (isOverheard(incoming)) return;
  const text = textTo(parts, receiversOf(incoming).person, { say: "pace.message" }, "reply");
  await parts.store.transaction((on) => on.save({ outgoing: [text] }));
  parts.wake();
}

/** Where an answer goes: to the person, and for what was said in a group there too. A thread is answered in the thread. */
function receiversOf(incoming: OfPerson): { person: Receiver; chat: Receiver | null } {
  const person: Receiver = { type: "open_id", id: incoming.from };
  if (!("group" in incoming)) return { person, chat: null };
  const thread = incoming.threaded === true ? { inThreadOf: incoming.messageId } : {};
  return incoming.group
    ? { person, chat: { type: "chat_id", id: incoming.chatId, ...thread } }
    : { person: { ...person, ...thread }, chat: null };
}

/** A button that was pressed by a message leaves no card on which a toast is shown. */
function toastTo(parts: TurnParts, incoming: OfPerson, { text }: Toast): NewOutboxRow {
  return textTo(parts, receiversOf(incoming).person, text, "reply");
}

/** A remark goes where the person spoke; cards are for them alone. */
function sent(parts: TurnParts, { card, remark, text }: Shown, incoming: OfPerson): NewOutboxRow[] {
  const { person, chat } = receiversOf(incoming);
  if (remark !== null) return [textTo(parts, chat ?? person, remark, "reply")];
  const answer = text === undefined ? cardTo(parts, person, card) : cardTextTo(parts, person, text);
  return [answer, ...(chat === null ? [] : [textTo(parts, chat, { say: "group.private" }, "reply")])];
}

/** Called after the commit: publishes this turn's ledger to the cache. */
function keepLedger(library: Library, { opened, writes }: Answered): void {
  if (opened === null || !writes.batches.some(({ report }) => report === opened.record.id)) return;
  library.keep(opened.record.id, opened.record.revision, opened.report.ledger);
}
