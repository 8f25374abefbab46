/** The form that hands parts over: which, to whom, by when, with a sentence. */
import { say } from "../../../say.js";
import { rowChoices } from "../../entry/parts-named.js";
import type { Button, Input, Screen } from "../../screen/screen.js";
import type { View } from "../../screen/view.js";
import { partChoices } from "../../steps/part-choices.js";

/** Names of its inputs. */
export const handOverInputs = {
  parts: "assign.parts",
  named: "assign.named",
  people: "assign.people",
  names: "assign.names",
  due: "assign.due",
  note: "assign.note",
} as const;

/** Options that the picker of parts holds. */
const mostParts = 60;

/** `known`: people who have talked to the bot. */
export function handOverScreen(view: View, path: string | null, known: readonly string[]): Screen {
  const { report, typed, problems } = view;
  const others = known.filter((one) => one !== report.owner);
  const text = (
    name: string,
    more: Pick<Input, "label" | "placeholder" | "max"> & { type?: Input["type"] },
  ): Input => ({
    block: "input",
    name,
    value: typed.get(name) ?? "",
    problem: problems.get(name) ?? null,
    type: more.type ?? "text",
    ...more,
  });
  return {
    title: say("assign.hand-over-title"),
    color: "indigo",
    blocks: [
      {
        block: "form",
        fields: [
          partsInput(view, path),
          text(handOverInputs.named, { label: say("assign.named"), placeholder: say("assign.named-how"), max: 200 }),
          {
            block: "input",
            name: handOverInputs.people,
            type: "people",
            label: say("assign.people"),
            value: typed.get(handOverInputs.people) ?? "",
            options: others.map((one) => ({ value: one, label: one })),
            problem: problems.get(handOverInputs.people) ?? null,
          },
          text(handOverInputs.names, { label: say("assign.names"), placeholder: say("assign.names-how"), max: 60 }),
          text(handOverInputs.due, { label: say("assign.due"), placeholder: say("assign.due-how"), max: 20 }),
          text(handOverInputs.note, { label: say("assign.note"), placeholder: say("assign.note-how"), max: 200 }),
        ],
        buttons: [{ label: say("assign.give"), press: { do: "giveOut" }, kind: "primary" }, toBoard],
      },
    ],
  };
}

export const toBoard: Button = { label: say("assign.to-board"), press: { do: "board" } };

function partsInput({ report, typed, problems }: View, path: string | null): Input {
  const choices = [...partChoices(report.ledger), ...rowChoices(report.ledger)];
  const first = choices.filter((one) => one.path === path);
  const shown = [...first, ...choices.filter((one) => one.path !== path)].slice(0, mostParts);
  return {
    block: "input",
    name: handOverInputs.parts,
    type: "choices",
    label: say("assign.parts"),
    value: typed.get(handOverInputs.parts) ?? (path === null ? "" : JSON.stringify([path])),
    options: shown.map((one) => ({
      value: one.path,
      label: say("assign.part-option", { where: one.within.join(" · "), title: one.title }),
    })),
    problem: problems.get(handOverInputs.parts) ?? null,
  };
}
