/** The morning's reminders: one message a person for all that is open for them, on working days and in working hours. */
import { z } from "zod";
import type { Calendar } from "../../core/assignment/calendar.js";
import { addDays, dayOf } from "../../core/assignment/day.js";
import { remindedOf } from "../../core/assignment/reminders.js";
import { type OpenTask, reminderScreen } from "../../core/dialogue/capabilities/task/reminder-screen.js";
import type { Named } from "../../core/dialogue/screen/named.js";
import { screenTo } from "../messages.js";
import { namedReport } from "../named-report.js";
import type { NewJob } from "../ports/jobs.js";
import type { Store } from "../ports/store.js";
import type { Transaction } from "../ports/transaction.js";
import type { TurnParts } from "../turn-parts.js";
import { groupCardsJob } from "./group-cards.js";
import { type Job, job } from "./job.js";

export interface RemindParts extends Pick<TurnParts, "catalog" | "words" | "newId" | "now" | "draw" | "calendar"> {
  readonly store: Pick<Store, "transaction">;
}

/** People looked up at a time; each is reminded in a transaction of its own, so that no answer waits for a morning. */
const atATime = 20;
const mostTasks = 200;

/** The reminders of the next working hours after `at`, or of these where `at` lies within. One a day: the id is the day. */
export function nextReminders(calendar: Calendar, at: number, today = true): NewJob {
  const due = today && calendar.isWorkingTime(at) ? at : calendar.nextMorning(at);
  return { id: `remind ${dayOf(due)}`, kind: "remind", input: "{}", due };
}

/** Work that was due at night, or while no process was running, sends nothing and waits for the next working hours. */
export function remind(parts: RemindParts): Job {
  const { calendar, now } = parts;
  const next = () => ({ jobs: [nextReminders(calendar, now(), false)] });
  return job(z.object({}), {
    async run(_, { signal }) {
      if (!calendar.isWorkingTime(now())) return next();
      await remindAll(parts, signal);
      return { jobs: [...(await lateCards(parts)), ...next().jobs] };
    },
    failed: next,
  });
}

/** Days for which the card in a group is drawn anew each morning while a part of it is late: longer than any holiday. */
const followed = 14;

/** Nobody has to do anything for a part to become late. */
async function lateCards({ store, now, newId }: RemindParts): Promise<NewJob[]> {
  const today = dayOf(now());
  const reports = await store.transaction((on) => on.lateInGroups(addDays(today, -followed), today));
  return reports.map((report) => groupCardsJob(newId(), report));
}

async function remindAll(parts: RemindParts, signal: AbortSignal): Promise<void> {
  const { store, now } = parts;
  for (let after = ""; !signal.aborted; ) {
    const people = await store.transaction((on) => on.peopleAsked(after, atATime));
    const last = people.at(-1);
    if (last === undefined) return;
    for (const person of people) await store.transaction((on) => remindOne(parts, on, person, dayOf(now())));
    after = last;
  }
}

async function remindOne(parts: RemindParts, on: Transaction, person: string, today: string): Promise<void> {
  const open = await on.openTasks(person, mostTasks);
  const reports = new Map<string, Named | null>();
  for (const { report } of open) if (!reports.has(report)) reports.set(report, await reportNamed(parts, on, report));
  const due = remindedOf(
    open.filter(({ report }) => reports.get(report) != null),
    person,
    today,
    parts.calendar,
  );
  // Whatever runs beside this, or ran before: one a day.
  if (due.length === 0 || !(await on.remind(person, today))) return;
  const listed = due.flatMap((task): OpenTask[] => {
    const report = reports.get(task.report);
    return report == null ? [] : [{ task, report }];
  });
  await on.save({ outgoing: [screenTo(parts, { type: "open_id", id: person }, reminderScreen(listed, today, null))] });
}

/** null: nothing is filled in there any more. */
async function reportNamed({ catalog }: RemindParts, on: Transaction, id: string): Promise<Named | null> {
  const record = await on.report(id);
  if (record === null || record.state !== "draft") return null;
  return await namedReport(catalog, on, record);
}
