/** A part that was handed over, as whoever fills it in meets it. */
import { type Say, say } from "../../../say.js";
import type { Capability } from "../../turn/capability.js";
import type { WithReport } from "../../turn/context.js";
import { goTo, type Outcome, outcome } from "../../turn/outcome.js";
import type { TypedInputs } from "../../turn/typed-inputs.js";
import { withReport } from "../../turn/with-report.js";
import { askScreen, passScreen, taskInputs } from "./aside-screens.js";
import { finishTask, saveTask } from "./save-task.js";
import type { taskSchema } from "./schema.js";
import { firstTask, taskOf } from "./task-of.js";
import { taskScreen } from "./task-screen.js";
import { typedTask } from "./typed-task.js";

export const task: Capability<typeof taskSchema> = {
  places: {
    task: {
      of: "report",
      needs: "lastYear",
      exists: () => true,
      screen: (view, place, { context, around }) =>
        taskScreen(view, place, { now: context.now, lastYear: around.lastYear }),
    },
    passTask: {
      of: "report",
      needs: "people",
      exists: () => true,
      screen: (view, place, { around }) => passScreen(view, place.task, around.people),
    },
    askTask: { of: "report", needs: null, exists: () => true, screen: (view, place) => askScreen(view, place.task) },
  },
  presses: {
    task: withReport((context, { task: id, page }) => openTask(context, id, page ?? 0)),
    saveTask: withReport((context, { to }, typed) => saveTask(context, typed, to ?? null)),
    finishTask: withReport((context, { anyway }, typed) => finishTask(context, typed, anyway === true)),
    passTask: withReport((context, { task: id }) => goTo(context, { at: "passTask", task: id })),
    passTo: withReport((context, _, typed) => passTo(context, typed)),
    askTask: withReport((context, { task: id }) => goTo(context, { at: "askTask", task: id })),
    sendQuestion: withReport((context, _, typed) => sendQuestion(context, typed)),
  },
  commands: { task: { do: "task", task: null }, finishTask: { do: "finishTask" } },
  messages: [{ act: "see", read: typedTask }],
  steps: {},
};

/** The first open one where none is named. Opening is noted, so that the clerk sees who has looked. */
function openTask(context: WithReport, id: string | null, page: number): Outcome {
  const { report } = context;
  const wanted = taskOf(report, id) ?? firstTask(report);
  if (wanted === null && report.parts === null)
    return outcome(context.state, { toast: { type: "info", text: say("handed.none") } });
  const seen = wanted?.people.find((one) => one.person === context.person)?.seenAt ?? null;
  const effects =
    wanted === null || (seen !== null && context.now - seen < seenEvery)
      ? []
      : [{ effect: "changeAssignment" as const, id: wanted.id, change: { does: "see" as const } }];
  return goTo(context, { at: "task", task: wanted?.id ?? null, page }, { effects });
}

/** Milliseconds in which a task that is opened again is not noted again. */
const seenEvery = 60 * 60_000;

/** A name that was typed before the card was opened gives way to who is picked on it. */
function passTo(context: WithReport, { picked, given, touched }: TypedInputs): Outcome {
  const { state, person, report } = context;
  if (state.place.at !== "passTask") return outcome(state);
  const [to] = (picked.get(taskInputs.to) ?? []).filter((one) => one !== person);
  const name = (given.get(taskInputs.name) ?? "").trim();
  const problem = problemOf(to, name, touched.has(taskInputs.name));
  if (problem !== null) return outcome(state, { problems: new Map([problem]), typed: given });
  const { task: id } = state.place;
  const next = report.tasks.find((one) => one.id !== id && one.state === "open");
  const title = taskOf(report, id)?.title ?? "";
  const passed = [{ text: say("handed.passed-on", { title }), tone: "good" as const }];
  return goTo(
    context,
    next === undefined ? { at: "home" } : { at: "task", task: next.id, page: 0 },
    to === undefined
      ? { effects: [{ effect: "passOn", id, title, name }] }
      : { effects: [{ effect: "changeAssignment", id, change: { does: "pass", to } }], notices: passed },
  );
}

function problemOf(to: string | undefined, name: string, isTyped: boolean): [string, Say] | null {
  if (to === undefined && name === "") return [taskInputs.to, say("handed.pass-nobody")];
  if (to !== undefined && name !== "" && isTyped) return [taskInputs.name, say("handed.pass-both")];
  if (to === undefined && /[、,，;；]/.test(name)) return [taskInputs.name, say("handed.pass-several")];
  return null;
}

function sendQuestion(context: WithReport, { given }: TypedInputs): Outcome {
  const { state } = context;
  if (state.place.at !== "askTask") return outcome(state);
  const text = (given.get(taskInputs.question) ?? "").trim();
  if (text === "") return outcome(state, { toast: { type: "warning", text: say("handed.ask-empty") } });
  return goTo(
    context,
    { at: "task", task: state.place.task, page: 0 },
    {
      effects: [{ effect: "changeAssignment", id: state.place.task, change: { does: "ask", text } }],
      notices: [{ text: say("handed.asked-sent"), tone: "good" }],
    },
  );
}
