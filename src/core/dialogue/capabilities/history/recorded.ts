/** What the card of a history is drawn from, and which part of the log that is. */
import type { Change, Wanted } from "../../../evidence/change.js";
import { reasonPath } from "../../../evidence/reason.js";
import type { Ledger } from "../../../form/ledger.js";
import type { Recorded } from "../../turn/surroundings.js";

/** Changes a card lists: with all their texts they stay below 20 KB. */
export const changesPerPage = 12;
/** Reasons that are looked up; a figure with more of them shows the newest. */
const mostReasons = 100;

/** One more than a page holds, which says that there is a next one. */
export function wantedChanges({ path, page }: { path: string | null; page: number }): Wanted {
  return { path, limit: changesPerPage + 1, skip: page * changesPerPage };
}

/** The log of the figure that gives the reasons for this one; null: it has none. */
export function wantedReasons(ledger: Ledger, path: string | null): Wanted | null {
  const reasons = path === null ? null : reasonPath(ledger, path);
  return reasons === null ? null : { path: reasons, limit: mostReasons, skip: 0 };
}

export function recordedOf(changes: readonly Change[], reasons: readonly Change[]): Recorded {
  return {
    changes: changes.slice(0, changesPerPage),
    more: changes.length > changesPerPage,
    reasons: new Map(reasons.flatMap(({ event, value }) => (value === null ? [] : [[event, value] as const]))),
  };
}
