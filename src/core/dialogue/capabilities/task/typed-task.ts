/** What a colleague types about a task: the day for which it is promised (明天交), a question (有疑问：…), that somebody else does it (转给…). */
import { dayFacts, dayOf, readDay } from "../../../assignment/day.js";
import { say } from "../../../say.js";
import { nameBehind } from "../../entry/name-behind.js";
import type { WithReport } from "../../turn/context.js";
import { goTo, type Outcome, outcome, remark } from "../../turn/outcome.js";
import { taskInputs } from "./aside-screens.js";
import { firstTask, taskOf } from "./task-of.js";

/** A promise is a few words; longer text only happens to end like one. */
const longestPromise = 24;
const longestQuestion = 500;

export function typedTask(context: WithReport, text: string): Outcome | null {
  const { report, state } = context;
  const task = taskOf(report, state.place.at === "task" ? state.place.task : null) ?? firstTask(report);
  if (task === null) return null;
  const plain = text.trim();
  return promised(context, task.id, plain) ?? asked(context, task.id, plain) ?? passedOn(context, task.id, plain);
}

function promised(context: WithReport, id: string, text: string): Outcome | null {
  const { words, now, state } = context;
  if (text.length > longestPromise) return null;
  const today = dayOf(now);
  // 这周交不了，下周二交: what is said last counts.
  const last = text.split(/[，,；;]/).at(-1) ?? "";
  const day = dayPromised(words, last, today);
  if (day === null) return isWithoutDay(words, text, last) ? remark(state, say("handed.when")) : null;
  if (day < today) return remark(state, say("handed.promise-past"));
  return outcome(state, {
    effects: [{ effect: "changeAssignment", id, change: { does: "promise", day } }],
    notices: [{ text: say("handed.promised", { day: dayFacts(day) }), tone: "good" }],
  });
}

/** 今天交不了, 清明后交, 晚两天交: that it is late, but not until when. */
function isWithoutDay(words: WithReport["words"], text: string, last: string): boolean {
  if (words.cannotGive.some((word) => text.endsWith(word))) return true;
  return promisesIn(words, last).some(
    (said) => said !== "" && said.length <= longestVague && /[天周后前末]$/.test(said),
  );
}

/** Characters of a day that is none: 过几天. */
const longestVague = 8;

function dayPromised(words: WithReport["words"], text: string, today: string): string | null {
  const said = without(words.promiseAround, text.trim());
  const until = words.postpone.filter((word) => said.includes(word));
  const days = [...until.map((word) => said.slice(said.indexOf(word) + word.length)), ...promisesIn(words, text)].map(
    (one) => readDay(one, today),
  );
  return days.find((day) => day !== null) ?? null;
}

/** What stands before 交 and the like. */
function promisesIn(words: WithReport["words"], text: string): string[] {
  const said = without(words.promiseAround, text.trim());
  const ends = words.promise.filter((word) => said.endsWith(word));
  return ends.map((word) => without(words.promiseAround, said.slice(0, -word.length)));
}

/** Without such words before and behind it. */
function without(around: readonly string[], text: string): string {
  const before = around.find((one) => text.startsWith(one));
  if (before !== undefined) return without(around, text.slice(before.length));
  const behind = around.find((one) => text.endsWith(one));
  return behind === undefined ? text : without(around, text.slice(0, -behind.length));
}

/** Whom is picked on the card: a name may be that of several. */
function passedOn(context: WithReport, id: string, text: string): Outcome | null {
  const name = nameBehind(context.words.passOn, text);
  if (name === null) return null;
  const typed = new Map(name === "" ? [] : [[taskInputs.name, name]]);
  return goTo(context, { at: "passTask", task: id }, { typed });
}

function asked(context: WithReport, id: string, text: string): Outcome | null {
  const { words, state } = context;
  const word = words.question.find((one) => text.startsWith(one));
  const question = word === undefined ? "" : text.slice(word.length).replace(/^[\s:：，,]+/, "");
  if (text === word) return goTo(context, { at: "askTask", task: id });
  if (question === "" || question.length > longestQuestion) return null;
  const place = state.place.at === "askTask" ? { at: "task" as const, task: id, page: 0 } : state.place;
  return outcome(
    { ...state, place },
    {
      effects: [{ effect: "changeAssignment", id, change: { does: "ask", text: question } }],
      notices: [{ text: say("handed.asked-sent"), tone: "good" }],
    },
  );
}
