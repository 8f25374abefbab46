/** PDF readers and word processors set spaces between figures and Chinese, which look like those between cells. */
import { describe, expect, it } from "vitest";
import { figureGapsClosed } from "../../../../src/core/reading/grid/text/figure-gaps.js";
import { readAs } from "./read-as.js";

describe("spaces around figures", () => {
  it.each([
    ["租用机房 ≥40 个 42 个 10 10", "租用机房 ≥40个 42个 10 10"],
    ["费用 ≤1.2 万元/年 1.1 万元/年 5 5", "费用 ≤1.2万元/年 1.1万元/年 5 5"],
    ["覆盖率 97% 以上 98%", "覆盖率 97%以上 98%"],
    [
      "租用机房 40 个，平均用电 320 度。 租用机房 42 个，平均用电 300 度。",
      "租用机房40个，平均用电320度。 租用机房42个，平均用电300度。",
    ],
    // A figure, and the reason behind it.
    ["10 9.5 个别设备停用，下年更换", "10 9.5 个别设备停用，下年更换"],
    ["年度资金总额 40 40 38 10 95% 9.5", "年度资金总额 40 40 38 10 95% 9.5"],
  ])("%s", (line, closed) => expect(figureGapsClosed(line)).toBe(closed));
});

it("a table of a PDF with such spaces is read whole", () => {
  const { values, problems } = readAs(
    "national-project-evaluation",
    `项目支出绩效自评表
项目名称 机房租赁
主管部门 甲县乙局 实施单位 甲县乙局
年度总体目标
预期目标 实际完成情况
租用机房 40 个，可用率达到 97%以上。 租用机房 42 个，可用率 98.2%。
绩效指标
一级指标 二级指标 三级指标 年度指标值 实际完成值 分值 得分 偏差原因分析及改进措施
产出指标 数量指标 租用机房个数 ≥40 个 42 个 20 20
质量指标 机房可用率 ≥97% 98.2% 10 10
时效指标 故障恢复时间 ≤12 小时 10 小时 10 10
成本指标 每个机房年租费 ≤4900 元 4790.93 元 10 10
效益指标 社会效益指标 群众办事时间压缩 ≥3 小时 2.7 小时 30 27 新系统磨合，下步加强培训
满意度指标 服务对象满意度指标 群众满意度 ≥95% 98.5% 10 10
总分 100 97
`,
  );
  expect(problems).toEqual({});
  expect(Object.values(values).filter((value) => value === null)).toEqual([]);
  expect(values).toMatchObject({
    "goals.expected": "租用机房40个，可用率达到97%以上。",
    "goals.actual": "租用机房42个，可用率98.2%。",
    "indicators.1.target": "≥40个",
    "indicators.3.level3": "故障恢复时间",
    "indicators.4.level2": "成本指标",
    "indicators.4.level3": "每个机房年租费",
    "indicators.4.actual": "4790.93元",
    "indicators.4.weight": "10",
    "indicators.5.score": "27",
    "indicators.6.actual": "98.5%",
  });
});

it("a column that is not filled yet takes no cell of the column beside it", () => {
  const { values } = readAs(
    "integrated-project-evaluation",
    [
      "绩效指标\t一级指标\t二级指标\t三级指标\t指标性质\t指标值\t度量单位\t实际完成值\t分值\t得分",
      "\t产出指标\t数量指标\t工资发放覆盖率\t=\t100\t%\t\t60\t",
      "\t效益指标\t社会效益指标\t足额保障率\t=\t100\t%\t\t30\t",
    ].join("\n"),
  );
  expect(values).toMatchObject({
    "indicators.1.measure": "%",
    "indicators.1.actual": null,
    "indicators.2.measure": "%",
  });
});
