/** What a colleague types about a task: the day for which it is promised (明天交), or a question (有疑问：…). */
import { dayFacts, dayOf, readDay } from "../../../assignment/day.js";
import { say } from "../../../say.js";
import type { WithReport } from "../../turn/context.js";
import { type Outcome, outcome, remark } from "../../turn/outcome.js";
import { firstTask, taskOf } from "./task-of.js";

/** A promise is a few words; longer text only happens to end like one. */
const longestPromise = 16;
const longestQuestion = 500;

export function typedTask(context: WithReport, text: string): Outcome | null {
  const { report, state } = context;
  const task = taskOf(report, state.place.at === "task" ? state.place.task : null) ?? firstTask(report);
  if (task === null) return null;
  return promised(context, task.id, text.trim()) ?? asked(context, task.id, text.trim());
}

function promised(context: WithReport, id: string, text: string): Outcome | null {
  const { words, now, state } = context;
  const word = words.promise.find((one) => text.endsWith(one));
  if (word === undefined || text.length > longestPromise) return null;
  const today = dayOf(now);
  const day = readDay(text.slice(0, -word.length), today);
  if (day === null) return null;
  if (day < today) return remark(state, say("handed.promise-past"));
  return outcome(state, {
    effects: [{ effect: "changeAssignment", id, change: { does: "promise", day } }],
    notices: [{ text: say("handed.promised", { day: dayFacts(day) }), tone: "good" }],
  });
}

function asked(context: WithReport, id: string, text: string): Outcome | null {
  const { words, state } = context;
  const word = words.question.find((one) => text.startsWith(one));
  const question = word === undefined ? "" : text.slice(word.length).replace(/^[\s:：，,]+/, "");
  if (question === "" || question.length > longestQuestion) return null;
  return outcome(state, {
    effects: [{ effect: "changeAssignment", id, change: { does: "ask", text: question } }],
    notices: [{ text: say("handed.asked-sent"), tone: "good" }],
  });
}
