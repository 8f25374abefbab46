/** One turn of a person: their place is loaded, the event advances it, effects are settled, the next card is shown. */

import { changed } from "../core/assignment/change.js";
import { advance } from "../core/dialogue/advance.js";
import { confined } from "../core/dialogue/confined.js";
import { inputsOf } from "../core/dialogue/screen/inputs-of.js";
import { screenOf } from "../core/dialogue/screen-of.js";
import { textOf } from "../core/dialogue/text-of.js";
import type { Context } from "../core/dialogue/turn/context.js";
import type { OfPerson } from "../core/dialogue/turn/event.js";
import { type Left, leftAgain, leftBy } from "../core/dialogue/turn/left.js";
import { stillTyped } from "../core/dialogue/turn/offered.js";
import { type Outcome, outcome, type Toast } from "../core/dialogue/turn/outcome.js";
import { moved, readState, type State } from "../core/dialogue/turn/state.js";
import type { Say } from "../core/say.js";
import type { Words } from "../core/words.js";
import type { Settling } from "./effects/effect.js";
import { settle } from "./effects/settle.js";
import { groupCardsAfter } from "./follow-group-cards.js";
import { draftAt, draftIn, draftOf } from "./form-drafts.js";
import { latePaths } from "./late-paths.js";
import { listedForm } from "./listed-form.js";
import { offerAt, offerIn, offerOf } from "./offers.js";
import type { Opened } from "./open-report.js";
import type { Session } from "./ports/session.js";
import type { Loaded, TurnWrites } from "./ports/transaction.js";
import { surroundingsOf } from "./surroundings.js";
import type { TurnSetting } from "./turn-parts.js";
import { noWrites, withWrites } from "./writes.js";

/** Where a person is, with the report that the event is about. */
export interface Place {
  readonly session: Session | null;
  readonly state: State;
  readonly opened: Opened | null;
}

export interface Shown {
  /** Null: the card that the person has stays. */
  readonly card: unknown;
  /** The only thing to be said; null: there is a card. */
  readonly remark: Say | null;
  /** For the person alone, instead of a card. */
  readonly text?: Say;
  readonly toast: Toast | null;
  readonly opened: Opened | null;
  readonly writes: TurnWrites;
}

/** The place that was loaded; on coming to another report, that of it. */
export async function placeOf(
  { library, on, person }: TurnSetting,
  { session, report }: Pick<Extract<Loaded, { fresh: true }>, "session" | "report">,
): Promise<Place> {
  const opened = report === null ? null : await library.open(on, report, person);
  const state = readState(session?.state ?? null);
  const before = session?.report ?? null;
  const id = opened?.record.id ?? before;
  return { session, opened, state: id === before ? state : moved(state, before, id) };
}

/** Carries the event out. */
export async function takeTurn(setting: TurnSetting, place: Place, incoming: OfPerson): Promise<Shown> {
  const { opened, state, session } = place;
  const offer = await offerAt(setting, opened, offerIn(incoming) ?? offerOf(state.place));
  const formDraft = await draftAt(setting, draftIn(incoming) ?? draftOf(state.place));
  const result = await advanced(setting, contextOf(setting, { opened, state, offer, formDraft }), incoming);
  if (result.asText) return await asText(setting, place);
  if (result.remark !== null && result.effects.length === 0) {
    const writes = withWrites(noWrites, { session: withTyped(session, state, result.state) });
    return { card: null, remark: result.remark, toast: null, opened, writes };
  }
  const settled = withSeen(setting, await settle(setting, opened, result));
  if (settled.refused !== null) return { card: null, remark: settled.refused, toast: null, opened, writes: noWrites };
  // What a job does needs no other card.
  if (result.remark !== null) {
    const writes = withWrites(settled.writes, { session: withSent(session, settled.outcome.state) });
    return { card: null, remark: result.remark, toast: null, opened, writes };
  }
  const next = { ...place, opened: settled.opened };
  const decided = await withoutShown(setting, settled);
  const { card, writes } = await show(
    setting,
    next,
    settled.outcome,
    (session?.revision ?? 0) + 1,
    settled.writes.offers,
  );
  return {
    card,
    remark: null,
    toast: settled.outcome.toast,
    opened: settled.opened,
    writes: withWrites(decided, writes),
  };
}

/** A part whose card comes up for the first time was opened, by whatever way. */
function withSeen({ person, parts }: TurnSetting, settled: Settling): Settling {
  const { opened, outcome: result, writes } = settled;
  if (opened === null || settled.refused !== null || result.remark !== null) return settled;
  const { report } = opened;
  const { place } = confined(report, result).state;
  const task = place.at === "task" ? report.tasks.find(({ id }) => id === place.task) : undefined;
  if (task === undefined || !task.people.some((one) => one.person === person && one.seenAt === null)) return settled;
  const after = changed(task, { does: "see" }, { person, at: parts.now() });
  return {
    ...settled,
    opened: { ...opened, report: { ...report, tasks: report.tasks.map((one) => (one === task ? after : one)) } },
    writes: { ...writes, assignments: [...writes.assignments.filter(({ id }) => id !== after.id), after] },
  };
}

/** The file that was sent, and the form that is made of it, are remembered; the card that the person has stays valid. */
function withSent(session: Session | null, { sent, place }: State): Session | null {
  if (session === null) return null;
  const state = readState(session.state);
  const isNew = sent !== null && state.sent?.messageId !== sent.messageId;
  const isMaking = draftOf(place) !== draftOf(state.place) && draftOf(place) !== null;
  if (!isNew && !isMaking) return null;
  const next = { ...state, sent: isNew ? sent : state.sent, place: isMaking ? place : state.place };
  return { ...session, state: JSON.stringify(next) };
}

