/** Amounts by rows and columns: what is asked, which rows are sums and which columns are rates. */
import type { Grid, GridCell } from "./grid.js";
import { isAmount, meaningOf, moneyUnitOf } from "./kind-of.js";
import { bracketed, compact, shownLabel, withoutBrackets } from "./label-text.js";
import { hasAny } from "./matches.js";
import { linesOf } from "./matrix-lines.js";
import { cellKey, cellPlace, cellTarget, newItem } from "./new-item.js";
import type { BlankReading } from "./reading.js";
import type { Item, MatrixColumn, MatrixLine, Part, Rule } from "./understood.js";
import type { HeadZone, Leaf, ZoneRow } from "./zones.js";

export function readMatrix(reading: BlankReading, grid: Grid, zone: HeadZone): Part[] {
  const context = zone.sections.map(({ text }) => text);
  const rows = zone.rows;
  const nameLeaf = zone.leaves.find((leaf) =>
    rows.some(({ labels }) => labels.some((cell) => cell.col <= leaf.col && cell.end >= leaf.end)),
  );
  const leaves = zone.leaves.filter((leaf) => leaf !== nameLeaf);
  const lines = linesOf(
    reading,
    grid.table,
    rows.map((row) => withName(row, nameLeaf)),
  );
  const columns = leaves.map((leaf) => columnOf(reading, leaf, [...context, nameLeaf?.cell.text ?? ""]));
  const title = titleOf(reading, zone, nameLeaf);
  const section = zone.sections.length > 0 ? title : "";
  const draft: Drafted[] = rows.flatMap((row, index) => {
    const line = lines[index];
    if (line === undefined) return [];
    return row.cells.flatMap(({ leaf, cell }) => {
      const column = columns.find(({ col }) => col === leaf.col);
      return column === undefined ? [] : [{ key: cellKey(grid.table, cell), line, column, cell }];
    });
  });
  const items = draft.flatMap((one) => itemOf(reading, grid, one, { draft, lines, columns, section }));
  return [
    {
      part: "matrix",
      key: `t${grid.table}r${zone.headFrom}`,
      title,
      table: grid.table,
      rows: [zone.headFrom, rows.at(-1)?.row ?? zone.headTo],
      lines,
      columns: columns
        .filter(({ key }) => items.some((item) => item.cell?.column === key))
        .map(({ head: _head, ...column }) => column),
      items,
    },
  ];
}

/** A column with the whole text of its head, formula and all. */
interface Column extends MatrixColumn {
  readonly head: string;
}

interface Drafted {
  readonly key: string;
  readonly line: MatrixLine;
  readonly column: Column;
  readonly cell: GridCell;
}

interface Around {
  readonly draft: readonly Drafted[];
  readonly lines: readonly MatrixLine[];
  readonly columns: readonly Column[];
  readonly section: string;
}

/** A cell in the column of names that is no label (……) names its row all the same. */
function withName(row: ZoneRow, nameLeaf: Leaf | undefined): ZoneRow {
  const named = row.cells.find(({ leaf }) => leaf === nameLeaf);
  return named === undefined ? row : { ...row, labels: [...row.labels, named.cell] };
}

function titleOf(reading: BlankReading, zone: HeadZone, nameLeaf: Leaf | undefined): string {
  const cell = zone.sections.at(-1) ?? (nameLeaf?.cell.nature === "label" ? nameLeaf.cell : undefined);
  return cell === undefined ? "" : shownLabel(withoutBrackets(cell.text), reading.words.parts);
}

function columnOf(reading: BlankReading, leaf: Leaf, context: readonly string[]): Column {
  const { words } = reading;
  const text = leaf.cell.text;
  const heads = leaf.path.map((cell) => cell.text);
  const meaning = meaningOf(reading, text, [...heads, ...context]);
  const roles = reading.names.rolesOf(text);
  const isRate = roles.includes("execution.rate") || meaning.kind === "percent";
  const isScore = roles.includes("indicator.score");
  const isPoints = roles.includes("indicator.weight");
  const amount = !isRate && !isScore && !isPoints && (isAmount(reading, text) || meaning.kind === "money");
  const plain = shownLabel(withoutBrackets(text), words.parts);
  return {
    key: `c${leaf.col}`,
    head: text,
    label: plain === "" ? shownLabel(text, words.parts) : plain,
    role: isRate
      ? "execution.rate"
      : (roles.find((role) => role.startsWith("budget.") || role.startsWith("costs.")) ?? null),
    kind: isRate
      ? "percent"
      : isScore
        ? "score"
        : isPoints
          ? "weight"
          : amount && meaning.kind !== "count"
            ? "money"
            : meaning.kind,
    unit:
      amount && meaning.kind !== "count"
        ? moneyUnitOf(reading, [text, ...heads, ...context])
        : isRate
          ? "%"
          : meaning.unit,
    col: leaf.col,
  };
}

