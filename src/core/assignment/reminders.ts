/** Who is reminded of what on a day. */
import type { Assignment } from "./assignment.js";
import type { Calendar } from "./calendar.js";
import { addDays } from "./day.js";

/**
 * What the person is reminded of today: all that is open for them, once something of it is due for a reminder; else nothing.
 * `today`: a working day. Parts that were promised for a later day wait for it.
 */
export function remindedOf(
  open: readonly Assignment[],
  person: string,
  today: string,
  calendar: Calendar,
): readonly Assignment[] {
  const waiting = open.filter((one) => !isPromisedLater(one, person, today));
  return waiting.some((one) => isDue(one, person, today, calendar)) ? waiting : [];
}

function isPromisedLater({ people }: Assignment, person: string, today: string): boolean {
  const promised = promisedBy(people, person);
  return promised !== null && promised > today;
}

/** Asked again by the clerk out of hours, promised for today, or as the deadline has it. */
function isDue({ due, nudgedOn, people }: Assignment, person: string, today: string, calendar: Calendar): boolean {
  if (nudgedOn === today || isPromisedFor(promisedBy(people, person), today, calendar)) return true;
  if (due === null) return false;
  const { before, daily, every } = calendar.hours;
  if (due >= today) return before.includes(daysTo(today, due, calendar));
  const late = calendar.workdaysBetween(due, today);
  return late > 0 && (late <= daily || (late - daily) % every === 0);
}

/** A day off that was promised counts as the working day after it. */
function isPromisedFor(promised: string | null, today: string, calendar: Calendar): boolean {
  return promised !== null && promised <= today && calendar.workdaysBetween(addDays(promised, -1), today) === 1;
}

/** Working days that are left; a deadline on a day off counts as the working day before it. */
function daysTo(today: string, due: string, calendar: Calendar): number {
  return calendar.workdaysBetween(today, due);
}

function promisedBy(people: Assignment["people"], person: string): string | null {
  return people.find((one) => one.person === person)?.promised ?? null;
}
