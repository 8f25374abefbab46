/** Tables beside each other under one head, each with names of rows of its own. */
import { describe, expect, test } from "vitest";
import { tell } from "../../../src/core/blank/tell.js";
import { blankOf } from "./docx-table.js";
import { made } from "./made.js";

const title = "某某县部门预算申报表（单位：万元）";

function toldOf(rows: readonly string[]) {
  const { fields, computed } = tell(made(blankOf([title, rows])).understood);
  return {
    asked: fields.map(({ label }) => label),
    computed: computed.map(({ label, computed: rule }) => `${label}=${rule}`),
  };
}

describe("tables beside each other", () => {
  test("each side is read as a table of its own", () => {
    const { asked, computed } = toldOf([
      "收入项目|上年执行数|本年预算数|增减率（%）|支出项目|上年执行数|本年预算数|增减率（%）",
      "一、财政拨款|||" + "|一、基本支出|||",
      "二、单位资金|||" + "|二、项目支出|||",
      "三、上年结转|||" + "||||",
      "收入总计|||" + "|支出总计|||",
    ]);
    expect(asked).toHaveLength(10);
    expect(computed).toHaveLength(4 + 7);
    expect(computed).toContain("收入总计：本年预算数=财政拨款：本年预算数+单位资金：本年预算数+上年结转：本年预算数");
    expect(computed).toContain("支出总计：上年执行数=基本支出：上年执行数+项目支出：上年执行数");
    expect(computed).toContain("支出总计：增减率=(支出总计：本年预算数-支出总计：上年执行数)÷支出总计：上年执行数");
  });

  test("heads over both sides name their rows, and what is filled in prints and is read back", async () => {
    const rows = ["收入<2>|支出<2>", "项目|金额|项目|金额", "财政拨款||人员经费|", "其他||公用经费|", "合计||合计|"];
    const labels = ["收入：财政拨款：金额", "收入：其他：金额", "支出：人员经费：金额", "支出：公用经费：金额"];
    expect(toldOf(rows).asked).toEqual(labels);
    const { loaded, readFile } = made(blankOf([title, rows]));
    const filled = [
      "收入<2>|支出<2>",
      "项目|金额|项目|金额",
      "财政拨款|30|人员经费|15",
      "其他|10|公用经费|25",
      "合计|40|合计|40",
    ];
    const { values } = await readFile([title, filled]);
    const read = [...values].map(([path, value]) => `${loaded.form.fields.get(path)?.label}=${value}`);
    const amounts = ["财政拨款·金额=30", "人员经费·金额=15", "其他·金额=10", "公用经费·金额=25"];
    expect(read).toEqual([...amounts, "合计·金额=40", "合计·金额=40"]);
  });

  test("labels and texts beside each other are no tables", () => {
    expect(toldOf(["项目|内容|项目|内容", "编制人数||实有人数|", "职能概述||主要任务|"]).asked).toEqual([
      "编制人数",
      "实有人数",
      "职能概述",
      "主要任务",
    ]);
  });
});
