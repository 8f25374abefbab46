/** What there is to do: each step with what is missing, and a row's own outline behind its name. */
import { say } from "../../../say.js";
import { checkButton } from "../../checking/check-button.js";
import { staysDespite } from "../../screen/later-version.js";
import { reportFacts, rowName, titleOf } from "../../screen/naming.js";
import { pageOf, pager } from "../../screen/pager.js";
import type { Block, Button, Screen } from "../../screen/screen.js";
import type { View } from "../../screen/view.js";
import { percentOf, progressOf, type StepProgress } from "../../steps/progress.js";

/** Steps and rows a card lists; with their buttons they stay below 150 elements. */
const rowsPerPage = 12;

/** `mayFill`: the person may answer, not only look. */
export function outlineScreen(
  view: View,
  { scope, page, mayFill }: { scope: string; page: number; mayFill: boolean },
): Screen {
  const progress = progressOf(view.ledger, view.scheme);
  const own = progress.steps.filter(({ step }) => step.scope === scope);
  const below = childScopes(progress.steps, scope);
  const rows = [...own.map((one) => stepRow(view, one, mayFill)), ...below.map((one) => scopeRow(view, one))];
  const { shown, at, pages } = pageOf(rows, page, rowsPerPage);
  const row = rowName(view.ledger, scope);
  return {
    title: row === null ? say("outline.title", reportFacts(view.report)) : say("outline.title-row", { row }),
    subtitle: say("outline.subtitle", {
      percent: row === null ? progress.percent : percentOf(own),
      scheme: row === null ? chosenScheme(view) : null,
    }),
    color: "indigo",
    blocks: [
      ...(scope === "" ? updateRow(view) : []),
      ...shown,
      ...pager(at, pages, (to) => ({ do: "outline", scope, page: to })),
      { block: "rule" },
      { block: "buttons", buttons: buttonsOf(view, scope) },
    ],
  };
}

/** Said where it was chosen: where the form has but one, everybody knows it. */
function chosenScheme({ ledger: { form }, scheme }: View): string | null {
  return form.scheme !== null && "choose" in form.scheme ? (scheme?.title ?? null) : null;
}

function updateRow({ report: { update, ledger } }: View): Block[] {
  if (update === null) return [];
  const key = staysDespite(ledger, update) ? "outline.update-left" : "outline.update";
  return [
    {
      block: "row",
      text: say(key, { version: update, before: ledger.form.version }),
      tone: "note",
      buttons: [{ label: say("button.see-update"), press: { do: "update" } }],
    },
  ];
}

function scopeRow(view: View, { path, steps }: { path: string; steps: readonly StepProgress[] }): Block {
  const percent = percentOf(steps);
  const done = steps.every((one) => one.share >= 1 && one.missing.length === 0);
  return {
    block: "row",
    text: say(done ? "outline.row-done" : "outline.row", { name: rowName(view.ledger, path), percent }),
    buttons: [{ label: say("button.open"), press: { do: "outline", scope: path } }],
  };
}

function stepRow(view: View, { step, missing, share, unexplained }: StepProgress, mayFill: boolean): Block {
  const list: Button[] =
    step.list !== null && (step.kind === "targets" || step.kind === "names")
      ? [{ label: say("button.list"), press: { do: "list", list: step.list } }]
      : [];
  return {
    block: "row",
    text: say(share >= 1 ? "outline.step-done" : "outline.step", {
      title: titleOf(view.ledger, step, true),
      missing: missing.length,
      unexplained: unexplained.length,
    }),
    buttons: [
      { label: say(share >= 1 || !mayFill ? "button.look" : "button.fill"), press: { do: "step", step: step.id } },
      ...list,
    ],
  };
}

function childScopes(steps: readonly StepProgress[], scope: string): { path: string; steps: StepProgress[] }[] {
  const found = new Map<string, StepProgress[]>();
  const depth = scope === "" ? 0 : scope.split(".").length;
  for (const one of steps) {
    const parts = one.step.scope.split(".");
    if (one.step.scope === scope || (scope !== "" && !one.step.scope.startsWith(`${scope}.`))) continue;
    const path = parts.slice(0, depth + 2).join(".");
    found.set(path, [...(found.get(path) ?? []), one]);
  }
  return [...found].map(([path, list]) => ({ path, steps: list }));
}

function buttonsOf(view: View, scope: string): Button[] {
  return [
    { label: say("button.continue"), press: { do: "continue" }, kind: "primary" },
    { label: say("button.preview"), press: { do: "preview" } },
    checkButton(view),
    ...(scope === "" ? [] : [{ label: say("button.outline"), press: { do: "outline" as const, scope: "" } }]),
    { label: say("button.undo"), press: { do: "undo" } },
    ...(scope === "" ? [{ label: say("button.assign"), press: { do: "board" as const } }] : []),
    ...(scope === ""
      ? [{ label: say("button.members", { count: view.report.members.length + 1 }), press: { do: "members" as const } }]
      : []),
    { label: say("button.home"), press: { do: "home" } },
  ];
}
