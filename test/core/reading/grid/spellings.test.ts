import { describe, expect, it } from "vitest";
import { namesOf } from "../../../../src/core/reading/grid/names.js";
import { tableWords } from "./read-as.js";

const names = namesOf(tableWords);

/** Heads of published tables of many regions, by what stands below them. */
const heads: Readonly<Record<string, string>> = {
  "indicator.target": `年度指标值 指标值 目标值 年初目标值 年度目标值 预期指标值 年初指标值 计划完成值 计划值 绩效目标值 预期目标值 预期值 全年目标值
    年初设定目标值 目标值（A） 年度目标 绩效指标值 本年目标值 年初预期指标值 年度计划值 年初计划值 设定目标值 年初绩效目标值 年度绩效指标值 标准值 考核目标值
    预算年度指标值 申报指标值 计划指标值 年初目标`,
  "indicator.actual": `实际完成值 全年实际值 实际值 完成值 全年完成值 实际完成情况 实际完成指标值 年终完成值 完成情况 全年实际完成值 年度完成值 完成指标值
    全年完成情况 实际完成数 指标完成情况 年末完成值 年度实际完成值 实际完成值（B） 实际实现值 年度实际值 自评完成值 全年实际完成情况 本年完成值 实际达成值
    年度完成情况 目标完成情况 全年完成数 实际完成`,
  "indicator.weight":
    "分值 权重 分数 权重分 标准分 指标分值 分值（90分） 权重（%） 满分 标准分值 指标权重 分值权重 设定分值 应得分 分值（权重） 权重分值 基本分值 权重（分） 分值设定 总分值",
  "indicator.score":
    "得分 自评得分 自评分 评价得分 实际得分 自评分值 得分（C） 指标得分 自评分数 得分情况 评分 本项得分 实得分 单位自评得分 自我评分 最终得分",
  "indicator.reason": `偏差原因分析及改进措施 未完成原因和改进措施 未完成原因及拟采取的改进措施 未完成原因分析 偏差原因分析与改进措施 扣分原因 偏差原因 未完成原因
    偏差原因分析 偏差原因及改进措施 未完成原因及改进措施 未完成原因分析及改进措施 扣分原因及改进措施 偏离原因分析 未达标原因 偏差分析 扣分说明 未完成情况说明
    偏差原因说明 得分原因 未完成绩效目标及偏离绩效目标的原因 原因分析 原因分析及改进措施 偏离绩效目标的原因及改进措施 未完成原因说明`,
  "indicator.remark": "备注 说明 情况说明 备注说明 补充说明",
  "indicator.op": "指标性质 计算符号 符号 运算符 指标方向 比较符 性质 运算符号 指标符号",
  "indicator.unit": "度量单位 计量单位 单位 指标单位 量纲 计算单位 指标值单位",
  "indicator.level1": "一级指标 一级 一级目标 一级指标及分值 一级指标名称",
  "indicator.level2": "二级指标 二级 指标类别 指标分类 二级指标名称",
  "indicator.level3":
    "三级指标 指标名称 绩效指标 四级指标 指标内容 三级指标名称 具体指标 指标 绩效指标名称 个性指标 评价指标 考核指标",
  "indicator.adjusted": "调整指标值 调整后指标值 调整后目标值 年中调整值",
  "budget.initial": "年初预算数 年初预算 年初批复数 年初预算金额 年初安排数 年初批复预算数 期初预算",
  "budget.adjusted":
    "全年预算数 全年预算数（A） 预算数 调整预算数 全年预算 调整后预算数 预算金额 年度预算数 调整后全年预算数",
  "budget.executed":
    "全年执行数 全年执行数（B） 执行数 实际支出数 全年实际支出 实际支出 支出数 预算执行数 决算数 全年支出数 实际执行数 支付数",
  "execution.rate": "执行率 执行率（B/A） 预算执行率 支出率 资金使用率 预算完成率 执行率（%）",
};

const classes: Readonly<Record<string, string>> = {
  数量指标: "数量指标 数量 产出数量 数量指标（20分） 数量类指标 产出数量指标",
  质量指标: "质量指标 质量 产出质量 质量指标（20分） 产出质量指标",
  时效指标: "时效指标 时效 产出时效 时效性指标 进度指标",
  成本指标: "成本指标 成本 产出成本 成本控制指标",
  经济成本指标: "经济成本指标 经济成本",
  社会成本指标: "社会成本指标 社会成本",
  生态环境成本指标: "生态环境成本指标 生态环境成本",
  经济效益指标: "经济效益指标 经济效益 经济效益指标（10分）",
  社会效益指标: "社会效益指标 社会效益",
  生态效益指标: "生态效益指标 生态效益 环境效益 环境效益指标 生态环境效益指标",
  可持续影响指标: "可持续影响指标 可持续影响 可持续发展指标 可持续效益指标 可持续影响效益指标",
  服务对象满意度指标:
    "服务对象满意度指标 服务对象满意度指标等 满意度指标 社会公众满意度 社会公众满意度指标 受益对象满意度指标 群众满意度指标 服务对象满意度 社会公众或服务对象满意度指标",
};

const split = (spelled: Readonly<Record<string, string>>) =>
  Object.entries(spelled).flatMap(([meant, texts]) => texts.split(/\s+/).map((text) => [text, meant] as const));

describe("the spellings of heads", () => {
  it("mean what stands below them", () => {
    const unknown = split(heads).filter(([text, role]) => !names.rolesOf(text).includes(role));
    expect(unknown).toEqual([]);
    expect(split(heads).length).toBeGreaterThan(200);
  });
});

describe("the spellings of classes", () => {
  it("mean the usual class", () => {
    expect(split(classes).filter(([text, name]) => names.classOf(text) !== name)).toEqual([]);
  });
});
