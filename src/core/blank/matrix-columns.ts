/** Columns of a table of amounts: by their heads, units and what stands over them. */
import { withAmounts } from "./amounts-beside.js";
import { isTerm } from "./formulas.js";
import type { GridCell } from "./grid.js";
import { isAmount, isRemark, meaningOf, moneyUnitOf, unitIn } from "./kind-of.js";
import { compact, shownLabel, withoutBrackets } from "./label-text.js";
import { hasAny } from "./matches.js";
import { adjustmentIn, type Column, differenceKind, isDifference, isShare } from "./matrix-rates.js";
import type { BlankReading } from "./reading.js";
import { tickOf } from "./tick-column.js";
import type { Leaf } from "./zones.js";

/** `context`: titles beside the table, whose unit counts where a head names none. */
export function matrixColumns(reading: BlankReading, leaves: readonly Leaf[], context: readonly string[]): Column[] {
  const columns = leaves.map((leaf) => columnOf(reading, leaf, context));
  const terms = columns.filter((one) => one.kind === "text" && isTerm(reading, one, columns));
  return apart(
    reading,
    withAmounts(
      reading,
      columns,
      ({ label }) => label,
      (one) => terms.includes(one),
    ),
  );
}

/** Columns of one name under several heads (实际支出 of each quarter) are called after both. */
function apart({ words }: BlankReading, columns: readonly Column[]): Column[] {
  const isTwice = (column: Column, among: readonly Column[]): boolean =>
    among.some((one) => one !== column && one.label === column.label);
  const after = (column: Column, title: GridCell | undefined): Column => {
    const group = title === undefined ? "" : shownLabel(withoutBrackets(title.text), words.parts);
    return group === "" ? column : { ...column, label: `${group}${column.label}` };
  };
  const named = columns.map((column) => {
    const near = column.titles.at(-1);
    // 上年 and 本年 over 预算 | 决算 and 预算 | 执行数: all of a group are called after it.
    const again = columns.some(
      (one) => (one === column || (near !== undefined && one.titles.at(-1) === near)) && isTwice(one, columns),
    );
    return again ? after(column, near) : column;
  });
  return named.map((column) =>
    isTwice(column, named) && column.titles.length > 1 ? after(column, column.titles[0]) : column,
  );
}

function columnOf(reading: BlankReading, leaf: Leaf, context: readonly string[]): Column {
  const { words } = reading;
  const text = leaf.cell.text;
  const heads = leaf.path.map((cell) => cell.text);
  const meaning = meaningOf(reading, text, [...heads, ...context]);
  const roles = reading.names.rolesOf(text);
  const isRate = roles.includes("execution.rate") || meaning.kind === "percent";
  const isScore = roles.includes("indicator.score") || meaning.kind === "score";
  const isPoints = roles.includes("indicator.weight") || (!isScore && meaning.kind === "weight");
  const told = [...heads.slice(0, -1), ...context].map((one) => unitIn(reading, one)).find((one) => one !== null);
  // Under a unit, or called after a year alone (上年), a column holds what the table does.
  const isBare = meaning.kind === "text" && !isRemark(reading, text) && !hasAny(compact(text), words.amounts.not);
  const isYear = isBare && roles.some((role) => role.startsWith("budget.") || role.startsWith("costs."));
  const counts = isBare && told !== undefined && told.kind !== "money" && told.kind !== "weight";
  const isMeasure = meaning.kind === "count" || (meaning.kind === "number" && meaning.unit !== null);
  // 累计 | 其中：本年 under 到位数 are amounts as well.
  const isUnderAmount = heads.slice(0, -1).some((head) => meaningOf(reading, head).kind === "money");
  const amount =
    !isMeasure &&
    !isRate &&
    !isScore &&
    !isPoints &&
    !counts &&
    (isAmount(reading, text) ||
      meaning.kind === "money" ||
      isYear ||
      (isBare && (told?.kind === "money" || isUnderAmount)));
  const plain = shownLabel(withoutBrackets(text), words.parts);
  const label = plain === "" ? shownLabel(text, words.parts) : plain;
  const group = leaf.path.length > 1 ? (leaf.path[0]?.text ?? null) : null;
  const top = group === null ? null : (leaf.path[0]?.col ?? null);
  const tick = unitIn(reading, group ?? "") === null ? tickOf(reading, text, group) : null;
  const titles = leaf.path.slice(0, -1);
  const seen = { key: `c${leaf.col}`, head: text, top, titles, label, col: leaf.col, many: tick === "many" };
  if (tick !== null) return { ...seen, role: null, kind: "tick", unit: null };
  if (isDifference(reading, label) && meaning.kind !== "count" && !counts)
    return { ...seen, role: null, ...differenceKind(reading, [text, ...heads, ...context]) };
  return {
    ...seen,
    role: isRate
      ? isShare(reading, label)
        ? "execution.rate"
        : null
      : adjustmentIn(reading, label) !== null
        ? null
        : (roles.find((role) => role.startsWith("budget.") || role.startsWith("costs.")) ?? null),
    kind: isRate
      ? "percent"
      : isScore
        ? "score"
        : isPoints
          ? "weight"
          : amount
            ? "money"
            : counts
              ? told.kind
              : isRemark(reading, label)
                ? "text"
                : meaning.kind,
    unit: counts
      ? told.unit
      : amount
        ? moneyUnitOf(reading, [text, ...heads, ...context])
        : isRate
          ? "%"
          : meaning.unit,
  };
}
