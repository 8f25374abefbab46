/** Indicators in sentences, the source of a web page, and bars of other widths. */
import { describe, expect, it } from "vitest";
import { readAs } from "./read-as.js";

const read = (text: string) => readAs("national-project-evaluation", text);

const path = (row: number, values: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(values).map(([id, value]) => [`indicators.${row}.${id}`, value]));

const length = { level3: "修复古道长度", target: "≥12公里", actual: "12.4公里", weight: "10" };
const signs = { level3: "新设导览牌", target: "60块", actual: "57块", weight: "10" };
const ended = { level3: "完工时间", target: "2024年10月底前", actual: "2024年9月28日", weight: "10" };

describe("indicators in sentences", () => {
  it("are rows, with what stands before the first label as class and name", () => {
    const text = [
      "绩效指标完成情况：",
      "1．数量指标：修复古道长度，目标值≥12公里，实际完成12.4公里，分值10分，得分10分。",
      "2．数量指标：新设导览牌，目标值60块，实际完成57块，分值10分，得分9.5分，偏差原因：石材到货晚，余3块下月安装。",
      "3．时效指标：完工时间，目标值2024年10月底前，实际完成2024年9月28日，分值10分，得分10分。",
    ].join("\n");
    const { values, left } = read(text);
    expect(values).toEqual({
      ...path(1, { ...length, level2: "数量指标", score: "10" }),
      ...path(2, { ...signs, level2: "数量指标", score: "9.5", reason: "石材到货晚，余3块下月安装" }),
      ...path(3, { ...ended, level2: "时效指标", score: "10" }),
    });
    expect(left).toEqual(["绩效指标完成情况："]);
  });

  it("may be one alone, with points behind it", () => {
    expect(read("修复古道长度：目标≥12公里，完成12.4公里，10分").values).toMatchObject(path(1, length));
  });

  it("may have the score behind the result", () => {
    const text =
      "（1）修复古道长度：年初目标≥12公里，全年实际12.4公里，得10分\n（2）完工时间：年初目标10月底前，全年实际9月28日，得10分";
    expect(read(text).values).toMatchObject({
      ...path(1, { level3: "修复古道长度", target: "≥12公里", actual: "12.4公里", score: "10" }),
      ...path(2, { level3: "完工时间", target: "10月底前", actual: "9月28日", score: "10" }),
    });
  });

  it.each([
    "全年目标任务已经完成，实际修复古道12.4公里，群众满意。",
    "下一步将对照目标，落实责任，完成剩余导览牌安装。",
  ])("are none in %s", (text) => {
    expect(read(text).values).toEqual({});
  });
});

describe("the source of a web page", () => {
  it("is the table that it shows, with its spans", () => {
    const page = `<style>td{color:red}</style><p>自评表</p><table><tr><th>一级指标</th><th>二级指标</th><th>三级指标</th><th>年度指标值</th>
<th>实际完成值</th><th>分值</th></tr><tr><td rowspan="2">产出指标</td><td rowspan=2>数量<br>指标</td><td>修复古道长度</td>
<td>&ge;12公里</td><td>12.4公里</td><td>10</td></tr><tr><td>新设导览牌</td><td>60块</td><td>57块</td><td>10</td></tr></table>`;
    const { values, left } = read(page);
    expect(values).toEqual({
      ...path(1, { ...length, level2: "数量指标" }),
      ...path(2, { ...signs, level2: "数量指标" }),
    });
    expect(left).toEqual(["自评表"]);
  });
});

it("bars of any width part cells", () => {
  const rows = [["三级指标", "指标值", "完成值", "权重"], Object.values(length), Object.values(signs)];
  for (const bar of ["｜", "│", "|"])
    expect(read(rows.map((row) => row.join(bar)).join("\n")).values).toMatchObject({
      ...path(1, length),
      ...path(2, signs),
    });
});
