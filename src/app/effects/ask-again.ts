import { changed } from "../../core/assignment/change.js";
import { dayOf } from "../../core/assignment/day.js";
import { askedAgain, cannotAsk, reminderScreen } from "../../core/dialogue/capabilities/task/reminder-screen.js";
import { nameOfReport } from "../../core/dialogue/screen/named.js";
import { say } from "../../core/say.js";
import { screenTo } from "../messages.js";
import { withWrites } from "../writes.js";
import { type Apply, refuse } from "./effect.js";
import { mostTasks } from "./membership.js";

/** In working hours at once, else with the next morning's reminders; once a day for each person and report. */
export const askAgain: Apply<"askAgain"> = async ({ on, parts, person }, settling, { id }) => {
  const { opened, outcome, writes } = settling;
  const assignment = await on.assignment(id);
  if (opened === null || assignment === null || assignment.report !== opened.record.id)
    return refuse(settling, say("assign.gone"));
  const now = parts.now();
  const today = dayOf(now);
  const reason = cannotAsk(assignment, today);
  if (reason !== null) return { ...settling, outcome: { ...outcome, toast: { type: "warning", text: reason } } };
  const { calendar } = parts;
  const isWorking = calendar.isWorkingTime(now);
  const day = isWorking ? today : dayOf(calendar.nextMorning(now));
  const saved = new Map<string, typeof assignment>();
  const outgoing = [];
  for (const { person: asked } of assignment.people) {
    const open = (await on.tasksIn(opened.record.id, asked, mostTasks)).filter(({ state }) => state === "open");
    for (const one of open) saved.set(one.id, changed(one, { does: "nudge", day }, { person, at: now }));
    const screen = reminderScreen(
      open.map((task) => ({ task, report: nameOfReport(opened.report) })),
      today,
      person,
    );
    if (isWorking) outgoing.push(screenTo(parts, { type: "open_id", id: asked }, screen));
  }
  return {
    ...settling,
    outcome: askedAgain(outcome, isWorking ? null : day, assignment.people.length),
    writes: withWrites(writes, { assignments: [...saved.values()], outgoing }),
  };
};
