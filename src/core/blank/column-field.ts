/** A column of indicators as a field of the form language. */
import type { FieldSource } from "../form/define.js";
import { roles } from "../form/roles.js";
import { askedKind, fieldOf } from "./field-of.js";
import type { Making } from "./make-form.js";
import { newColumnItem } from "./new-column-item.js";
import { indicatorIds } from "./row-templates.js";
import { tickField } from "./tick-groups.js";
import type { ListColumn, ListPart } from "./understood.js";

/** null: it belongs to the choice of a column before it. */
export function columnField(
  { words, scored, names }: Making,
  part: ListPart,
  columns: readonly ListColumn[],
  column: ListColumn,
): FieldSource | null {
  const id = names.inRows(part, indicatorIds.get(column.key) ?? column.key);
  const role =
    column.role !== null &&
    roles.has(column.role) &&
    column.role !== "indicator.level1" &&
    column.role !== "indicator.level2"
      ? column.role
      : undefined;
  const stage = stageOf(role, column, { scored, columns });
  if (column.kind === "tick") {
    const ticked = tickField(columns, column, id, words);
    return ticked === null ? null : { ...ticked, stage };
  }
  const base = fieldOf(newColumnItem(column), id, role, words);
  const product = productIn(columns);
  if (product?.score === column) {
    const terms = product.of.map(({ key }) => names.inRows(part, indicatorIds.get(key) ?? key));
    const percent = product.of.some(({ kind }) => kind === "percent") ? " / 100" : "";
    return { ...base, stage: "review", derive: `${terms.join(" * ")}${percent}` };
  }
  if (column.kind === "score")
    return { ...base, stage, optional: true, ...(scored ? { help: words.made.scoreHelp } : {}) };
  if (column.role === "indicator.op" || column.role === "indicator.unit")
    return { ...base, kind: "text", max: 20, optional: true, stage };
  const isFactor = product?.of.includes(column) === true;
  const isNeeded = isFactor || columns.some(({ until }) => until === column.key);
  return {
    ...base,
    kind: column.kind === "choice" ? base.kind : askedKind(column.kind),
    stage: isFactor && column.kind !== "weight" ? "review" : stage,
    ...(column.kind === "target" || column.kind === "actual" ? { max: 100 } : {}),
    ...(isOptional(role, column) && !isNeeded ? { optional: true } : {}),
    ...(column.until === undefined ? {} : { default: names.inRows(part, column.until) }),
  };
}

/** The columns that give the score by the form's own rule, none of which may stay blank; null: a scheme scores. */
export function productIn(
  columns: readonly ListColumn[],
): { readonly score: ListColumn; readonly of: readonly ListColumn[] } | null {
  for (const score of columns) {
    const { kind, rule } = score;
    if (kind !== "score" || rule === null || !("multiply" in rule)) continue;
    return { score, of: rule.multiply.flatMap((key) => columns.find((one) => one.key === key) ?? []) };
  }
  return null;
}

/** Every value that was reached is wanted (1—8月执行情况, 全年预计); of two tables beside each other, in the year's. */
function isOptional(role: string | undefined, { kind, key, side }: ListColumn): boolean {
  if (kind === "actual" && side !== 0) return false;
  return role === undefined && key !== "l1" && key !== "l2" && kind !== "weight"
    ? true
    : role === "indicator.reason" || role === "indicator.standard";
}

/** Reasons and scores come last, where lost points are looked at; without points, and ticks always, with the values reached. */
function stageOf(
  role: string | undefined,
  { kind }: ListColumn,
  { scored, columns }: { readonly scored: boolean; readonly columns: readonly ListColumn[] },
): "target" | "actual" | "review" {
  const reached = columns.some((one) => one.kind === "actual") ? "actual" : "target";
  if (kind === "actual") return "actual";
  if (kind === "tick") return reached;
  if (kind !== "score" && role !== "indicator.reason") return "target";
  return scored ? "review" : reached;
}
