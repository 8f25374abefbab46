/** A pasted list of projects over the simulator: read by the bot's own workers, made into reports, taken back. */
import { expect, test } from "vitest";
import { onMaker } from "./form-maker.js";

const list = [
  ["项目编码", "项目名称", "资金性质", "年初预算数（万元）", "全年预算数（万元）", "执行数（万元）"],
  ["C1", "修桥", "一般公共预算", "100", "100", "90"],
  ["C2", "修路", "上年结转", "200", "200", "待定"],
  ["", "合计", "", "300", "300", "90"],
];
const chosen = {
  ...{ "new.form": "national-project-evaluation", "new.unit": "某某县水利局", "new.year": "2022" },
  ...{ "new.scheme": "national-2020", "bulk.amount.1.executed": "190" },
};

test("a pasted list becomes reports with a board, and one press takes them back", { timeout: 400_000 }, async () => {
  await onMaker(async (maker) => {
    await maker.says(list.map((row) => row.join("\t")).join("\n"));
    await maker.sees("里有 2 个项目");
    expect(maker.card().text).toContain("清单写“待定”");
    await maker.presses("建 2 份", chosen);
    await maker.sees("项目总表");
    expect(maker.card().text).toContain("新建 2 份");
    await maker.presses("撤销这一批");
    const isUndone = () => JSON.stringify(maker.person.heard()).includes("删去新建的 2 份");
    expect(await maker.person.waits(isUndone, 120_000)).toBe(true);
  }, false);
});
