/** What the log of a report says once it has another owner. */
import type { ReportState } from "../access/role.js";
import type { Happening, ReviewEvent } from "./event.js";
import { reviewOf } from "./review.js";

export interface Transfer {
  readonly from: string;
  readonly to: string;
  readonly by: string;
  /** Milliseconds. */
  readonly at: number;
}

/** Nobody reviews what is their own: where the new owner was to, the submission is taken back with it. */
export function transferredEvents(
  events: readonly ReviewEvent[],
  { state, reviewed, revision }: { readonly state: ReportState; readonly reviewed: number; readonly revision: number },
  { from, to, by, at }: Transfer,
): ReviewEvent[] {
  const reviewsOwn = state === "review" && reviewOf(events).chain.includes(to);
  const happened: Happening[] = [
    ...(reviewsOwn ? [{ kind: "withdraw" as const }] : []),
    { kind: "transfer", from, to },
  ];
  return happened.map((one, index) => ({ ...one, number: reviewed + 1 + index, by, at, revision }));
}
