/** Which of the person's tasks a place is about. */
import type { Assignment } from "../../../assignment/assignment.js";
import type { OpenReport } from "../../turn/context.js";

export function taskOf({ tasks }: OpenReport, id: string | null): Assignment | null {
  return tasks.find((one) => one.id === id) ?? null;
}

/** The first that is open, else the first. */
export function firstTask({ tasks }: OpenReport): Assignment | null {
  return tasks.find(({ state }) => state === "open") ?? tasks[0] ?? null;
}

/** What the card asks: the parts of the task, or all that the person answers for. */
export function pathsOf(report: OpenReport, id: string | null): readonly string[] {
  return taskOf(report, id)?.paths ?? report.parts ?? [];
}
