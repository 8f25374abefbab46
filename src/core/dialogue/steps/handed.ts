/** How far the parts are that were handed over at a place of the report, for the card that lists its steps. */
import { touches } from "../../access/parts.js";
import type { Assignment } from "../../assignment/assignment.js";
import { dayFacts } from "../../assignment/day.js";
import { placed } from "../../form/path.js";
import { type Say, say } from "../../say.js";
import type { Step } from "./steps.js";

/** Assignments that lie at a place, or that it lies in. */
export function handedAt(handed: readonly Assignment[], places: readonly string[]): Assignment[] {
  return handed.filter(({ paths }) => places.some((place) => touches(paths, place)));
}

/** What a step asks: its list, or its figures. */
export function placesOf(step: Step): string[] {
  if (step.list !== null) return [step.list];
  return step.pages.flat().flatMap(({ fields }) => fields.map((field) => placed(field.pattern, step.scope)));
}

/** null: nothing is handed over there. */
export function handedSay(some: readonly Assignment[], today: string): Say | null {
  const open = some.filter(({ state }) => state === "open");
  const [due = null] = open.flatMap((one) => one.due ?? []).toSorted();
  const overdue = open.filter((one) => one.due !== null && one.due < today).length;
  if (some.length === 0) return null;
  return say("outline.handed", {
    ...{ open: open.length, done: some.length - open.length, several: some.length > 1, overdue },
    due: due === null ? null : dayFacts(due),
    free: open.length === 1 && open[0]?.people.length === 0,
  });
}

/** Who has it: of open parts, or of all where none is open. */
export function holdersOf(some: readonly Assignment[]): string[] {
  const open = some.filter(({ state }) => state === "open");
  const shown = open.length > 0 ? open : some;
  return [...new Set(shown.flatMap(({ people }) => people.map(({ person }) => person)))];
}
