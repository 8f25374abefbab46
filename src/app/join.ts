/** Somebody types the code of an invitation (加入 7K3M): the part is theirs, and its card comes. */
import { covers } from "../core/access/parts.js";
import type { Assignment } from "../core/assignment/assignment.js";
import { changed, isAsked } from "../core/assignment/change.js";
import { dayFacts, dayOf } from "../core/assignment/day.js";
import { changeMessages, type PersonalMessage } from "../core/dialogue/capabilities/task/change-messages.js";
import { ownerMessage } from "../core/dialogue/capabilities/task/task-message.js";
import { nameOfReport } from "../core/dialogue/screen/named.js";
import { type Notice, outcome } from "../core/dialogue/turn/outcome.js";
import { atHome, moved, readState, type State } from "../core/dialogue/turn/state.js";
import { type Say, say } from "../core/say.js";
import { type Answered, type Fresh, ignored } from "./answered.js";
import { mayBeAsked, membershipAfter, mostTasks } from "./effects/membership.js";
import { groupCardsJob } from "./jobs/group-cards.js";
import { learnNameJob } from "./jobs/learn-name.js";
import { reportsTaken } from "./join-report.js";
import { cardTo, screenTo, textTo } from "./messages.js";
import type { Opened } from "./open-report.js";
import { showAt } from "./turn.js";
import type { TurnSetting } from "./turn-parts.js";
import { noWrites, withWrites } from "./writes.js";

/** Wrong codes that a person may type in a day: they are short, and nobody is to try them all. */
const mostWrong = 8;

export async function joined(setting: TurnSetting, { session }: Fresh, code: string): Promise<Answered> {
  const { on, parts, person } = setting;
  const state = readState(session?.state ?? null);
  const today = dayOf(parts.now());
  const wrong = state.wrongCodes.day === today ? state.wrongCodes.count : 0;
  if (wrong >= mostWrong) return remarked(setting, say("handed.join-enough"));
  const reports = await on.reportInvitation(code);
  if (reports !== null) {
    const taken = await reportsTaken(setting, { session, state }, reports);
    return "refused" in taken ? remarked(setting, taken.refused) : taken;
  }
  const found = await on.assignmentByCode(code);
  const opened = found === null ? null : await openedFor(setting, found);
  const held = found === null ? null : await heldAlready(setting, found);
  const reason = refusedJoin(code, found, { opened, held, person, now: parts.now() });
  if (found === null || opened === null || reason !== null) {
    const counted = { ...state, wrongCodes: { day: today, count: wrong + 1 } };
    const isGuess = found?.invitation == null;
    return remarked(setting, reason ?? say("handed.join-unknown", { code }), isGuess ? counted : state, session);
  }
  if (found.invitation === null && held !== null)
    return await shownTask(setting, { session, state }, opened, {
      ...{ task: held, told: [] },
      notice: { text: say("handed.joined-before", { title: held.title }), tone: "note" },
    });
  return held === null
    ? await taken(setting, { session, state }, opened, found)
    : await takenBefore(setting, { session, state }, opened, { found, held });
}

/** What the person has of the invitation already: it was taken by them, or covers all its paths; null: nothing. */
async function heldAlready(
  { on, person }: TurnSetting,
  { id, report, paths, invitation }: Assignment,
): Promise<Assignment | null> {
  const tasks = await on.tasksIn(report, person, mostTasks);
  const covering = tasks.filter((one) => paths.every((path) => covers(one.paths, path)));
  const taken = covering.find((one) => one.id === id && invitation === null);
  return taken ?? covering.find((one) => one.id !== id && one.state === "open") ?? null;
}

/** A second code for a part that the person has: there stays one, with the day of the code where that has one. */
async function takenBefore(
  setting: TurnSetting,
  { session, state }: { readonly session: Fresh["session"]; readonly state: State },
  opened: Opened,
  { found, held }: { readonly found: Assignment; readonly held: Assignment },
): Promise<Answered> {
  const { on, parts, person } = setting;
  const by = { person, at: parts.now() };
  const kept = found.due === null ? held : changed(held, { does: "move", due: found.due }, by);
  await on.save({ assignments: [changed(found, { does: "drop" }, by), kept] });
  const told = ownerMessage(nameOfReport(opened.report), kept, person, say("assign.news-taken-before"));
  return await shownTask(setting, { session, state }, opened, {
    task: kept,
    notice: { text: say("handed.joined-before", { title: kept.title }), tone: "note" },
    told: [{ to: opened.record.owner, screen: told }],
  });
}

/** The report as its new contributor sees it; locked until the end. */
async function openedFor({ on, library }: TurnSetting, { report }: Assignment): Promise<Opened | null> {
  const record = await on.report(report);
  if (record === null) return null;
  const members = await on.members(report);
  // Opened as its owner sees it: who takes a part is no member yet.
  return await library.open(on, { record, members, tasks: [], review: [], beside: [] }, record.owner);
}

