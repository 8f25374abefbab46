/** The card of one step page: its head with progress, its form, and the way on, back and out. */
import { type Say, say } from "../../say.js";
import { expectedOn } from "../card-of-step.js";
import { canBeEmpty } from "../declared-empty.js";
import { pageCount, pageWithin } from "../pages.js";
import { isGiven, progressOf, wantedPoints } from "../progress.js";
import { readForm } from "../read-form.js";
import type { Button, FormPart, Input, Screen } from "../screen.js";
import type { Step } from "../steps.js";
import type { View } from "../view.js";
import { actualParts } from "./actual-parts.js";
import { detailParts } from "./detail-parts.js";
import { fieldParts } from "./field-parts.js";
import { nameParts } from "./name-parts.js";
import { reviewParts } from "./review-parts.js";
import { targetParts } from "./target-parts.js";
import { textsScreen } from "./texts-screen.js";

/** Texts have a card of their own kind. */
const parts: Record<Exclude<Step["kind"], "texts">, (view: View, step: Step, page: number) => FormPart[]> = {
  fields: fieldParts,
  names: nameParts,
  targets: targetParts,
  details: detailParts,
  actuals: actualParts,
  review: reviewParts,
};

export function stepScreen(before: View, step: Step, wanted: number): Screen {
  const { kind } = step;
  if (kind === "texts") return textsScreen(before, step, wanted);
  const page = pageWithin(before.ledger, before.scheme, step, wanted);
  const view = withDraftProblems(before, step, page);
  return {
    title: titleOf(view, step),
    subtitle: progressSay(view, step, page),
    color: "blue",
    blocks: [
      {
        block: "form",
        fields: withFewProblems(parts[kind](view, step, page)),
        buttons: [
          { label: say("button.next"), press: { do: "submit" }, kind: "primary" },
          ...listButtons(view, step),
          { label: say("button.back"), press: { do: "back" } },
          { label: say("button.skip"), press: { do: "skip" } },
          { label: say("button.leave"), press: { do: "leave" } },
        ],
      },
    ],
  };
}

/** Reasons beside inputs: each is an element of its own, and a card that asks much would burst with them. */
const mostProblems = 12;

/** The first problems are told; the others show once these are put right. */
function withFewProblems(fields: readonly FormPart[]): FormPart[] {
  let told = 0;
  const of = (input: Input): Input => {
    if (input.problem == null) return input;
    told += 1;
    return told > mostProblems ? { ...input, problem: null } : input;
  };
  const shown = fields.map((part): FormPart => {
    if (part.block === "text") return part;
    if (part.block === "input") return of(part);
    const rows = part.rows.map((row) => ({ ...row, inputs: row.inputs.map((input) => input && of(input)) }));
    return { ...part, rows };
  });
  const more = told - mostProblems;
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

/** Steps that nobody has to go to have no number. */
export function progressSay(view: View, step: Step, page: number): Say {
  const progress = progressOf(view.ledger, view.scheme);
  const counted = progress.steps.filter((one) => !isGiven(one.step));
  const pages = step.kind === "targets" ? 1 : pageCount(view.ledger, view.scheme, step);
  return say("step.progress", {
    number: isGiven(step)
      ? null
      : { n: counted.findIndex((one) => one.step.id === step.id) + 1, steps: counted.length },
    percent: progress.percent,
    part: pages > 1 ? { page: page + 1, pages } : null,
  });
}

/** Coming back to text that was not taken, a person sees again why. */
function withDraftProblems(view: View, step: Step, page: number): View {
  const left = expectedOn(view, step, page).filter(({ path }) => (view.draft[path] ?? "") !== "");
  if (left.length === 0 || view.problems.size > 0 || view.asks.size > 0) return view;
  const { problems, asks } = readForm(view, left, new Map(), true);
  return { ...view, problems, asks };
}

/** `inside`: said where the row's name already stands. */
export function titleOf(view: View, step: Step, inside = false): Say {
  const row = inside ? null : rowName(view, step.scope);
  const { definition, kind, title } = step;
  const scored = definition?.role === "indicators";
  return say(`step.title-${kind}`, { title, row, of: definition?.of ?? "", scored });
}

/** Characters of a row's name that stand in titles and lines. */
const longestName = 40;

/** The name of the row that a scope is, or null for the report itself. */
export function rowName(view: View, scope: string): string | null {
  if (scope === "") return null;
  const list = [...view.ledger.form.lists.values()].find((one) => scope.replace(/\.\d+$/, "") === one.pattern);
  if (list === undefined) return null;
  const name = view.ledger.value(`${scope}.${list.named}`) ?? `${list.of} ${scope.slice(scope.lastIndexOf(".") + 1)}`;
  return name.length > longestName ? `${name.slice(0, longestName)}…` : name;
}
