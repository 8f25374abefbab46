/** Indicators in sentences, the source of a web page, and bars of other widths. */
import { describe, expect, it } from "vitest";
import { htmlRows } from "../../../../src/core/reading/grid/text/html.js";
import { readAs } from "./read-as.js";

const read = (text: string) => readAs("national-project-evaluation", text);

const path = (row: number, values: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(values).map(([id, value]) => [`indicators.${row}.${id}`, value]));

const length = { level3: "修复古道长度", target: "≥12公里", actual: "12.4公里", weight: "10" };
const signs = { level3: "新设导览牌", target: "60块", actual: "57块", weight: "10" };
const ended = { level3: "完工时间", target: "2024年10月底前", actual: "2024年9月28日", weight: "10" };

describe("several labels in one line", () => {
  it("are read each with its own value", () => {
    const { values, left } = read(
      "项目名称：公园绿化养护，主管部门：某局，实施单位：某所\n年初预算数1,520万元，全年预算为1,480万元，全年执行数为1,468.6万元。",
    );
    expect(values).toMatchObject({
      "project.name": "公园绿化养护",
      "project.department": "某局",
      "project.implementer": "某所",
      "funds.total.initial": "1520",
      "funds.total.adjusted": "1480",
      "funds.total.executed": "1468.6",
    });
    expect(left).toEqual([]);
  });

  it("are not what a text holds", () => {
    const goal = "养护公园12座，全年预算数520万元，全年执行数508万元";
    expect(read(`预期目标：${goal}\n实际完成情况：养护公园12座。`).values).toMatchObject({
      "goals.actual": "养护公园12座。",
      "goals.expected": goal,
    });
  });
});

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

  it.each([
    [
      "a line each",
      [
        "二级指标：数量指标\n三级指标：修复古道长度\n年度指标值：≥12公里\n实际完成值：12.4公里\n分值：10\n得分：10",
        "三级指标：新设导览牌\n年度指标值：60块\n实际完成值：57块\n分值：10分\n得分：9.5\n偏差原因：石材到货晚",
      ].join("\n\n"),
    ],
    [
      "all in one line",
      "1. 数量指标 三级指标：修复古道长度 年度指标值：≥12公里 实际完成值：12.4公里 分值：10 得分：10\n" +
        "2. 三级指标：新设导览牌，年度指标值：60块，实际完成值：57块，分值：10，得分：9.5，偏差原因：石材到货晚",
    ],
  ])("may have a label before each value, %s", (_, text) => {
    expect(read(text)).toEqual({
      values: {
        ...path(1, { ...length, level2: "数量指标", score: "10" }),
        ...path(2, { ...signs, level2: "数量指标", score: "9.5", reason: "石材到货晚" }),
      },
      problems: {},
      left: [],
    });
  });

  it("may be one alone, with points behind it", () => {
    expect(read("修复古道长度：目标≥12公里，完成12.4公里，10分").values).toMatchObject(path(1, length));
  });

  it("may have its points behind its name, which are not those of its class", () => {
    const text = [
      "数量指标（20分）：修复古道长度（10分）：目标值≥12公里，实际完成12.4公里，得10分",
      "群众满意度（5分）：目标值≥90%，实际完成95%，得5分",
      "数量指标（20分）：新设导览牌，目标值60块，实际完成57块",
    ].join("\n");
    expect(read(text).values).toMatchObject({
      ...path(1, { ...length, level2: "数量指标", score: "10" }),
      ...path(2, { level3: "群众满意度", target: "≥90%", actual: "95%", weight: "5", score: "5" }),
      ...path(3, { level3: "新设导览牌", target: "60块", actual: "57块" }),
    });
    expect(read(text).values["indicators.3.weight"] ?? null).toBeNull();
  });

  it("may have the score behind the result", () => {
    const text =
      "（1）修复古道长度：年初目标≥12公里，全年实际12.4公里，得10分\n（2）完工时间：年初目标10月底前，全年实际9月28日，得10分";
    expect(read(text).values).toMatchObject({
      ...path(1, { level3: "修复古道长度", target: "≥12公里", actual: "12.4公里", score: "10" }),
      ...path(2, { level3: "完工时间", target: "10月底前", actual: "9月28日", score: "10" }),
    });
  });

  it("keep what stands in brackets together, and lose nothing behind one that does not close", () => {
    const at = (name: string) => read(`${name}，目标≥12公里，实际完成12.4公里，分值10分`).values["indicators.1.level3"];
    expect(at("修复古道长度（含支线，石阶）")).toBe("修复古道长度（含支线，石阶）");
    expect(at("修复古道长度（含支线")).toBe("修复古道长度（含支线");
  });

  it("may name the class in brackets behind the name", () => {
    expect(read("1.修复古道长度（数量指标）：目标≥12公里，实际12.4公里，分值10").values).toEqual(
      path(1, { ...length, level2: "数量指标" }),
    );
  });

  it("may name it in brackets before the name, which may be that of a class itself", () => {
    const text = "【数量】修复古道长度：目标≥12公里，完成12.4公里\n【满意度】群众满意度：目标≥90%，完成95%";
    expect(read(text).values).toMatchObject({
      ...path(1, { level2: "数量指标", level3: "修复古道长度", target: "≥12公里", actual: "12.4公里" }),
      ...path(2, { level2: "服务对象满意度指标", level3: "群众满意度", target: "≥90%", actual: "95%" }),
    });
  });

  it("may stand numbered below their class", () => {
    const text =
      "一、产出指标\n（一）数量指标\n1.修复古道长度：目标≥12公里，完成12.4公里\n（二）时效指标\n1.完工时间：目标10月底前，完成9月28日";
    expect(read(text).values).toMatchObject({
      ...path(1, { level2: "数量指标", level3: "修复古道长度" }),
      ...path(2, { level2: "时效指标", level3: "完工时间" }),
    });
  });

  it("may stand in one line of their class, each with its target behind the name", () => {
    const text = [
      "张科长，报一下数据：",
      "数量指标：全年修复古道目标≥12公里，实际完成12.4公里；新设导览牌目标60块，实际完成57块",
      "满意度指标：游客满意度目标≥90%，实际93%",
    ].join("\n");
    const { values, left } = read(text);
    expect(values).toEqual({
      ...path(1, { level2: "数量指标", level3: "全年修复古道", target: "≥12公里", actual: "12.4公里" }),
      ...path(2, { level2: "数量指标", level3: "新设导览牌", target: "60块", actual: "57块" }),
      ...path(3, { level2: "服务对象满意度指标", level3: "游客满意度", target: "≥90%", actual: "93%" }),
      ...Object.fromEntries([1, 2, 3].map((row) => [`indicators.${row}.weight`, null])),
    });
    expect(left).toEqual(["张科长，报一下数据："]);
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

  it("may be a piece that begins within its table, and tables may stand in its cells", () => {
    expect(htmlRows("<tr><td>甲<td>乙</tr>")).toEqual([
      [expect.objectContaining({ text: "甲", column: 0 }), expect.objectContaining({ text: "乙", column: 1 })],
    ]);
    const frame = `<table><tr><td><table><tr><td>甲<td>1</tr><tr><td>乙<td>2</tr></table></td></tr></table>`;
    expect(
      htmlRows(frame)
        ?.slice(1)
        .map((row) => row.map(({ text }) => text)),
    ).toEqual([
      ["甲", "1"],
      ["乙", "2"],
    ]);
  });

  it("is none whose tables lie deeper than anybody copies", () => {
    expect(htmlRows("<table><tr><td>".repeat(50))).toBeNull();
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

describe("labels with their values, a line each", () => {
  it("are read below a heading that goes by the name of one of them", () => {
    const text = "年度总体目标\n预期目标：修复古道12公里。\n实际完成情况：修复古道12.4公里。";
    expect(read(text).values).toEqual({ "goals.expected": "修复古道12公里。", "goals.actual": "修复古道12.4公里。" });
  });

  it("may name a text together with the head over it, in rows of several widths", () => {
    const text = [
      "资金管理情况\t情况说明\t存在问题和改进措施",
      "\t分配科学性\t按因素法分配\t无",
      "\t下达及时性\t30日内下达\t两个乡镇滞后，已督促",
    ].join("\n");
    expect(readAs("transfer-payment-evaluation", text).values).toEqual({
      "management.allocation": "按因素法分配",
      "management.allocationMeasures": "无",
      "management.release": "30日内下达",
      "management.releaseMeasures": "两个乡镇滞后，已督促",
    });
  });

  it("have their money in the unit of the head at their side", () => {
    const text =
      "项目名称\t古道修复\n项目资金（元）\t年度资金总额：\t486000\n\t其中：财政拨款\t450000\n\t其他资金\t36000";
    const { values, problems } = readAs("national-goal-declaration", text);
    expect(values).toMatchObject({ "funds.appropriation.amount": "45", "funds.other.amount": "3.6" });
    expect(problems).toEqual({});
  });
});
