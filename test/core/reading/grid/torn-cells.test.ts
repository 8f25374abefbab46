/** Cells that were torn over lines, or stand the other way round, as other regions' files give them. */
import { describe, expect, it } from "vitest";
import { readAs } from "./read-as.js";

const national = "national-project-evaluation";
const flat = (values: Readonly<Record<string, string | null>>) =>
  Object.fromEntries(Object.entries(values).map(([path, value]) => [path, (value ?? "").replace(/\s/g, "")]));

describe("lines of wrapped cells one after the other, as a PDF gives them", () => {
  it("are read cell for cell", () => {
    const { values } = readAs(
      national,
      "项目名称 农村公路养护\n主管部门 某某县交通运输局 实施单位 某某县公路养护中心\n项目资金（万元） 年初预算数 全年预算数 全年执行数 分值 执行率 得分\n年度资金总额 500 520 515.3 10 99.1% 9.91\n其中：财政拨款 500 520 515.3 - 99.1% -\n上年结转资金 0 0 0 - - -\n其他资金 0 0 0 - - -\n一级指标 二级指标 三级指标 年度指标值 实际完成值 分值 得分 偏差原因分\n析及改进措施\n产出指标 数量指标 养护农村公路\n里程\n≥860公里 872公里 15 15\n质量指标 优良中等路率 ≥85% 86.4% 15 15\n时效指标 日常养护完成\n时间\n2023年12月31\n日前\n2023年12月20\n日\n10 10\n成本指标 每公里养护成\n本\n≤0.6万元 0.59万元 10 10\n效益指标 社会效益指标 沿线受益人口 ≥21万人 20.4万人 30 29.14 部分路段封\n闭施工\n满意度指标 服务对象满意\n度指标\n群众满意度 ≥90% 92% 10 10\n总分 100 99.05\n",
    );
    expect(flat(values)).toMatchObject({
      "project.name": "农村公路养护",
      "project.department": "某某县交通运输局",
      "project.implementer": "某某县公路养护中心",
      "funds.appropriation.initial": "500",
      "funds.appropriation.adjusted": "520",
      "funds.appropriation.executed": "515.3",
      "funds.carryOver.initial": "0",
      "funds.carryOver.adjusted": "0",
      "funds.carryOver.executed": "0",
      "funds.other.initial": "0",
      "funds.other.adjusted": "0",
      "funds.other.executed": "0",
      "indicators.1.level2": "数量指标",
      "indicators.1.level3": "养护农村公路里程",
      "indicators.1.target": "≥860公里",
      "indicators.1.weight": "15",
      "indicators.1.actual": "872公里",
      "indicators.2.level2": "质量指标",
      "indicators.2.level3": "优良中等路率",
      "indicators.2.target": "≥85%",
      "indicators.2.weight": "15",
      "indicators.2.actual": "86.4%",
      "indicators.3.level2": "时效指标",
      "indicators.3.level3": "日常养护完成时间",
      "indicators.3.target": "2023年12月31日前",
      "indicators.3.weight": "10",
      "indicators.3.actual": "2023年12月20日",
      "indicators.4.level2": "成本指标",
      "indicators.4.level3": "每公里养护成本",
      "indicators.4.target": "≤0.6万元",
      "indicators.4.weight": "10",
      "indicators.4.actual": "0.59万元",
      "indicators.5.level2": "社会效益指标",
      "indicators.5.level3": "沿线受益人口",
      "indicators.5.target": "≥21万人",
      "indicators.5.weight": "30",
      "indicators.5.actual": "20.4万人",
      "indicators.5.reason": "部分路段封闭施工",
      "indicators.6.level2": "服务对象满意度指标",
      "indicators.6.level3": "群众满意度",
      "indicators.6.target": "≥90%",
      "indicators.6.weight": "10",
      "indicators.6.actual": "92%",
    });
    expect(Object.keys(values).filter((path) => path.endsWith(".level3"))).toHaveLength(6);
  });
});