function itemOf(reading: BlankReading, grid: Grid, one: Drafted, around: Around): Item[] {
  const { line, column, cell } = one;
  const at = cellPlace(grid.table, cell);
  const left = (why: "mark" | "printed" | "spare"): Item[] => {
    reading.left.push({ text: cell.text.trim(), why, at });
    return [];
  };
  if (cell.nature === "mark" || cell.nature === "more") return left("mark");
  if (cell.nature === "number") return left("printed");
  if (cell.nature !== "empty" && cell.nature !== "hint") return left("spare");
  const text = column.kind === "text" || column.kind === "long";
  const name =
    cell.rowspan > 1 || (text && around.lines.length === 1) ? column.label : `${line.label}：${column.label}`;
  const label = around.section === "" ? name : `${around.section}：${name}`;
  const item: Item = {
    ...newItem(reading, {
      key: cellKey(grid.table, cell),
      label,
      name: column.label,
      kind: text && cell.nature === "hint" ? "long" : column.kind,
      unit: column.unit,
      role: null,
      at,
      target: cellTarget(grid.table, cell),
      hint: cell.text,
    }),
    cell: { row: line.key, column: column.key },
  };
  if (column.kind === "score" || column.kind === "weight")
    return isTop(line, around)
      ? [
          {
            ...item,
            label: scoreLabel(around, column),
            use: "compute",
            rule: { rule: "execution", prints: column.kind === "score" ? "score" : "points" },
          },
        ]
      : left("spare");
  if (column.kind === "percent") return [rated(reading, item, one, around)];
  const parts = partsOf(one, around);
  if (column.kind === "money" && parts !== null) return [{ ...item, use: "compute", rule: parts }];
  return [item];
}

function scoreLabel({ section }: Around, { label }: MatrixColumn): string {
  return section === "" ? label : `${section}：${label}`;
}

/** Points stand in the row of the whole amount. */
function isTop(line: MatrixLine, { lines }: Around): boolean {
  return line === lines[0];
}

/** The sum of the rows that are parts of this one; null where there are none, or one alone, which need not be all. */
function partsOf({ line, column }: Drafted, { draft, lines }: Around): Rule | null {
  const parts = lines.filter(({ parent }) => parent === line.key);
  const cells = draft.filter((one) => one.column === column && parts.includes(one.line) && one.cell.nature === "empty");
  const own = cells.filter((one) => one.line.repeats === null).map(({ key }) => key);
  const listed = cells.find((one) => one.line.repeats !== null);
  if (listed !== undefined) return { rule: "listSum", list: listed.line.key, column: column.key, with: own };
  return own.length > 1 ? { rule: "sum", of: own } : null;
}

/** What the rate is of: letters of a formula (B/A), the amount that it is named after, the last budget before it. */
function rated(reading: BlankReading, item: Item, { line, column }: Drafted, { draft, columns }: Around): Item {
  const { executed: spent, budgets } = reading.words.amounts;
  const keyIn = (found: Column | undefined): string | null => {
    const one = draft.find((other) => other.line === line && other.column === found);
    return one?.cell.nature === "empty" ? one.key : null;
  };
  const [, first, second] = /^([A-Z])[/÷]([A-Z])/.exec(bracketed(column.head).at(-1) ?? "") ?? [];
  const lettered = (letter: string | undefined): Column | undefined =>
    columns.find(({ head }) => letter !== undefined && bracketed(head).includes(letter));
  const amounts = columns.filter(({ kind, col }) => kind === "money" && col < column.col);
  // 1-7月执行率 is named after 1-7月执行数.
  const stem = compact(column.label).slice(0, -1);
  const executed =
    lettered(first) ??
    amounts.findLast(({ label }) => stem.length > 1 && compact(label).startsWith(stem)) ??
    amounts.findLast(({ role, label }) => role === "budget.executed" || hasAny(compact(label), spent));
  const budget =
    lettered(second) ??
    amounts.find(({ role }) => role === "budget.adjusted") ??
    amounts.find((one) => one !== executed && (one.role === "budget.initial" || hasAny(compact(one.label), budgets)));
  const of = keyIn(executed);
  const by = keyIn(budget);
  return of === null || by === null ? item : { ...item, use: "compute", rule: { rule: "share", of, by } };
}
