/** The card of one step page: its head with progress, its form, and the way on, back and out. */
import { type Say, say } from "../../say.js";
import { pageCount } from "../pages.js";
import { progressOf } from "../progress.js";
import type { FormPart, Screen } from "../screen.js";
import type { Step } from "../steps.js";
import type { View } from "../view.js";
import { actualParts } from "./actual-parts.js";
import { fieldParts } from "./field-parts.js";
import { nameParts } from "./name-parts.js";
import { reviewParts } from "./review-parts.js";
import { targetParts } from "./target-parts.js";

const parts: Record<Step["kind"], (view: View, step: Step, page: number) => FormPart[]> = {
  fields: fieldParts,
  names: nameParts,
  targets: targetParts,
  actuals: actualParts,
  review: reviewParts,
};

export function stepScreen(view: View, step: Step, page: number): Screen {
  const progress = progressOf(view.ledger, view.scheme);
  const index = progress.steps.findIndex((one) => one.step.id === step.id);
  const pages = pageCount(view.ledger, view.scheme, step);
  return {
    title: titleOf(view, step),
    subtitle: say("step.progress", {
      n: index + 1,
      of: progress.steps.length,
      percent: progress.percent,
      pages: step.kind !== "targets" && pages > 1 ? { page: page + 1, of: pages } : null,
    }),
    color: "blue",
    blocks: [
      {
        block: "form",
        fields: parts[step.kind](view, step, page),
        buttons: [
          { label: say("button.next"), press: { do: "submit" }, kind: "primary" },
          { label: say("button.back"), press: { do: "back" } },
          { label: say("button.skip"), press: { do: "skip" } },
          { label: say("button.leave"), press: { do: "leave" } },
        ],
      },
    ],
  };
}

export function titleOf(view: View, step: Step): Say {
  const row = rowName(view, step.scope);
  return say(`step.title-${step.kind}`, { title: step.title, row, of: step.definition?.of ?? "" });
}

/** The name of the row that a scope is, or null for the report itself. */
export function rowName(view: View, scope: string): string | null {
  if (scope === "") return null;
  const list = [...view.ledger.form.lists.values()].find((one) => scope.replace(/\.\d+$/, "") === one.pattern);
  if (list === undefined) return null;
  return view.ledger.value(`${scope}.${list.named}`) ?? `${list.of} ${scope.slice(scope.lastIndexOf(".") + 1)}`;
}
