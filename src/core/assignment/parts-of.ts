/** The parts of a report that a person answers for, from what is assigned to them. */
import type { Assignment } from "./assignment.js";

/** A part that is done may still be corrected; one that was taken back may not. Sorted, each path once. */
export function partsOf(assignments: readonly Assignment[], person: string): string[] {
  const mine = assignments.filter(
    ({ state, people }) => state !== "dropped" && people.some((one) => one.person === person),
  );
  return [...new Set(mine.flatMap(({ paths }) => paths))].toSorted();
}
