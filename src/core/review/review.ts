/** What follows from the log between people: whose turn it is, who passed what, which questions are open. */
import type { ReportState } from "../access/role.js";
import type { EventOf, ReviewEvent } from "./event.js";
import { type Question, questionsOf } from "./questions.js";

export interface Review {
  readonly events: readonly ReviewEvent[];
  /** Of the latest submission, in order, the approver last; empty: never submitted. */
  readonly chain: readonly string[];
  /** Times that it was submitted. */
  readonly round: number;
  /** By person, the latest that counts: an unlocking and a return by the bureau take all of them back. */
  readonly passes: ReadonlyMap<string, Pass>;
  readonly questions: readonly Question[];
  /** It was returned (退回) and not submitted again. */
  readonly returned: boolean;
}

export interface Pass {
  readonly by: string;
  readonly at: number;
  /** What was passed; figures that changed later are marked 审后改动. */
  readonly revision: number;
  readonly note: string;
}

/** Where a report is, finer than the access table tells it. */
export type Stage = "draft" | "returned" | "unlocked" | "review" | "passed" | "approved";

export const noReview: Review = {
  events: [],
  chain: [],
  round: 0,
  passes: new Map(),
  questions: [],
  returned: false,
};

/** Folds the log, oldest event first. */
export function reviewOf(events: readonly ReviewEvent[]): Review {
  if (events.length === 0) return noReview;
  const submissions = events.filter((event): event is EventOf<"submit"> => event.kind === "submit");
  return {
    events,
    chain: submissions.at(-1)?.chain ?? [],
    round: submissions.length,
    passes: passesOf(events),
    questions: questionsOf(events),
    returned: isReturned(events),
  };
}

/**
 * Whose turn it is while the report is reviewed: the first of the chain who has not passed it, or not as it is now, so
 * that a change after somebody's pass goes back to them. null: everybody has passed.
 */
export function deciderOf({ chain, passes }: Review, revision: number): string | null {
  return chain.find((person) => passes.get(person)?.revision !== revision) ?? null;
}

/** The person approves, which locks the report: the last of the chain. */
export function isApprover({ chain }: Pick<Review, "chain">, person: string): boolean {
  return chain.at(-1) === person;
}

export function stageOf(state: ReportState, review: Review, revision: number): Stage {
  if (state === "approved") return "approved";
  if (state === "draft") return review.returned ? "returned" : isUnlocked(review) ? "unlocked" : "draft";
  const decider = deciderOf(review, revision);
  return decider !== null && review.chain.length > 1 && isApprover(review, decider) ? "passed" : "review";
}

function passesOf(events: readonly ReviewEvent[]): Map<string, Pass> {
  const passes = new Map<string, Pass>();
  for (const event of events) {
    if (event.kind === "unlock" || event.kind === "bureau") passes.clear();
    if (event.kind === "return") passes.delete(event.by);
    if (event.kind === "pass" || event.kind === "approve")
      passes.set(event.by, { by: event.by, at: event.at, revision: event.revision, note: event.note });
  }
  return passes;
}

function isReturned(events: readonly ReviewEvent[]): boolean {
  const last = lastTurn(events);
  return last === "return" || last === "bureau";
}

function isUnlocked({ events }: Review): boolean {
  return lastTurn(events) === "unlock";
}

/** It was signed on paper: nobody of the chain has to look at it any more. */
export function isSigned({ events }: Pick<Review, "events">): boolean {
  return lastTurn(events) === "offline";
}

function lastTurn(events: readonly ReviewEvent[]): ReviewEvent["kind"] | null {
  return events.findLast(({ kind }) => turning.has(kind))?.kind ?? null;
}

/** Events that move a report on or back. */
const turning: ReadonlySet<ReviewEvent["kind"]> = new Set([
  "submit",
  "withdraw",
  "return",
  "approve",
  "unlock",
  "offline",
  "bureau",
]);