interface Joining {
  readonly opened: Opened | null;
  readonly held: Assignment | null;
  readonly person: string;
  readonly now: number;
}

/** Unknown, taken back, used by somebody else and too late are four things, each with its own way on. */
function refusedJoin(code: string, found: Assignment | null, { opened, held, person, now }: Joining): Say | null {
  if (found === null || opened === null) return say("handed.join-unknown", { code });
  if (found.invitation === null) {
    if (held !== null) return null;
    return say(found.state === "dropped" ? "handed.join-dropped" : "handed.join-used", { code });
  }
  const { until } = found.invitation;
  if (until < now) return say("handed.join-late", { code, until: dayFacts(dayOf(until)) });
  if (opened.record.state !== "draft") return say("handed.join-closed");
  return mayBeAsked(opened, person) ? null : say("handed.join-not-you");
}

/** Assigns the part to the person who entered its code or pressed its button, and tells whoever invited them. */
export async function taken(
  setting: TurnSetting,
  { session, state }: { readonly session: Fresh["session"]; readonly state: State },
  opened: Opened,
  before: Assignment,
): Promise<Answered> {
  const { parts, person } = setting;
  const change = { does: "take" } as const;
  const after = isAsked(before, person) ? before : changed(before, change, { person, at: parts.now() });
  const { members, writes } = await membershipAfter(setting, opened, [person], [after]);
  await setting.on.save({ ...writes, assignments: [after] });
  const joinedReport = { ...opened, report: { ...opened.report, members } };
  return await shownTask(setting, { session, state }, joinedReport, {
    task: after,
    notice: { text: say("handed.joined", { title: after.title }), tone: "good" },
    told: changeMessages(opened.report, { before, after, change, person }),
  });
}

/** Nothing but a code was typed: it counts where it opens something, and else as a wrong one that was said beside other things. */
export async function isLiveCode({ on, parts }: TurnSetting, { session }: Fresh, code: string): Promise<boolean> {
  const { wrongCodes } = readState(session?.state ?? null);
  if (wrongCodes.day === dayOf(parts.now()) && wrongCodes.count >= mostWrong) return false;
  const part = await on.assignmentByCode(code);
  if (part !== null) return part.invitation !== null && part.invitation.until >= parts.now();
  const reports = await on.reportInvitation(code);
  return reports !== null && reports.takenBy === null && reports.until >= parts.now();
}

/** So that nobody tries codes one after the other without 加入 before them. */
export function withWrongCode(
  { parts }: TurnSetting,
  session: NonNullable<Fresh["session"]>,
): NonNullable<Fresh["session"]> {
  const state = readState(session.state);
  const day = dayOf(parts.now());
  const count = state.wrongCodes.day === day ? state.wrongCodes.count + 1 : 1;
  return { ...session, state: JSON.stringify({ ...state, wrongCodes: { day, count } }) };
}

interface Shown {
  readonly task: Assignment;
  readonly notice: Notice;
  readonly told: readonly PersonalMessage[];
}

/** The card of a part, and messages to others. */
async function shownTask(
  setting: TurnSetting,
  { session, state }: { readonly session: Fresh["session"]; readonly state: State },
  opened: Opened,
  { task, notice, told }: Shown,
): Promise<Answered> {
  const { parts, person } = setting;
  const own = opened.report.members.find((one) => one.person === person)?.parts ?? null;
  const report = { ...opened.report, parts: own, tasks: [task] };
  const place = { at: "task" as const, task: task.id, page: 0 };
  const at = moved(state, session?.report ?? null, opened.record.id);
  const shown = await showAt(
    setting,
    { session, opened: { ...opened, report } },
    outcome({ ...(session?.report === opened.record.id ? state : at), place, from: null }, { notices: [notice] }),
  );
  return {
    ...ignored,
    writes: withWrites(withWrites(noWrites, shown.writes), {
      jobs: [
        ...(session === null ? [learnNameJob(person)] : []),
        ...(task.chat === null ? [] : [groupCardsJob(parts.newId(), task.report)]),
      ],
      outgoing: [
        cardTo(parts, { type: "open_id", id: person }, shown.card),
        ...told.map(({ to, screen }) => screenTo(parts, { type: "open_id", id: to }, screen)),
      ],
    }),
  };
}

function remarked(
  { parts, person }: TurnSetting,
  text: Say,
  state: State = atHome,
  session: Fresh["session"] | undefined = undefined,
): Answered {
  const kept =
    session === undefined
      ? {}
      : { session: { person, report: null, revision: 0, ...session, state: JSON.stringify(state) } };
  const outgoing = [textTo(parts, { type: "open_id", id: person }, text)];
  return { ...ignored, writes: withWrites(noWrites, { outgoing, ...kept }) };
}
