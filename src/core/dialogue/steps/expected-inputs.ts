/** What one page of a step asks: the fields that its card must bring back, and no others. */

import type { Field } from "../../form/form.js";
import { placed } from "../../form/path.js";
import type { Reading } from "../../report/printing.js";
import type { Line } from "../../score/score-line.js";
import { pageLines, pageRows, rowsPerCard, targetsFull } from "./step-pages.js";
import { type Step, stageFields, stageOf } from "./steps.js";

export interface Expected {
  readonly path: string;
  readonly field: Field;
  /** A row that is not there yet: its inputs count only when one of them is filled. */
  readonly newRow: string | null;
}

export function expectedOn(of: Reading, step: Step, page: number): Expected[] {
  switch (step.kind) {
    case "fields":
      return (step.pages[page] ?? []).flatMap((part) =>
        part.fields.map((field) => expect(field, placed(field.pattern, step.scope))),
      );
    case "names":
    case "texts":
      return [];
    case "targets":
      return targetRows(of, step, page).flatMap(({ row, isNew }) =>
        stageFields(step, "target").map((field) => ({
          ...expect(field, `${row}.${field.id}`),
          newRow: isNew ? row : null,
        })),
      );
    case "details":
    case "actuals":
      return pageRows(of.ledger, step, page).flatMap((row) =>
        stageFields(step, stageOf[step.kind] ?? "target").map((field) => expect(field, `${row}.${field.id}`)),
      );
    case "review":
      return linesExpected(step, pageLines(of.ledger, of.scheme, step, page));
  }
}

/** What a review asks of these lines. */
export function linesExpected(step: Step, lines: readonly Line[]): Expected[] {
  return lines.flatMap(({ path }) => stageFields(step, "review").map((field) => expect(field, `${path}.${field.id}`)));
}

/** The rows on a card of targets: those that are there, then new ones while points are left. */
export function targetRows(of: Reading, step: Step, page: number): { row: string; isNew: boolean }[] {
  const rows = pageRows(of.ledger, step, page).map((row) => ({ row, isNew: false }));
  if (step.list === null || targetsFull(of.ledger, of.scheme, step)) return rows;
  const next = of.ledger.nextRow(step.list);
  const fresh = Array.from({ length: rowsPerCard(step) - rows.length }, (_, index) => ({
    row: `${step.list}.${next + index}`,
    isNew: true,
  }));
  return [...rows, ...fresh];
}

function expect(field: Field, path: string): Expected {
  return { path, field, newRow: null };
}
