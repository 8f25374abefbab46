/** Parts offered in a group: 分工 said to the bot there posts the card, 我来填 on it takes a part. */
import { type Assignment, untouched } from "../core/assignment/assignment.js";
import { changed } from "../core/assignment/change.js";
import { dayOf, readDay, seemsDay } from "../core/assignment/day.js";
import { isFree, mostInGroup } from "../core/dialogue/capabilities/assign/group-screen.js";
import { changeMessages } from "../core/dialogue/capabilities/task/change-messages.js";
import { taskMessage } from "../core/dialogue/capabilities/task/task-message.js";
import { nameOfReport } from "../core/dialogue/screen/named.js";
import { partChoices } from "../core/dialogue/steps/part-choices.js";
import { missingItems } from "../core/dialogue/steps/part-items.js";
import type { Action, Message } from "../core/dialogue/turn/event.js";
import { refusalOn } from "../core/dialogue/turn/gate.js";
import { type Say, say } from "../core/say.js";
import { type Answered, type Fresh, ignored } from "./answered.js";
import { mayBeAsked, membershipAfter } from "./effects/membership.js";
import { groupCard, groupCardsJob, postGroupCardJob } from "./jobs/group-cards.js";
import { screenTo, textTo } from "./messages.js";
import type { Opened } from "./open-report.js";
import type { TurnParts, TurnSetting } from "./turn-parts.js";
import { noWrites, withWrites } from "./writes.js";

/** The day behind the word (分工 3月10日), "" for none; null: the message is about something else. */
export function groupWord({ commands }: Pick<TurnParts, "commands">, { text, group }: Message): string | null {
  const plain = text.normalize("NFKC").trim();
  const word = commands.exact.board.find((one) => plain.startsWith(one));
  return group && word !== undefined ? plain.slice(word.length).trim() : null;
}

/** Sections that are not handed over and lack something are offered, for as long as nobody has taken them. */
export async function offerInGroup(
  setting: TurnSetting,
  opened: Opened | null,
  message: Message,
  dayText: string,
): Promise<Answered> {
  const { parts, on, person } = setting;
  const to = { type: "chat_id" as const, id: message.chatId };
  const refused = opened === null ? say("group-parts.no-report") : refusalOn(opened.report, person, "assign");
  if (opened === null || refused !== null) return answered(textTo(parts, to, refused ?? say("group-parts.no-report")));
  const known = await on.assignmentsOf(opened.record.id, { state: "open", limit: 500, skip: 0 });
  const done = await on.assignmentsOf(opened.record.id, { state: "done", limit: 500, skip: 0 });
  const { due, note, unread } = behindWord(dayText, dayOf(parts.now()));
  if (unread !== null) return answered(textTo(parts, to, say("assign.due-unread", { raw: unread })));
  const waiting = known.filter(({ people, invitation }) => people.length === 0 && invitation === null);
  const fresh = freeParts(opened, [...known, ...done]).map((part) => offered(setting, opened, part, { due, note }));
  const offers = [...waiting, ...fresh]
    .slice(0, mostInGroup)
    .map((one) => ({ ...one, chat: message.chatId, due: due ?? one.due, note: note === "" ? one.note : note }));
  if (offers.length === 0) return answered(textTo(parts, to, say("group-parts.nothing")));
  const posted = postGroupCardJob(parts.newId(), { report: opened.record.id, chat: message.chatId });
  return { ...ignored, writes: withWrites(noWrites, { assignments: offers, jobs: [posted] }) };
}

/** 分工 周五前 请按决算口径: a day, and a remark. */
function behindWord(text: string, today: string): { due: string | null; note: string; unread: string | null } {
  const whole = readDay(text, today);
  if (whole !== null || text === "") return { due: whole, note: "", unread: null };
  const words = text.split(/[\s,，;；:：。]+/).filter((word) => word !== "");
  const due = words.map((word) => readDay(word, today)).find((day) => day !== null) ?? null;
  const note = words.filter((word) => due === null || readDay(word, today) === null).join("，");
  const [first = ""] = words;
  return { due, note: note.slice(0, longestNote), unread: due === null && seemsDay(first) ? first : null };
}

