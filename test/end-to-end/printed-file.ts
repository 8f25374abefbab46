import { expect } from "vitest";
import { type ReadTable, readTables } from "../documents/read-tables.js";
import { type PrintedTable, printed } from "./printed.js";

/** Holds a Word file to the six printed tables: figures as numbers, words with white space evened out, blank where blank. */
export function expectPrintedFile(docx: Uint8Array): void {
  const grids = readTables(docx).map(gridOf).slice(baseTables);
  expect(grids).toHaveLength(2 * printed.length);
  expect(printed.map((_, annex) => read(grids[2 * annex] ?? [], grids[2 * annex + 1] ?? []))).toEqual(
    printed.map(expected),
  );
}

/** The base data stand before them as three tables. */
const baseTables = 3;

type Grid = readonly (readonly string[])[];

/** Every place of the table with the words of the cell that covers it. */
function gridOf({ cells }: ReadTable): Grid {
  const grid: string[][] = [];
  for (const { text, row, column, rowSpan, columnSpan } of cells)
    for (let down = row; down < row + rowSpan; down += 1)
      for (let right = column; right < column + columnSpan; right += 1) {
        const line = grid[down] ?? [];
        grid[down] = line;
        line[right] = even(text);
      }
  return grid;
}

const fundColumns = ["年初预算数", "全年预算数", "全年执行数"] as const;
const execution = ["分值", "执行率", "得分"] as const;
const fundRows = ["年度资金总额", "当年财政拨款", "上年结转资金", "其他资金"] as const;
const indicatorColumns = [
  "一级指标",
  "二级指标",
  "三级指标",
  "年度指标值",
  "实际完成值",
  "分值",
  "得分",
  "偏差原因分析及改进措施",
];

function read(funds: Grid, indicators: Grid) {
  const isProject = funds[0]?.[0] === "项目支出名称";
  const rows = fundRows.slice(0, isProject ? undefined : 1);
  const total = indicators.at(-1) ?? [];
  return {
    name: after(funds, isProject ? "项目支出名称" : "区级预算部门名称"),
    department: isProject ? after(funds, "主管部门") : null,
    implementing: isProject ? after(funds, "实施单位") : null,
    funds: rows.map((row) => fundColumns.map((column) => figure(at(funds, row, column)))),
    execution: execution.map((column) => figure(at(funds, "年度资金总额", column))),
    splits: isProject ? [] : splits(funds),
    goals: ["预期目标", "实际完成情况"].map((column) => below(funds, column)),
    indicators: indicators.slice(1, -1).map((row) =>
      indicatorColumns.map((head, index) => {
        const cell = row[columnOf(indicators, head)] ?? "";
        if (index === 0) return dense(cell);
        return index === 5 || index === 6 ? figure(cell) : cell;
      }),
    ),
    total: [total[0], ...["分值", "得分"].map((head) => figure(total[columnOf(indicators, head)] ?? ""))],
  };
}

function expected(table: PrintedTable): ReturnType<typeof read> {
  const isProject = table.department !== undefined;
  const { total, appropriation, carryOver, other } = table.funds;
  return {
    name: table.name,
    department: table.department ?? null,
    implementing: table.implementing ?? null,
    funds: [total, appropriation, carryOver, other]
      .filter((row) => row !== undefined)
      .map((row) => [row.initial_budget, row.full_year_budget, row.full_year_executed].map(figure)),
    // The department's rate was printed as 95% beside a score from 94.98%; the program prints it exactly.
    execution: [figure(total.weight), isProject ? figure(total.execution_rate) : 94.98, figure(total.score)],
    splits: Object.entries({ ...table.byIncome, ...table.byExpenditure })
      .map(([label, value]): [string, number | null] => [label, figure(value)])
      .sort(),
    goals: [table.goalExpected, table.goalActual].map(even),
    indicators: table.indicators.map((line) => [
      `${line.level1}（${table.level1Points[line.level1]}分）`,
      even(line.level2),
      even(line.level3),
      even(line.target),
      even(line.actual),
      figure(line.weight),
      figure(line.score),
      even(line.note),
    ]),
    total: ["总分", figure(table.total.weight), figure(table.total.score)],
  };
}

/** 其中：一般公共预算：776.26 */
function splits(grid: Grid): [string, number | null][] {
  const cells = grid.flat().map((cell) => /^(?:其中：)?([^：]+)：([\d.]+)$/.exec(cell));
  const found = cells.filter((match) => match !== null).map(([, label = "", value = ""]) => [label, value] as const);
  return [...new Map(found)].map(([label, value]): [string, number | null] => [label, figure(value)]).sort();
}

function at(grid: Grid, row: string, column: string): string {
  const line = grid.find((cells) => cells.some((cell) => cell === row || cell === `其中：${row}`));
  return line?.[columnOf(grid, column)] ?? "?";
}

function columnOf(grid: Grid, head: string): number {
  const line = grid.find((cells) => cells.some((cell) => dense(cell).startsWith(head)));
  return line?.findIndex((cell) => dense(cell).startsWith(head)) ?? -1;
}

function after(grid: Grid, label: string): string {
  const line = grid.find((cells) => cells.includes(label)) ?? [];
  return line.slice(line.indexOf(label)).find((cell) => cell !== label) ?? "?";
}

function below(grid: Grid, head: string): string {
  const row = grid.findIndex((cells) => cells.includes(head));
  return grid[row + 1]?.[columnOf(grid, head)] ?? "?";
}

/** Heads and the names of groups may run over lines. */
function dense(text: string): string {
  return text.replace(/\s/g, "");
}

/** Null for a blank cell. */
function figure(text: string): number | null {
  return text === "" ? null : Number(text.replace(/%$/, ""));
}

/** Residue of the word processor is no figure of the table. */
function even(text: string): string {
  return text
    .replace("[bookmark: _GoBack]", "")
    .replace(/[\s\u3000]+/g, " ")
    .trim();
}