describe("paragraphs that end lines, in heads, classes, names and reasons, with sums between", () => {
  it("are read cell for cell", () => {
    const { values } = readAs(
      national,
      "一级指标\t二级指标\t三级指标\t年度\n指标值\t实际\n完成值\t分值\t得分\t偏差原因分析及\n改进措施\n产出指标\n（50分）\t数量指标\t指标1：培训村医\t≥300人\t312人\t10\t10\t\n\t\t指标2：购置出诊箱\t150套\t150套\t10\t10\t\n\t质量指标\t指标1：培训考核\n合格率\t≥95%\t97%\t15\t15\t\n\t时效指标\t指标1：培训完成\n时间\t10月底前\t11月6日\t15\t14\t疫情推迟，\n下年提前安排\n\t\t小计\t\t\t50\t49\t\n效益指标\n（30分）\t社会效益\n指标\t指标1：基层首诊率\t≥60%\t63%\t30\t30\t\n\t\t……\t\t\t\t\t\n\t\t小计\t\t\t30\t30\t\n满意度\n指标\n（10分）\t服务对象\n满意度指标\t指标1：村民满意度\t≥90%\t95%\t10\t10\t\n总    分\t\t\t\t\t90\t89\t\n",
    );
    expect(flat(values)).toMatchObject({
      "indicators.1.level2": "数量指标",
      "indicators.1.level3": "培训村医",
      "indicators.1.target": "≥300人",
      "indicators.1.weight": "10",
      "indicators.1.actual": "312人",
      "indicators.2.level2": "数量指标",
      "indicators.2.level3": "购置出诊箱",
      "indicators.2.target": "150套",
      "indicators.2.weight": "10",
      "indicators.2.actual": "150套",
      "indicators.3.level2": "质量指标",
      "indicators.3.level3": "培训考核合格率",
      "indicators.3.target": "≥95%",
      "indicators.3.weight": "15",
      "indicators.3.actual": "97%",
      "indicators.4.level2": "时效指标",
      "indicators.4.level3": "培训完成时间",
      "indicators.4.target": "10月底前",
      "indicators.4.weight": "15",
      "indicators.4.actual": "11月6日",
      "indicators.4.reason": "疫情推迟，下年提前安排",
      "indicators.5.level2": "社会效益指标",
      "indicators.5.level3": "基层首诊率",
      "indicators.5.target": "≥60%",
      "indicators.5.weight": "30",
      "indicators.5.actual": "63%",
      "indicators.6.level2": "服务对象满意度指标",
      "indicators.6.level3": "村民满意度",
      "indicators.6.target": "≥90%",
      "indicators.6.weight": "10",
      "indicators.6.actual": "95%",
    });
    expect(Object.keys(values).filter((path) => path.endsWith(".level3"))).toHaveLength(6);
  });
});

describe("heads below each other, one indicator a column", () => {
  it("are read cell for cell", () => {
    const { values } = readAs(
      national,
      "三级指标\t新栽行道树\t苗木成活率\t完工时间\t市民满意度\n二级指标\t数量指标\t质量指标\t时效指标\t服务对象满意度指标\n年度指标值\t2600株\t≥95%\t4月底前\t≥90%\n实际完成值\t2580株\t96.2%\t4月20日\t93%\n分值\t20\t20\t10\t10\n得分\t19.85\t20\t10\t10\n",
    );
    expect(flat(values)).toMatchObject({
      "indicators.1.level2": "数量指标",
      "indicators.1.level3": "新栽行道树",
      "indicators.1.target": "2600株",
      "indicators.1.weight": "20",
      "indicators.1.actual": "2580株",
      "indicators.2.level2": "质量指标",
      "indicators.2.level3": "苗木成活率",
      "indicators.2.target": "≥95%",
      "indicators.2.weight": "20",
      "indicators.2.actual": "96.2%",
      "indicators.3.level2": "时效指标",
      "indicators.3.level3": "完工时间",
      "indicators.3.target": "4月底前",
      "indicators.3.weight": "10",
      "indicators.3.actual": "4月20日",
      "indicators.4.level2": "服务对象满意度指标",
      "indicators.4.level3": "市民满意度",
      "indicators.4.target": "≥90%",
      "indicators.4.weight": "10",
      "indicators.4.actual": "93%",
    });
    expect(Object.keys(values).filter((path) => path.endsWith(".level3"))).toHaveLength(4);
  });

  it("are read below a project's name, and where two indicators have the same points", () => {
    const { values } = readAs(
      national,
      "项目名称\t绿化工程\n三级指标\t新栽行道树\t苗木成活率\n二级指标\t数量指标\t质量指标\n年度指标值\t2600株\t≥95%\n实际完成值\t2580株\t96.2%\n分值\t20\t20\n",
    );
    expect(flat(values)).toEqual({
      "project.name": "绿化工程",
      "indicators.1.level2": "数量指标",
      "indicators.1.level3": "新栽行道树",
      "indicators.1.target": "2600株",
      "indicators.1.weight": "20",
      "indicators.1.actual": "2580株",
      "indicators.2.level2": "质量指标",
      "indicators.2.level3": "苗木成活率",
      "indicators.2.target": "≥95%",
      "indicators.2.weight": "20",
      "indicators.2.actual": "96.2%",
    });
  });
});
