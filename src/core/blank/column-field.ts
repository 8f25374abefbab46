/** A column of indicators as a field of the form language. */
import type { FieldSource } from "../form/define.js";
import { roles } from "../form/roles.js";
import { askedKind, fieldOf } from "./field-of.js";
import type { Making } from "./make-form.js";
import { newColumnItem } from "./new-column-item.js";
import { indicatorIds } from "./row-templates.js";
import { tickField } from "./tick-groups.js";
import type { ListColumn } from "./understood.js";

/** null: it belongs to the choice of a column before it. */
export function columnField(
  { words, scored }: Making,
  columns: readonly ListColumn[],
  column: ListColumn,
): FieldSource | null {
  const id = indicatorIds.get(column.key) ?? column.key;
  const role =
    column.role !== null &&
    roles.has(column.role) &&
    column.role !== "indicator.level1" &&
    column.role !== "indicator.level2"
      ? column.role
      : undefined;
  const stage = stageOf(role, column);
  if (column.kind === "tick") {
    const ticked = tickField(columns, column, id, words);
    return ticked === null ? null : { ...ticked, stage };
  }
  const base = fieldOf(newColumnItem(column), id, role, words);
  if (column.kind === "score")
    return { ...base, stage: "review", optional: true, ...(scored ? { help: words.made.scoreHelp } : {}) };
  if (column.role === "indicator.op" || column.role === "indicator.unit")
    return { ...base, kind: "text", max: 20, optional: true, stage };
  return {
    ...base,
    kind: column.kind === "choice" ? base.kind : askedKind(column.kind),
    stage,
    ...(column.kind === "target" || column.kind === "actual" ? { max: 100 } : {}),
    ...(isOptional(role, column) ? { optional: true } : {}),
  };
}

function isOptional(role: string | undefined, { kind, key }: ListColumn): boolean {
  return role === undefined && key !== "l1" && key !== "l2" && kind !== "weight"
    ? true
    : role === "indicator.reason" || role === "indicator.standard";
}

function stageOf(role: string | undefined, { kind }: ListColumn): "target" | "actual" | "review" {
  if (kind === "actual") return "actual";
  return kind === "score" || kind === "tick" || role === "indicator.reason" ? "review" : "target";
}
