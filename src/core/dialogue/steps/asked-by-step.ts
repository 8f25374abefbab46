/** What a form asks, card by card, as it is told before anybody begins. */
import type { Field } from "../../form/form.js";
import type { Ledger } from "../../form/ledger.js";
import { type Step, stepsOf } from "./steps.js";

export interface AskedByStep {
  readonly title: string;
  /** Labels. */
  readonly asks: readonly string[];
}

/** `ledger`: with a row in each list, so that what is asked of a row is told as well. */
export function askedByStep(ledger: Ledger): AskedByStep[] {
  return onceEach(stepsOf(ledger).flatMap(askedBy));
}

/** Reviews ask nothing. */
function askedBy({ kind, title, pages, definition }: Step): AskedByStep[] {
  if (kind === "review") return [];
  const own = pages.flat().flatMap(({ fields }) => fields.map(labelOf));
  const rows = own.length > 0 || definition === null ? [] : definition.row.fields.filter(isAsked).map(labelOf);
  return [{ title, asks: [...own, ...rows] }];
}

/** Scores are worked out, and a reason is asked where one is changed by hand. */
const unasked: ReadonlySet<string> = new Set(["indicator.score", "indicator.handReason"]);

function isAsked({ derive, by, roles }: Field): boolean {
  return derive === null && by === null && !roles.some((role) => unasked.has(role));
}

/** A list is asked on several cards, what is named first and what is done later: told as one. */
function onceEach(steps: readonly AskedByStep[]): AskedByStep[] {
  return [...new Map(steps.map((step) => [JSON.stringify(step), step])).values()];
}

function labelOf({ label }: Field): string {
  return label;
}
