/** What there is to do: each step with what is missing, and a row's own outline behind its name. */
import { say } from "../../say.js";
import { progressOf, type StepProgress } from "../progress.js";
import type { Block, Button, Screen } from "../screen.js";
import type { View } from "../view.js";
import { rowName, titleOf } from "./step-screen.js";

export function outlineScreen(view: View, scope: string): Screen {
  const progress = progressOf(view.ledger, view.scheme);
  const own = progress.steps.filter(({ step }) => step.scope === scope);
  const below = childScopes(progress.steps, scope);
  const row = rowName(view, scope);
  return {
    title: row === null ? say("outline.title", { ...reportFacts(view) }) : say("outline.title-row", { row }),
    subtitle: say("outline.subtitle", { percent: progress.percent }),
    color: "indigo",
    blocks: [
      ...own.map((one): Block => stepRow(view, one)),
      ...(below.length === 0 ? [] : [{ block: "rule" as const }]),
      ...below.map(({ path, steps }): Block => {
        const percent = Math.floor((steps.reduce((sum, one) => sum + one.share, 0) / steps.length) * 100);
        return {
          block: "row",
          text: say(percent === 100 ? "outline.row-done" : "outline.row", { name: rowName(view, path), percent }),
          buttons: [{ label: say("button.open"), press: { do: "outline", scope: path } }],
        };
      }),
      { block: "rule" },
      { block: "buttons", buttons: buttonsOf(view, scope) },
    ],
  };
}

export function reportFacts(view: View): Record<string, unknown> {
  return { title: view.report.title, unit: view.report.unit, year: view.report.year };
}

function stepRow(view: View, { step, missing, share }: StepProgress): Block {
  const list: Button[] =
    step.list !== null && (step.kind === "targets" || step.kind === "names")
      ? [{ label: say("button.list"), press: { do: "list", list: step.list } }]
      : [];
  return {
    block: "row",
    text: say(share >= 1 ? "outline.step-done" : "outline.step", {
      title: titleOf(view, step),
      missing: missing.length,
    }),
    buttons: [
      { label: say(share >= 1 ? "button.look" : "button.fill"), press: { do: "step", step: step.id } },
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
    ...(scope === "" ? [] : [{ label: say("button.outline"), press: { do: "outline" as const, scope: "" } }]),
    { label: say("button.undo"), press: { do: "undo" } },
    ...(scope === ""
      ? [{ label: say("button.members", { count: view.report.members.length + 1 }), press: { do: "members" as const } }]
      : []),
    { label: say("button.home"), press: { do: "home" } },
  ];
}
