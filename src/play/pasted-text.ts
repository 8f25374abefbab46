/** An indicator table as it comes from Word: heads, then a line a row, cells between tabs, merged classes empty. */
import type { Play } from "./play-file.js";

const heads = [
  "一级指标",
  "二级指标",
  "三级指标",
  "年度指标值",
  "实际完成值",
  "分值",
  "得分",
  "偏差原因分析及改进措施",
];
const columns = ["level2", "level3", "target", "actual", "weight", "score", "reason"];

export function pastedText(play: Play, list: string): string {
  const lines = [heads.join("\t")];
  let above = "";
  for (let row = 1; play.answers.has(`${list}.${row}.level3`); row += 1) {
    const cells = columns.map((id) => play.answers.get(`${list}.${row}.${id}`) ?? "");
    const [level2 = ""] = cells;
    lines.push(["", level2 === above ? "" : level2, ...cells.slice(1)].join("\t"));
    above = level2;
  }
  return lines.join("\n");
}

/** The answers that the table tells. */
export function pastedPaths({ answers }: Play, list: string): string[] {
  const told = [...answers.keys()].filter((path) => path.startsWith(`${list}.`));
  return told.filter((path) => columns.includes(path.slice(path.lastIndexOf(".") + 1)));
}
