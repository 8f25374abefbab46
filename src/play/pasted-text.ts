/** A table as it comes from Word: heads, then a line a row, cells between tabs, merged classes empty. */
import type { Play } from "./play-file.js";

export interface Column {
  readonly id: string;
  readonly head: string;
}

/** What a table of indicators has. */
const indicatorColumns: readonly Column[] = [
  { id: "level2", head: "二级指标" },
  { id: "level3", head: "三级指标" },
  { id: "target", head: "年度指标值" },
  { id: "actual", head: "实际完成值" },
  { id: "weight", head: "分值" },
  { id: "score", head: "得分" },
  { id: "reason", head: "偏差原因分析及改进措施" },
];

/** `asked`: the columns that a card asks for; a table of indicators has further ones. */
export function columnsOf(asked: readonly Column[]): readonly Column[] {
  if (!asked.some(({ id }) => id === "target")) return asked;
  return [...asked, ...indicatorColumns.filter(({ id }) => !asked.some((one) => one.id === id))];
}

export function pastedText(play: Play, list: string, columns: readonly Column[] = indicatorColumns): string {
  const lines = [["一级指标", ...columns.map(({ head }) => head)]];
  let above = "";
  for (const row of rowsOf(play, list)) {
    const cells = columns.map(({ id }) => play.answers.get(`${list}.${row}.${id}`) ?? "");
    const level2 = columns.findIndex(({ id }) => id === "level2");
    const own = cells[level2] ?? "";
    if (own !== "" && own === above) cells[level2] = "";
    above = own;
    lines.push(["", ...cells]);
  }
  // Only a table of indicators has a class above the class.
  const classed = columns.some(({ id }) => id === "level2");
  return lines.map((cells) => (classed ? cells : cells.slice(1)).map(quoted).join("\t")).join("\n");
}

/** The answers that the table tells. */
export function pastedPaths(play: Play, list: string, columns: readonly Column[]): string[] {
  return rowsOf(play, list).flatMap((row) => columns.map(({ id }) => `${list}.${row}.${id}`));
}

/** Numbers of the rows that the play has. */
export function rowsOf({ answers }: Play, list: string): number[] {
  const rows = [...answers.keys()].flatMap((path) => {
    const row = path.startsWith(`${list}.`) ? Number.parseInt(path.slice(list.length + 1), 10) : Number.NaN;
    return Number.isNaN(row) ? [] : [row];
  });
  return [...new Set(rows)];
}

/** As a spreadsheet copies a cell that would break the table. */
function quoted(cell: string): string {
  return /[\n\t]|^"/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
