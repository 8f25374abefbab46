/** What one page of a step asks: the fields that its card must bring back, and no others. */

import type { Field } from "../form/form.js";
import { placed } from "../form/path.js";
import { pageLines, pageRows, rowsPerCard, targetsFull } from "./pages.js";
import type { Expected } from "./read-form.js";
import { type Step, stageFields, stageOf } from "./steps.js";
import type { View } from "./view.js";

export function expectedOn(view: View, step: Step, page: number): Expected[] {
  switch (step.kind) {
    case "fields":
      return (step.pages[page] ?? []).flatMap((part) =>
        part.fields.map((field) => expect(field, placed(field.pattern, step.scope))),
      );
    case "names":
    case "texts":
      return [];
    case "targets":
      return targetRows(view, step, page).flatMap(({ row, isNew }) =>
        stageFields(step, "target").map((field) => ({
          ...expect(field, `${row}.${field.id}`),
          newRow: isNew ? row : null,
        })),
      );
    case "details":
    case "actuals":
      return pageRows(view.ledger, step, page).flatMap((row) =>
        stageFields(step, stageOf[step.kind] ?? "target").map((field) => expect(field, `${row}.${field.id}`)),
      );
    case "review":
      return pageLines(view.ledger, view.scheme, step, page).flatMap((line) =>
        stageFields(step, "review").map((field) => expect(field, `${line.path}.${field.id}`)),
      );
  }
}

/** The rows on a card of targets: those that are there, then new ones while points are left. */
export function targetRows(view: View, step: Step, page: number): { row: string; isNew: boolean }[] {
  const rows = pageRows(view.ledger, step, page).map((row) => ({ row, isNew: false }));
  if (step.list === null || targetsFull(view.ledger, view.scheme, step)) return rows;
  const next = view.ledger.nextRow(step.list);
  const fresh = Array.from({ length: rowsPerCard(step) - rows.length }, (_, index) => ({
    row: `${step.list}.${next + index}`,
    isNew: true,
  }));
  return [...rows, ...fresh];
}

function expect(field: Field, path: string): Expected {
  return { path, field, newRow: null };
}
