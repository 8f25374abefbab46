/** Reports that are put away: out of the lists, or deleted and gone for good after a while. */

/** archived: stays, beside the lists. deleted: cannot be opened by anybody. */
export type ShelfKind = "archived" | "deleted";

/** Days in which a deleted report can be taken back. */
export const takeBackDays = 7;

const day = 24 * 60 * 60 * 1000;
/** An hour in which nobody can take it back any more and nothing is removed yet. */
const margin = 60 * 60 * 1000;

/** `at`: when it was put away, in milliseconds. */
export function canBeTakenBack(kind: ShelfKind, at: number, now: number): boolean {
  return kind === "archived" || now <= at + takeBackDays * day;
}

/** What was deleted before this goes for good. */
export function goneBefore(now: number): number {
  return now - takeBackDays * day - margin;
}
