/** What an event makes of a report: where it is then, whose turn it is, who owns it. */

import type { ReportState } from "../access/role.js";
import type { Act } from "../access/table.js";
import type { Happening, ReviewEvent } from "./event.js";
import { isAsker } from "./questions.js";
import { deciderOf, isApprover, type Review, reviewOf } from "./review.js";

export interface Reviewed {
  readonly state: ReportState;
  readonly owner: string;
  readonly revision: number;
  readonly review: Review;
}

export interface Consequence extends Reviewed {
  /** null: it is nobody's turn. */
  readonly decider: string | null;
}

export function consequence(of: Reviewed, event: ReviewEvent): Consequence {
  const review = reviewOf([...of.review.events, event]);
  const state = states[event.kind] ?? of.state;
  const owner = event.kind === "transfer" ? event.to : of.owner;
  return { state, owner, revision: of.revision, review, decider: decides({ ...of, state, review }) };
}

/** Whose turn it is, also after figures have changed. */
export function decides({ state, review, revision }: Pick<Reviewed, "state" | "review" | "revision">): string | null {
  return state === "review" ? deciderOf(review, revision) : null;
}

/** Events that leave the state as it is stand here with undefined. */
const states: Readonly<Record<Happening["kind"], ReportState | undefined>> = {
  submit: "review",
  withdraw: "draft",
  pass: undefined,
  approve: "approved",
  return: "draft",
  ask: undefined,
  answer: undefined,
  close: undefined,
  unlock: "draft",
  offline: "approved",
  bureau: "draft",
  transfer: undefined,
};

/** What a person does by an event; a remark of the bureau is part of its return. */
export function actOfHappening(happening: Happening): Act {
  return happening.kind === "ask" && happening.bureau ? "bureauReturn" : acts[happening.kind];
}

const acts: Readonly<Record<Happening["kind"], Act>> = {
  submit: "submitForReview",
  withdraw: "withdraw",
  pass: "pass",
  approve: "approve",
  return: "return",
  ask: "ask",
  answer: "reply",
  close: "closeQuestion",
  unlock: "unlock",
  offline: "approveOffline",
  bureau: "bureauReturn",
  transfer: "handOver",
};

/**
 * Whether it is this person's to do, beyond what the access table says of their role: only whose turn it is passes, only
 * the last of the chain approves, only who asked closes.
 */
export function isTheirs({ state, review, revision, owner }: Reviewed, person: string, happening: Happening): boolean {
  switch (happening.kind) {
    case "pass":
    case "approve":
      return (
        person !== owner &&
        decides({ state, review, revision }) === person &&
        isApprover(review, person) === (happening.kind === "approve")
      );
    case "return":
      return review.chain.includes(person);
    case "close":
      return review.questions.some((one) => one.number === happening.question && isAsker(one, person, owner));
    case "answer":
      return review.questions.some(({ number, closed }) => number === happening.question && !closed);
    default:
      return true;
  }
}