/** Characters of the remark on parts that are offered in a group. */
const longestNote = 200;

function freeParts({ report }: Opened, known: readonly Assignment[]): { path: string; title: string }[] {
  const taken = known.flatMap(({ paths }) => paths);
  const touches = (path: string): boolean =>
    taken.some((one) => one === path || path.startsWith(`${one}.`) || one.startsWith(`${path}.`));
  return partChoices(report.ledger).filter(
    ({ path, within }) => within.length === 0 && !touches(path) && missingItems(report, [path]).length > 0,
  );
}

function offered(
  { parts, person }: TurnSetting,
  { record }: Opened,
  { path, title }: { path: string; title: string },
  { due, note }: Pick<Assignment, "due" | "note">,
): Assignment {
  return {
    ...{ id: parts.newId(), report: record.id, paths: [path], title, note, due, by: person, at: parts.now() },
    ...{ ...untouched, people: [], invitation: null, chat: null },
  };
}

/** The id of a part that 我来填 takes; null: another press. */
export function claimIn({ value }: Action): string | null {
  const { press } = value;
  const isClaim = typeof press === "object" && press !== null && "do" in press && press.do === "claim";
  return isClaim && "id" in press && typeof press.id === "string" ? press.id : null;
}

/** Only in the group where it was offered, and once. The card comes back as it is by then. */
export async function claimed(setting: TurnSetting, loaded: Fresh, action: Action, id: string): Promise<Answered> {
  const { parts, on, person } = setting;
  const found = await on.assignment(id);
  const record = loaded.report?.record ?? null;
  if (found === null || record === null || found.report !== record.id || found.chat !== action.chatId)
    return replied(setting, say("group-parts.elsewhere"), null);
  const { library } = setting;
  const members = loaded.report?.members ?? [];
  const opened = await library.open(on, { record, members, tasks: [], review: [], beside: [] }, record.owner);
  const reason =
    opened === null ? say("group-parts.elsewhere") : refusedClaim(found, opened, { person, now: parts.now() });
  const card = async () => await groupCard({ ...parts, library }, on, record.id, action.chatId);
  if (opened === null || reason !== null) return replied(setting, reason ?? say("group-parts.elsewhere"), await card());
  const change = { does: "take" } as const;
  const taken = changed(found, change, { person, at: parts.now() });
  const after = { ...taken, people: taken.people.map((one) => ({ ...one, seenAt: null })) };
  const { writes } = await membershipAfter(setting, opened, [person], [after]);
  await on.save({ ...writes, assignments: [after] });
  const told = changeMessages(opened.report, { before: found, after, change, person });
  const outgoing = [
    screenTo(parts, { type: "open_id", id: person }, taskMessage(nameOfReport(opened.report), after)),
    ...told.map(({ to, screen }) => screenTo(parts, { type: "open_id", id: to }, screen)),
  ];
  const reply = replied(setting, say("group-parts.yours"), await card(), "success");
  const others = groupCardsJob(parts.newId(), record.id);
  return { ...reply, writes: withWrites(noWrites, { outgoing, jobs: [others] }) };
}

function refusedClaim(
  part: Assignment,
  opened: Opened,
  { person, now }: { readonly person: string; readonly now: number },
): Say | null {
  const { state, people } = part;
  if (state !== "open") return say("group-parts.closed");
  if (people.some((one) => one.person === person)) return say("group-parts.yours-already");
  if (people.length > 0) return say("group-parts.taken");
  if (!isFree(part, now)) return say("group-parts.invited");
  if (opened.record.state !== "draft") return say("handed.join-closed");
  return mayBeAsked(opened, person) ? null : say("handed.join-not-you");
}

function answered(message: ReturnType<typeof textTo>): Answered {
  return { ...ignored, writes: withWrites(noWrites, { outgoing: [message] }) };
}

function replied({ parts }: TurnSetting, text: Say, card: string | null, type = "info"): Answered {
  const toast = { type, content: parts.words.render(text, "plain") };
  const shown = card === null ? {} : { card: { type: "raw", data: JSON.parse(card) } };
  return { ...ignored, reply: JSON.stringify({ toast, ...shown }) };
}
