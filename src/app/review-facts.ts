/** What changed in a report since somebody looked at it, for the cards of its review. */

import type { ReviewFacts, Submission } from "../core/dialogue/turn/surroundings.js";
import { isChange } from "../core/evidence/change.js";
import type { ReviewEvent } from "../core/review/event.js";
import { reviewOf } from "../core/review/review.js";
import type { Opened } from "./open-report.js";
import { compared } from "./open-report.js";
import type { Transaction } from "./ports/transaction.js";
import type { TurnSetting } from "./turn-parts.js";

/** null: it was never submitted. `person`: who looks at it. */
export async function reviewFacts(
  on: Transaction,
  { record, report }: Opened,
  person: string,
): Promise<ReviewFacts | null> {
  const { events, questions } = report.review;
  if (events.length === 0) return null;
  const last = events.findLast((event) => event.by === person && isLook(event));
  const oldest = questions.filter(({ closed }) => !closed).map(({ revision }) => revision);
  const since = async (revision: number) =>
    revision < record.revision ? await on.changedSince(record.id, revision) : [];
  return {
    from: last === undefined || !isLook(last) ? null : last.kind === "approve" ? "pass" : last.kind,
    since: last === undefined ? [] : (await since(last.revision)).filter(isChange),
    asked: oldest.length === 0 ? [] : await since(Math.min(...oldest)),
  };
}

type Look = Extract<ReviewEvent["kind"], "pass" | "approve" | "return" | "ask">;

function isLook(event: ReviewEvent): event is ReviewEvent & { kind: Look } {
  return ["pass", "approve", "return", "ask"].includes(event.kind);
}

/** People that a picker offers. */
const peopleOffered = 100;
/** Of a person's reports those that are asked for a usual chain. */
const looked = 20;

/** Who reviewed this report before, else the owner's latest of the same form and unit, else of the unit. */
export async function submissionOf({ on, person }: TurnSetting, { record, report }: Opened): Promise<Submission> {
  const people = await on.people(peopleOffered);
  if (report.review.chain.length > 0) return { people, chain: report.review.chain };
  const others = (await on.reportsOf(person, looked)).filter(
    (one) => one.reviewed > 0 && one.unit === record.unit && one.id !== record.id,
  );
  const like = others.find((one) => one.form === record.form) ?? others[0];
  const chain = like === undefined ? [] : reviewOf(await on.reviewEvents(like.id)).chain;
  return { people, chain: chain.filter((one) => one !== record.owner) };
}

/** Reports that a card lists. */
const listed = 10;

/** What waits for the person, opened as they see it. `opened`: the report of this turn, whose answers are not saved yet. */
export async function toReviewOf(
  { on, library, person }: TurnSetting,
  opened: Opened | null,
): Promise<{ report: Opened["report"]; facts: ReviewFacts | null }[]> {
  const waiting = [];
  for (const record of await on.reportsToDecide(person, listed)) {
    const one = record.id === opened?.record.id ? opened : await openOther();
    if (one !== null) waiting.push({ report: one.report, facts: await reviewFacts(on, one, person) });

    async function openOther(): Promise<Opened | null> {
      const loaded = await on.load({ keys: [], at: 0, person, report: { id: record.id }, beside: compared });
      return !loaded.fresh || loaded.report === null ? null : await library.open(on, loaded.report, person);
    }
  }
  return waiting;
}
