import { describe, expect, it } from "vitest";
import { readAs } from "./read-as.js";

const national = "national-project-evaluation";
const department = "changsha-overall-evaluation";

function read(form: string, ...lines: readonly string[]) {
  return readAs(form, lines.map((line) => line.replaceAll("|", "\t")).join("\n"));
}

describe("columns that go by one name", () => {
  it("are told apart by where they stand: a block's heading left of the names is none", () => {
    const { values } = read(
      national,
      "绩效指标完成情况|二级指标|三级指标|指标性质|指标值|度量单位|权重|全年完成值",
      "|数量指标|整治渠系长度|≥|8.5|公里|20|8.6",
    );
    expect(values).toMatchObject({ "indicators.1.target": "≥8.5公里", "indicators.1.actual": "8.6公里" });
  });

  it("give the adjusted target where there is one, with operator and unit of the first", () => {
    const heads = "指标名称|计量单位|指标性质|指标值|调整指标值|全年完成值";
    const { values } = read(national, heads, "站点数量|个|≥|50|45|46", "事故数|起|≤|3||0");
    expect(values["indicators.1.target"]).toBe("≥45个");
    expect(values["indicators.2.target"]).toBe("≤3起");
    const turned = read(national, "指标名称|调整后目标值|年初目标值|全年完成值", "站点数量|45|≥50个|46个");
    expect(turned.values["indicators.1.target"]).toBe("≥45个");
  });
});

describe("a column of remarks", () => {
  const heads = "二级指标|三级指标|年度指标值|实际完成值|分值|备注";

  it("gives the reason where it reads like one", () => {
    const { values } = read(national, heads, "数量指标|采集泊位|≥80个|76个|20|部分路段施工，次年补采");
    expect(values["indicators.1.reason"]).toBe("部分路段施工，次年补采");
  });

  it("is left where it says something else, or where reasons have their column", () => {
    const other = read(national, heads, "数量指标|采集泊位|≥80个|76个|20|统计年鉴");
    expect(other.values["indicators.1.reason"]).toBeUndefined();
    expect(other.left).toContain("统计年鉴");
    const beside = read(
      national,
      `${heads}|偏差原因分析`,
      "数量指标|采集泊位|≥80个|76个|20|因施工推迟到下一年|设备晚到",
    );
    expect(beside.values["indicators.1.reason"]).toBe("设备晚到");
  });
});

describe("heads over two rows whose merged cells came once", () => {
  it("stand below the heading of names and the heading of values", () => {
    const { values } = read(
      national,
      "绩效指标|年度指标值|实际完成值|分值|得分|偏差原因分析及改进措施",
      "一级指标|二级指标|三级指标|指标性质|指标值|度量单位",
      "产出指标|数量指标|购置音响|=|24|套|24|20|20|",
      "培训管理员|>=|48|人|40|10|8.33|岗位空缺，下年补训",
      "其他需要说明的事项|无",
      "总分|100|98.33",
    );
    expect(values).toMatchObject({
      "indicators.1.target": "=24套",
      "indicators.1.actual": "24套",
      "indicators.2.level2": "数量指标",
      "indicators.2.target": "≥48人",
      "indicators.2.weight": "10",
      "indicators.2.reason": "岗位空缺，下年补训",
    });
    expect(values["indicators.3.level3"]).toBeUndefined();
  });
});

describe("cells that a PDF wraps", () => {
  const heads = "一级指标    二级指标      三级指标          年度指标值    实际完成值    分值   偏差原因分析";

  it("go on in their own column", () => {
    const { values } = read(
      national,
      heads,
      "                                                                                  及改进措施",
      "产出指标    数量指标      保洁河道长度      ≥56公里       56公里        20",
      "            质量指标      河面漂浮物清理    ≥98%          97%           20     汛期漂浮物多，",
      "                          率                                                   增加巡查频次",
      "效益指标    生态效益指    水质达标断面比    ≥90%          92%           30",
      "            标            例",
    );
    expect(values).toMatchObject({
      "indicators.2.level3": "河面漂浮物清理率",
      "indicators.2.reason": "汛期漂浮物多，增加巡查频次",
      "indicators.3.level2": "生态效益指标",
      "indicators.3.level3": "水质达标断面比例",
      "indicators.3.weight": "30",
    });
    expect(values["indicators.4.level3"]).toBeUndefined();
  });

  it("begin above their row where they are centred", () => {
    const { values } = read(
      national,
      "二级指标      三级指标          年度指标值    实际完成值    分值",
      "数量指标      保洁河道长度      ≥56公里       56公里        20",
      "              河面漂浮物清理",
      "质量指标                        ≥98%          97%           20",
      "              率",
      "时效指标      保洁及时率        ≥95%          97%           10",
    );
    expect(values).toMatchObject({
      "indicators.2.level3": "河面漂浮物清理率",
      "indicators.2.target": "≥98%",
      "indicators.3.level3": "保洁及时率",
    });
  });
});

describe("rows of a list within a table", () => {
  it("stand below the row of their sum alone, and without 其中", () => {
    const { values, left } = read(
      department,
      "经费控制情况|2022年决算数|2023年预算数|2023年决算数",
      "3、专项资金|500|600|590",
      "其中：耕地保护专项|500|600|590",
      "公用经费|140|135|128.4",
      "其中：办公经费|40|38|36.2",
      "部门整体支出调整|10|26|27",
    );
    expect(values).toMatchObject({
      "specialFunds.1.name": "耕地保护专项",
      "specialFunds.1.final": "590",
      "costs.office.final": "36.2",
    });
    expect(values["specialFunds.2.name"]).toBeUndefined();
    expect(left).toContain("部门整体支出调整");
  });
});

describe("a row that was broken within a cell, without quotes", () => {
  it("is put together where both parts are as wide as the other rows", () => {
    const { values } = read(
      national,
      "项目支出绩效自评表||||",
      "项目名称||高标准农田配套",
      "渠系整治||",
      "主管部门||青衣县农业农村局||",
      "实施单位||青衣县农田建设站||",
    );
    expect(values["project.name"]).toBe("高标准农田配套渠系整治");
  });
});

describe("a lone figure where blanks were not copied", () => {
  it("goes to the points that have to be filled, and is asked", () => {
    const { values, problems } = read(
      national,
      "二级指标  三级指标  年度指标值  实际完成值  分值  得分",
      "数量指标  清洗绿地  ≥12次  12次  10  10",
      "质量指标  巡查河道合格率  ≥98%  97%  20",
      "时效指标  检测及时率  ≥95%  97%  10  10",
    );
    expect(values).toMatchObject({ "indicators.2.weight": "20", "indicators.3.weight": "10" });
    expect(problems).toMatchObject({ "indicators.2.weight": "column-guessed" });
    expect(problems["indicators.1.weight"]).toBeUndefined();
  });
});

describe("printed sums and rates", () => {
  it("get a problem where the figures of the table say something else", () => {
    const rows = ["其中：当年财政拨款|480|455|400|||", "其他资金|20|0|0|||"];
    const heads = "项目资金|年初预算数|全年预算数|全年执行数|分值|执行率|得分";
    const right = read(national, heads, "年度资金总额|500|455|400|10|87.91%|8.79", ...rows);
    expect(right.problems).toEqual({});
    const wrong = read(national, heads, "年度资金总额|480|455|400|10|97.91%|9.79", ...rows);
    expect(wrong.problems).toEqual({ "funds.total.initial": "printed-differs", "funds.rate": "printed-differs" });
  });
});