/** What was typed into the card's text is remembered; the card that the person has stays valid. */
function withTyped(session: Session | null, before: State, { offered }: State): Session | null {
  return session === null || offered === before.offered
    ? null
    : { ...session, state: JSON.stringify({ ...before, offered }) };
}

/** What the text of the card will need. */
function keptForText(result: Outcome): Pick<State, "offered" | "left"> {
  const { offered, place } = result.state;
  return { offered: stillTyped(offered, place.at), left: leftBy(result) };
}

/** The place as a text, and what it offered is remembered; the card that the person has stays valid. */
async function asText(setting: TurnSetting, { opened, session, state }: Place): Promise<Shown> {
  const { words } = setting.parts;
  const result = outcome(state, leftAgain(state.left !== null && isKnown(state.left, words) ? state.left : null));
  const offer = await offerAt(setting, opened, offerOf(state.place));
  const formDraft = await draftAt(setting, draftOf(state.place));
  const context = contextOf(setting, { opened, state, offer, formDraft });
  const screen = screenOf(context, result, await surroundingsOf(setting, result, opened));
  const { text, offered } = textOf(context, screen, (label) =>
    typeof label === "string" ? label : words.render(label, "plain"),
  );
  const kept = session ?? { person: setting.person, report: null, revision: 0 };
  const writes = withWrites(noWrites, { session: { ...kept, state: JSON.stringify({ ...state, offered }) } });
  return { card: null, remark: null, text, toast: null, opened, writes };
}

/** Written by a version whose sentences had the same names. */
function isKnown(left: Left, words: Words): boolean {
  return [...JSON.stringify(left).matchAll(/"say":"([^"]+)"/g)].every(([, key = ""]) => words.has(key));
}

/** A message that is delivered again after a failure comes late: what the person has entered since then stays. */
async function advanced(setting: TurnSetting, context: Context, incoming: OfPerson): Promise<Outcome> {
  const result = advance(context, incoming);
  const late = await latePaths(setting, context, incoming, result);
  return late.size === 0 ? result : advance({ ...context, late }, incoming);
}

/**
 * Saved before the card is drawn, which reads them. Cards in groups follow. Forms turned on or off stay among the writes: to turn
 * one twice changes nothing, and whoever offers forms learns of it after the commit.
 */
async function withoutShown({ on, parts }: TurnSetting, { writes, opened }: Settling): Promise<TurnWrites> {
  const { assignments, changedDrafts, turnedForms, shelved, unshelved } = writes;
  const shown = { assignments, changedDrafts, turnedForms, shelved, unshelved };
  const follow = await groupCardsAfter({ on, parts }, writes, opened);
  if (Object.values(shown).every(({ length }) => length === 0)) return withWrites(writes, { jobs: follow });
  await on.save(shown);
  const rest = { ...writes, assignments: [], changedDrafts: [], shelved: [], unshelved: [] };
  return withWrites(rest, { jobs: follow });
}

/** The newest card once more, for an old one that was pressed: colleagues may have changed figures. */
export async function showAgain(setting: TurnSetting, place: Place): Promise<Pick<Shown, "card" | "writes">> {
  const { card, writes } = await show(setting, place, outcome(place.state), place.session?.revision ?? 0);
  return { card, writes: withWrites(noWrites, writes) };
}

/** A card that no event of the report brought about. */
export async function showAt(
  setting: TurnSetting,
  place: Pick<Place, "opened" | "session">,
  wanted: Outcome,
): Promise<Pick<Shown, "card" | "writes">> {
  const { card, writes } = await show(setting, place, wanted, (place.session?.revision ?? 0) + 1);
  return { card, writes: withWrites(noWrites, writes) };
}

async function show(
  setting: TurnSetting,
  { opened }: Pick<Place, "opened">,
  wanted: Outcome,
  revision: number,
  fresh: TurnWrites["offers"] = [],
): Promise<{ card: unknown; writes: Pick<TurnWrites, "session"> }> {
  const { parts, person } = setting;
  const result = confined(opened?.report ?? null, wanted);
  const around = await surroundingsOf(setting, result, opened);
  const offer = await offerAt(setting, opened, offerOf(result.state.place), fresh);
  const formDraft = await draftAt(setting, draftOf(result.state.place));
  const screen = screenOf(contextOf(setting, { opened, state: result.state, offer, formDraft }), result, around);
  const report = opened?.record.id ?? null;
  const state = JSON.stringify({ ...result.state, shown: inputsOf(screen), ...keptForText(result) });
  return {
    card: parts.draw(screen, { report, revision }),
    writes: { session: { person, report, state, revision } },
  };
}

function contextOf(
  { parts, person }: TurnSetting,
  { opened, state, offer, formDraft }: Pick<Place, "opened" | "state"> & Pick<Context, "offer" | "formDraft">,
): Context {
  return {
    person,
    now: parts.now(),
    state,
    words: parts.commands,
    unit: parts.unit,
    forms: parts.catalog.forms.map(listedForm),
    report: opened?.report ?? null,
    offer,
    formDraft,
    makesForms: parts.makesForms?.(person) === true,
    printsPages: parts.printsPages === true,
  };
}
