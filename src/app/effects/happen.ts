/** What happens to a report between people: noted in the log of its review, and told to whom it concerns. */
import type { Member } from "../../core/access/member.js";
import { allAnswered, cardFor, type Told, toldAfter } from "../../core/dialogue/capabilities/review/told-after.js";
import type { OpenReport } from "../../core/dialogue/turn/context.js";
import { refusalOn } from "../../core/dialogue/turn/gate.js";
import type { ReviewFacts } from "../../core/dialogue/turn/surroundings.js";
import { isChange } from "../../core/evidence/change.js";
import { actOfHappening, consequence, decides, isTheirs } from "../../core/review/consequence.js";
import type { Happening, ReviewEvent } from "../../core/review/event.js";
import { type Say, say } from "../../core/say.js";
import { makeSheetJob } from "../jobs/make-sheet.js";
import { screenTo, textTo } from "../messages.js";
import type { Opened } from "../open-report.js";
import { orderFile } from "../order-file.js";
import type { Batch } from "../ports/ledger.js";
import type { NewOutboxRow } from "../ports/outbox.js";
import { orderOf } from "../print-order.js";
import { reviewFacts } from "../review-facts.js";
import type { TurnParts, TurnSetting } from "../turn-parts.js";
import { withWrites } from "../writes.js";
import { type Apply, refuse, type Settling } from "./effect.js";

export const happen: Apply<"happen"> = async (turn, settling, { happenings: decided, words }) => {
  const { opened } = settling;
  if (opened === null) return settling;
  const happenings = words === undefined ? decided : decided.map((one) => worded(turn.parts, one, words));
  const reason = refusedAmong(opened, turn.person, happenings);
  if (reason !== null) return refuse(settling, reason);
  const before = opened.record.decider;
  let so = settling;
  for (const happening of happenings) so = await carriedOut(turn, so, happening);
  const told = so.opened === null ? [] : await toldOf(turn, so.opened, before, happenings);
  return { ...so, writes: withWrites(so.writes, { outgoing: told.map((one) => messageOf(turn.parts, one)) }) };
};

function worded({ words }: TurnParts, happening: Happening, text: Say): Happening {
  return happening.kind === "ask" && happening.text === ""
    ? { ...happening, text: words.render(text, "plain") }
    : happening;
}

/** Asked of the report as it is before the first of them: a question goes along with the return that follows it. */
function refusedAmong({ report }: Opened, person: string, happenings: readonly Happening[]): Say | null {
  for (const happening of happenings) {
    const about = happening.kind === "answer" ? aboutOf(report, happening.question) : null;
    const refused = refusalOn(report, person, actOfHappening(happening), about);
    if (refused !== null) return refused;
    if (!isTheirs(report, person, happening)) return say("review.not-your-turn");
  }
  return null;
}

function aboutOf({ review }: Opened["report"], question: number): string | null {
  return review.questions.find(({ number }) => number === question)?.about ?? null;
}

async function carriedOut(turn: TurnSetting, settling: Settling, happening: Happening): Promise<Settling> {
  const { opened, writes } = settling;
  if (opened === null) return settling;
  const { parts, person } = turn;
  const { record, report } = opened;
  const file = await lockedFile(turn, opened, happening);
  const made = file === null || !("version" in happening) ? happening : { ...happening, version: file.version };
  const number = report.review.events.length + 1;
  const event: ReviewEvent = { ...made, number, by: person, at: parts.now(), revision: record.revision };
  const after = consequence(report, event);
  const { state, decider, owner } = after;
  const members = happening.kind === "submit" ? chainMembers(happening.chain) : [];
  return {
    ...settling,
    opened: {
      ...opened,
      record: { ...record, state, decider, owner, reviewed: number },
      report: { ...report, ...after, members: joined(report.members, members) },
    },
    writes: withWrites(withWrites(writes, file?.writes ?? {}), {
      reviewEvents: [{ report: record.id, event }],
      staged: [{ id: record.id, state, decider, owner }],
      members: members.map((member) => ({ ...member, report: record.id, by: person, at: parts.now() })),
    }),
  };
}

/** The file that is approved is made and kept: later versions do not touch it. */
async function lockedFile(turn: TurnSetting, opened: Opened, { kind }: Happening) {
  if (kind !== "approve" && kind !== "offline") return null;
  const { on, parts } = turn;
  const { record, report } = opened;
  const { id, owner } = record;
  const order = orderOf(opened, { draft: false, selfCheck: false });
  const wanted = { record, ledger: report.ledger, order, person: owner, missing: false };
  const { version, writes } = await orderFile(on, parts, wanted);
  const sheet = makeSheetJob(parts.newId(), { to: owner, report: id });
  return { version, writes: { ...writes, jobs: [...writes.jobs, sheet] } };
}

/** Everybody reviews, the last one approves. */
function chainMembers(chain: readonly string[]): Member[] {
  return chain.map((person, index) => ({
    person,
    role: index === chain.length - 1 ? "approver" : "reviewer",
    parts: null,
  }));
}

function joined(members: readonly Member[], more: readonly Member[]): Member[] {
  return [...members.filter(({ person }) => !more.some((one) => one.person === person)), ...more];
}

async function toldOf(turn: TurnSetting, opened: Opened, before: string | null, happenings: readonly Happening[]) {
  const { person, on } = turn;
  const { report, record } = opened;
  const told = happenings.flatMap((happening) => toldAfter(happening, { person, before, report }));
  const again = happenings.flatMap((one) => (one.kind === "answer" ? (allAnswered(report, one) ?? []) : []));
  const next = record.decider === before ? [] : [record.decider ?? []].flat();
  for (const decider of new Set([...next, ...again]))
    if (decider !== person) told.push(cardFor(report, decider, await reviewFacts(on, opened, decider)));
  return told;
}

function messageOf(parts: TurnParts, told: Told): NewOutboxRow {
  const to = { type: "open_id", id: told.to } as const;
  return "text" in told ? textTo(parts, to, told.text) : screenTo(parts, to, told.screen);
}

/** Figures changed while the report is reviewed: whoever had passed it looks at it again (审后改动). */
export async function passedOn(turn: TurnSetting, settling: Settling): Promise<Settling> {
  const { opened, writes } = settling;
  if (opened === null || opened.record.state !== "review") return settling;
  const { record, report } = opened;
  const decider = decides(report);
  if (decider === record.decider) return settling;
  const moved = { ...opened, record: { ...record, decider } };
  const facts = decider === null ? null : await reviewFacts(turn.on, moved, decider);
  const told = decider === null ? [] : [cardFor(report, decider, withUnwritten(facts, report, writes.batches))];
  return {
    ...settling,
    opened: moved,
    writes: withWrites(writes, {
      staged: [{ id: record.id, state: record.state, decider, owner: record.owner }],
      outgoing: told.map((one) => messageOf(turn.parts, one)),
    }),
  };
}

/** The log is written after the turn: what changes in it is counted on the card that it sends. */
function withUnwritten(facts: ReviewFacts | null, { revision }: OpenReport, batches: readonly Batch[]) {
  if (facts === null || facts.from === null) return facts;
  const since = new Map(facts.since.map((one) => [one.path, one]));
  for (const { path, raw, value } of batches.flatMap(({ answers }) => answers)) {
    const now = value === null ? null : { raw, value };
    since.set(path, { path, revision, before: since.get(path)?.before ?? null, now });
  }
  return { ...facts, since: [...since.values()].filter(isChange) };
}
