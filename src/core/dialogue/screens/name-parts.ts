/** All rows of a list by name, a line each: the quickest way to say which projects there are. */
import { say } from "../../say.js";
import type { FormPart } from "../screen.js";
import type { Step } from "../steps.js";
import type { View } from "../view.js";

/** The input's name; the rows' own paths do not exist yet. */
export function namesInput(step: Step): string {
  return step.list ?? "";
}

export function nameParts(view: View, step: Step): FormPart[] {
  const name = namesInput(step);
  const named = step.definition?.named ?? "";
  const present = view.ledger.rows(name).map((row) => view.ledger.value(`${name}.${row}.${named}`) ?? "");
  const data = { of: step.definition?.of ?? "", names: present.map((one, index) => ({ n: index + 1, name: one })) };
  return [
    ...(present.length === 0 ? [] : [{ block: "text" as const, text: say("step.names-present", data) }]),
    {
      block: "input",
      name,
      type: "long",
      label: say(present.length === 0 ? "step.names" : "step.names-more", data),
      value: view.typed.get(name) ?? view.draft[name] ?? "",
      placeholder: say("step.names-placeholder", data),
      optional: present.length > 0,
      problem: view.problems.get(name) ?? null,
      max: 1000,
    },
  ];
}
