/** The card of one step page: its head with progress, its form, and the way on, back and out. */
import { say } from "../../../say.js";
import { readForm } from "../../entry/read-form.js";
import { progressSay, titleOf } from "../../screen/naming.js";
import type { Button, FormPart, Input } from "../../screen/screen.js";
import type { View } from "../../screen/view.js";
import { canBeEmpty } from "../../steps/declared-empty.js";
import { expectedOnCard } from "../../steps/joined-lines.js";
import { progressOf, wantedPoints } from "../../steps/progress.js";
import { pageCount, pageWithin } from "../../steps/step-pages.js";
import type { Step } from "../../steps/steps.js";
import type { StepCard } from "../../turn/capability.js";

/** What a step asks on one of its pages. */
type Parts = (view: View, step: Step, page: number) => FormPart[];

export function formCard(parts: Parts): StepCard {
  return (before, step, wanted) => {
    const page = pageWithin(before.ledger, before.scheme, step, wanted);
    const view = withDraftProblems(before, step, page);
    const pages = pageCount(view.ledger, view.scheme, step);
    return {
      title: titleOf(view.ledger, step),
      subtitle: progressSay(progressOf(view.ledger, view.scheme), step, { page, pages }),
      color: "blue",
      blocks: [
        {
          block: "form",
          fields: withFewProblems(parts(view, step, page)),
          buttons: [
            { label: say("button.next"), press: { do: "submit" }, kind: "primary" },
            ...listButtons(view, step),
            ...(step.kind === "actuals" ? [evidenceButton] : []),
            { label: say("button.back"), press: { do: "back" } },
            { label: say("button.skip"), press: { do: "skip" } },
            { label: say("button.leave"), press: { do: "leave" } },
          ],
        },
      ],
    };
  };
}

const evidenceButton: Button = { label: say("evidence.open-all"), press: { do: "evidence", path: null } };

/** Reasons beside inputs: each is an element of its own, and a card that asks much would burst with them. */
const mostProblems = 12;

/** Shows the first problems; the others show once these are put right. */
function withFewProblems(fields: readonly FormPart[]): FormPart[] {
  let shownProblems = 0;
  const limited = (input: Input): Input => {
    if (input.problem == null) return input;
    shownProblems += 1;
    return shownProblems > mostProblems ? { ...input, problem: null } : input;
  };
  const shown = fields.map((part): FormPart => {
    if (part.block === "text" || part.block === "row") return part;
    if (part.block === "input") return limited(part);
    const rows = part.rows.map((row) => ({ ...row, inputs: row.inputs.map((input) => input && limited(input)) }));
    return { ...part, rows };
  });
  const more = shownProblems - mostProblems;
  return more > 0 ? [...shown, { block: "text", tone: "bad", text: say("step.more-problems", { more }) }] : shown;
}

/** A list can have no rows; and where nothing says how many there are, the person does. */
function listButtons(view: View, step: Step): Button[] {
  const { list, kind, definition } = step;
  if (list === null || (kind !== "names" && kind !== "targets")) return [];
  const open = kind === "targets" && wantedPoints(view.ledger, view.scheme, step) === null;
  return [
    ...(open ? [{ label: say("button.finish"), press: { do: "finish" as const } }] : []),
    ...(canBeEmpty(view.ledger, list)
      ? [{ label: say("button.none", { of: definition?.of ?? "" }), press: { do: "none" as const, list } }]
      : []),
  ];
}

/** Coming back to text that was not taken, a person sees again why. */
function withDraftProblems(view: View, step: Step, page: number): View {
  const left = expectedOnCard(view, step, page).filter(({ path }) => (view.draft[path] ?? "") !== "");
  if (left.length === 0 || view.problems.size > 0 || view.asks.size > 0) return view;
  const { problems, asks } = readForm(view, left, new Map(), true);
  return { ...view, problems, asks };
}
