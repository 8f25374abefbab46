/** The two small cards beside a task: to whom it is passed on, and what is not clear. */
import { say } from "../../../say.js";
import type { Button, Screen } from "../../screen/screen.js";
import type { View } from "../../screen/view.js";
import { taskOf } from "./task-of.js";

/** Names of their inputs. */
export const taskInputs = { to: "assignment.to", name: "assignment.name", question: "assignment.question" } as const;

/** `known`: people who have talked to the bot. */
export function passScreen({ report, typed, problems }: View, id: string, known: readonly string[]): Screen {
  const others = known.filter((one) => one !== report.owner);
  return {
    title: say("handed.pass-title", { title: taskOf(report, id)?.title ?? "" }),
    color: "blue",
    blocks: [
      {
        block: "form",
        fields: [
          {
            block: "input",
            name: taskInputs.to,
            type: "people",
            label: say("handed.pass-to"),
            value: "",
            options: others.map((one) => ({ value: one, label: one })),
            problem: problems.get(taskInputs.to) ?? null,
          },
          {
            block: "input",
            name: taskInputs.name,
            type: "text",
            label: say("handed.pass-name"),
            value: typed.get(taskInputs.name) ?? "",
            placeholder: say("handed.pass-name-how"),
            problem: problems.get(taskInputs.name) ?? null,
            max: 30,
          },
          { block: "text", text: say("handed.pass-how"), tone: "note" },
        ],
        buttons: [{ label: say("handed.pass-send"), press: { do: "passTo" }, kind: "primary" }, back(id)],
      },
    ],
  };
}

export function askScreen({ report, typed }: View, id: string): Screen {
  return {
    title: say("handed.ask-title", { title: taskOf(report, id)?.title ?? "" }),
    color: "blue",
    blocks: [
      {
        block: "form",
        fields: [
          {
            block: "input",
            name: taskInputs.question,
            type: "long",
            label: say("handed.ask-what"),
            value: typed.get(taskInputs.question) ?? "",
            placeholder: say("handed.ask-example"),
            max: 500,
          },
        ],
        buttons: [{ label: say("handed.ask-send"), press: { do: "sendQuestion" }, kind: "primary" }, back(id)],
      },
    ],
  };
}

function back(task: string): Button {
  return { label: say("handed.back"), press: { do: "task", task } };
}
