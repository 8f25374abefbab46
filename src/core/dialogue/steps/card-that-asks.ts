/** The card that asks for a figure. */
import { placed } from "../../form/path.js";
import type { OpenReport } from "../turn/context.js";
import type { Place } from "../turn/place.js";
import { pageCount, pageLines, pageRows } from "./step-pages.js";
import { type Step, stageFields, stageOf, stepsOf } from "./steps.js";
import { textPages } from "./text-pages.js";

/** null: no card asks for it (it is derived, or its row is gone). */
export function cardThatAsks(report: OpenReport, path: string): Place | null {
  for (const step of stepsOf(report.ledger)) {
    const page = pageOf(report, step, path);
    if (page >= 0) return { at: "step", step: step.id, page };
  }
  return null;
}

function pageOf({ ledger, scheme }: OpenReport, step: Step, path: string): number {
  if (step.kind === "fields")
    return step.pages.findIndex((page) =>
      page.some((part) => part.fields.some((field) => placed(field.pattern, step.scope) === path)),
    );
  if (step.kind === "texts")
    return textPages(ledger, scheme, step).findIndex((page) => page.some((piece) => piece.path === path));
  const list = step.list ?? "";
  const row = /^\d+/.exec(path.startsWith(`${list}.`) ? path.slice(list.length + 1) : "")?.[0];
  if (step.kind === "names") return path === list || path === `${list}.${row}.${step.definition?.named}` ? 0 : -1;
  if (row === undefined) return path === list && step.kind === "targets" ? pageCount(ledger, scheme, step) - 1 : -1;
  const stage = stageOf[step.kind];
  if (stage === null || !stageFields(step, stage).some((field) => path === `${list}.${row}.${field.id}`)) return -1;
  return Array.from({ length: pageCount(ledger, scheme, step) }, (_, page) => page).findIndex((page) =>
    (step.kind === "review"
      ? pageLines(ledger, scheme, step, page).map((line) => line.path)
      : pageRows(ledger, step, page)
    ).includes(`${list}.${row}`),
  );
}
