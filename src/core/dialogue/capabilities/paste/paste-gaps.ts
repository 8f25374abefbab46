/** What a pasted table still needs from the person: cells that cannot be read, and reasons for scores that are not the rule's own. */
import type { Field, List } from "../../../form/form.js";
import { indicatorField } from "../../../form/scored-scopes.js";
import type { FoundList } from "../../../reading/grid/found.js";
import type { ReadText } from "../../../reading/grid/read-text.js";
import type { Value } from "../../../reading/grid/value.js";
import type { Say } from "../../../say.js";
import { say } from "../../../say.js";
import { showPoints } from "../../../score/points.js";
import { scoreLine } from "../../../score/score-line.js";
import { problemSay } from "../../screen/text-limit.js";
import type { OpenReport } from "../../turn/context.js";
import { cellsOf, figuresOf, rowEntries } from "./read-paste.js";

export interface Gap {
  readonly path: string;
  readonly field: Field;
  /** What stands there. */
  readonly raw: string;
  readonly label: Say;
  readonly problem: Say;
}

/** `typed`: what the person has written into the confirming card, by path. */
export function gapsOf(report: OpenReport, read: ReadText, typed: ReadonlyMap<string, string>): Gap[] {
  const { scheme } = report;
  const gapOf = (value: Value, label: Say): Gap[] =>
    isUnread(value)
      ? [
          {
            path: value.path,
            field: value.field,
            raw: value.raw,
            label,
            problem: problemSay(scheme, value.field, value.problem),
          },
        ]
      : [];
  const figures = figuresOf(read).flatMap((value) => gapOf(value, say("paste.head", { label: value.field.fullLabel })));
  const cells = read.found.lists.flatMap(({ list, rows }) =>
    rows.flatMap((row, index) => {
      const name = nameOf(list, row.cells);
      return cellsOf(row).flatMap((value) =>
        gapOf(value, say("paste.correct", { n: index + 1, name, label: value.field.label })),
      );
    }),
  );
  return [...figures, ...cells, ...read.found.lists.flatMap((list) => unexplained(report, list, typed))];
}

/** Cells in which nothing stands: the rows are taken, and the report asks for them later. */
export function missingIn({
  found,
}: ReadText): { readonly row: number; readonly name: string; readonly label: string }[] {
  return found.lists.flatMap(({ list, rows }) =>
    rows.flatMap((row, index) =>
      row.cells
        .filter(({ missing }) => missing)
        .map(({ field }) => ({ row: index + 1, name: nameOf(list, row.cells), label: field.label })),
    ),
  );
}

function isUnread(value: Value): value is Value & { readonly problem: NonNullable<Value["problem"]> } {
  return value.value === null && !value.missing && value.problem !== null;
}

function nameOf({ named }: List, cells: readonly Value[]): string {
  return (cells.find(({ field }) => field.id === named)?.raw ?? "").slice(0, 30);
}

function unexplained(report: OpenReport, { list, rows }: FoundList, typed: ReadonlyMap<string, string>): Gap[] {
  const field = indicatorField(list, "indicator.handReason");
  const { scheme } = report;
  if (scheme === null || field === undefined) return [];
  const after = report.ledger.with(rowEntries(rows));
  return rows.flatMap((row): Gap[] => {
    if (row.score === null) return [];
    const line = scoreLine(after, scheme, list, row.path);
    const reason = `${row.path}.${field.id}`;
    if (!line.byHand || line.score === null || (typed.get(reason) ?? line.handReason ?? "").trim() !== "") return [];
    const computed = line.computed === null ? null : showPoints(line.computed, scheme.decimals);
    const facts = { name: line.name, score: showPoints(line.score, scheme.decimals), computed };
    return [
      { path: reason, field, raw: "", label: say("paste.hand", facts), problem: say("problem.hand-reason", facts) },
    ];
  });
}
