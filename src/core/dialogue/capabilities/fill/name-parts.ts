/** All rows of a list by name, a line each: the quickest way to say which projects there are. */
import { say } from "../../../say.js";
import { inputLimit } from "../../screen/input.js";
import type { FormPart } from "../../screen/screen.js";
import type { View } from "../../screen/view.js";
import { isDeclaredEmpty } from "../../steps/declared-empty.js";
import type { Step } from "../../steps/steps.js";

/** The input's name; the rows' own paths do not exist yet. */
export function namesInput(step: Step): string {
  return step.list ?? "";
}

/** Names of present rows that the card lists. */
const listed = 20;
/** Characters of each that it shows. */
const nameLength = 60;

export function nameParts(view: View, step: Step): FormPart[] {
  const name = namesInput(step);
  const named = step.definition?.named ?? "";
  const rows = view.ledger.rows(name);
  const names = rows.slice(0, listed).map((row, index) => ({
    n: index + 1,
    name: (view.ledger.value(`${name}.${row}.${named}`) ?? "").slice(0, nameLength),
  }));
  const of = step.definition?.of ?? "";
  const label = say(rows.length === 0 ? "step.names" : "step.names-more", { of });
  const value = view.typed.get(name) ?? view.draft[name] ?? "";
  const problem = view.problems.get(name) ?? null;
  const long = value.length > inputLimit;
  const none = isDeclaredEmpty(view.ledger, name);
  return [
    ...(rows.length === 0
      ? []
      : [
          {
            block: "text" as const,
            text: say("step.names-present", { names, more: Math.max(0, rows.length - listed) }),
          },
        ]),
    ...(none ? [{ block: "text" as const, text: say("step.names-none", { of }), tone: "note" as const }] : []),
    ...(long
      ? [
          {
            block: "text" as const,
            text: say("step.names-long", { count: value.split("\n").length }),
            tone: "warn" as const,
          },
        ]
      : []),
    {
      block: "input",
      name,
      type: "long",
      label,
      value: long ? "" : value,
      placeholder: say("step.names-placeholder", { of }),
      optional: rows.length > 0 || none,
      problem,
      max: inputLimit,
    },
  ];
}
