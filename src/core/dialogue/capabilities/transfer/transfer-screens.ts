/** Who takes over. */

import type { Say } from "../../../say.js";
import { say } from "../../../say.js";
import { reportFacts } from "../../screen/naming.js";
import type { Input, Screen } from "../../screen/screen.js";
import type { View } from "../../screen/view.js";
import type { Outcome } from "../../turn/outcome.js";

export const toInput = "transferTo";
export const nameInput = "transferName";
export const fromInput = "transferFrom";

export function transferScreen(view: View, people: readonly string[]): Screen {
  const others = people.filter((one) => one !== view.report.owner);
  return {
    title: say("transfer.title"),
    subtitle: say("transfer.report", reportFacts(view.report)),
    color: "orange",
    blocks: [
      { block: "text", text: say("transfer.what") },
      {
        block: "form",
        fields: [picker(view, toInput, say("transfer.to"), others), nameOf(view)],
        buttons: [
          { label: say("transfer.this"), press: { do: "give", all: false }, kind: "primary" },
          {
            label: say("transfer.all"),
            press: { do: "give", all: true },
            kind: "danger",
            confirm: say("transfer.all-confirm"),
          },
          { label: say("button.cancel"), press: { do: "cancel" } },
        ],
      },
    ],
  };
}

/** Neither titles nor figures: an administrator does not look into reports. */
export function leavingScreen(result: Outcome, people: readonly string[]): Screen {
  return {
    title: say("transfer.leaving-title"),
    color: "orange",
    blocks: [
      { block: "text", text: say("transfer.leaving-what") },
      {
        block: "form",
        fields: [
          picker(result, fromInput, say("transfer.from"), people),
          picker(result, toInput, say("transfer.to"), people),
          nameOf(result),
        ],
        buttons: [
          {
            label: say("transfer.leaving-do"),
            press: { do: "giveAll" },
            kind: "danger",
            confirm: say("transfer.leaving-confirm"),
          },
          { label: say("button.home"), press: { do: "home" } },
        ],
      },
    ],
  };
}

function nameOf({ typed, problems }: Pick<Outcome, "typed" | "problems">): Input {
  return {
    ...{ block: "input", name: nameInput, type: "text", label: say("transfer.name"), max: 30 },
    ...{ value: typed.get(nameInput) ?? "", placeholder: say("transfer.name-how") },
    problem: problems.get(nameInput) ?? null,
  };
}

function picker({ problems }: Pick<Outcome, "problems">, name: string, label: Say, people: readonly string[]): Input {
  const options = people.map((one) => ({ value: one, label: one }));
  return { block: "input", name, type: "people", value: "", label, options, problem: problems.get(name) ?? null };
}
