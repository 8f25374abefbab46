import { expect, test } from "vitest";
import type { Person } from "../../person.js";
import { openScenario, type Scenario } from "../../scenario.js";
import { catalogWith } from "../../small-forms.js";

const indicators = `
  - id: indicators
    title: 绩效指标
    list: {of: 指标, named: name, entry: rows, role: indicators}
    fields:
      - {id: class, label: 二级指标, kind: choice, role: indicator.level2, stage: target, options: [数量指标, 质量指标]}
      - {id: name, label: 三级指标, kind: text, role: indicator.level3, stage: target}
      - {id: target, label: 指标值, kind: cell, role: indicator.target, stage: target}
      - {id: weight, label: 分值, kind: points, role: indicator.weight, stage: target}`;
const done = `
      - {id: actual, label: 实际完成值, kind: cell, role: indicator.actual, stage: actual}
      - {id: score, label: 得分, kind: points, role: indicator.score, stage: review, optional: true}`;
const evaluation = {
  id: "small",
  title: "小表",
  body: `scheme: strict
sections:
  - id: about
    title: 基本情况
    fields:
      - {id: duties, label: 主要职能, kind: long, role: unit.functions}
      - {id: people, label: 编制数, kind: count, unit: 人, role: staff.quota}
  - id: costs
    title: 经费
    table:
      columns:
        - {id: previous, label: 上年决算数, role: costs.lastYear}
        - {id: final, label: 本年决算数, role: costs.final}
      rows:
        - {id: office, label: 办公费, role: costs.office}
      kind: money
      unit: 万元
  - id: trouble
    title: 问题
    fields:
      - {id: problem, label: 存在的问题, kind: long, role: problem}
${indicators}${done}
`,
};

test("last year's texts, base figures and targets are carried over, results are shown beside", async () => {
  const { scene, clerk } = await lastYear();
  await begin(clerk, "2022");
  await clerk.says("沿用");
  clerk.sees("从《2021 小表》读到", "上年写的，只供参考", "进度慢");
  await clerk.presses("确认写入");
  const figures = await clerk.figures();
  expect(figures["about.duties"]).toBe(
    "2010年成立，依据某发〔2020〕10号设置，负责十四五项目，编制＿＿人，＿＿年服务企业＿＿家。",
  );
  expect(figures["costs.office.previous"]).toBe("12.5");
  expect(figures["costs.office.final"]).toBeUndefined();
  expect(figures["about.people"]).toBeUndefined();
  expect(figures["trouble.problem"]).toBeUndefined();
  expect(figures["indicators.1.name"]).toBe("培训教师");
  expect(figures["indicators.1.actual"]).toBeUndefined();
  await clerk.says("撤销");
  expect((await clerk.figures())["about.duties"]).toBeUndefined();
  await scene.close();
});

test("what was carried over is looked at before a final file is made", async () => {
  const { scene, clerk } = await lastYear();
  await begin(clerk, "2022");
  await clerk.says("沿用");
  await clerk.presses("确认写入");
  for (const line of ["编制数：8", "本年决算数：13", "存在的问题：无"]) await clerk.says(line);
  await clerk.says("修改 实际完成值");
  await clerk.fills({ "indicators.1.actual": "300人" }, "保存");
  await clerk.says("生成");
  clerk.sees("沿用，待确认", "主要职能", "培训教师");
  await clerk.presses("先出草稿");
  expect([...scene.uploads.keys()].at(-1)).toContain("草稿");
  await clerk.says("生成");
  await clerk.presses("这 6 项看过了");
  expect((await clerk.figures())["about.duties"]).toContain("成立");
  clerk.seesNot("沿用，待确认");
  await scene.close();
});

test("approved goals go before last year's and a later change needs a reason with a document number", async () => {
  const { scene, clerk } = await lastYear();
  await goals(clerk);
  await begin(clerk, "2022");
  await clerk.says("沿用");
  clerk.sees("已批目标");
  await clerk.presses("确认写入");
  const figures = await clerk.figures();
  expect(figures["indicators.1.target"]).toBe("≥400人");
  await clerk.says("修改 指标值");
  await clerk.fills({ "indicators.1.target": "≥350人" }, "保存");
  await clerk.says("检查");
  clerk.sees("批复后改动", "≥400人", "≥350人");
  await clerk.does({ do: "waive", finding: "CC-48.indicators.1.target.after-approval" });
  await clerk.fills({ explanation: "任务调整" }, "记下理由");
  clerk.sees("写上同意调整的文号");
  await clerk.fills({ explanation: "任务调整，某财绩〔2022〕12号" }, "记下理由");
  clerk.seesNot("写上同意调整的文号");
  await scene.close();
});

test("history names what was approved, and what an undo took back of it", async () => {
  const { scene, clerk } = await lastYear();
  await goals(clerk);
  await begin(clerk, "2022");
  await clerk.says("沿用");
  await clerk.presses("确认写入");
  await clerk.says("撤销");
  await clerk.says("全部历史");
  clerk.sees("指标值（批复的）：");
  clerk.seesNot("对检查结果的说明");
  await scene.close();
});

test("without an earlier report it is said what can be sent instead", async () => {
  const scene = await openScenario(catalogWith(evaluation));
  const clerk = scene.person("ou_zhang");
  await begin(clerk, "2022");
  await clerk.says("沿用");
  expect(clerk.heard.at(-1)).toContain("没有找到可以沿用的");
  await scene.close();
});

async function lastYear(): Promise<{ scene: Scenario; clerk: Person }> {
  const goal = { id: "goal", title: "目标表", body: `sections:${indicators}\n`, kind: "goal" };
  const scene = await openScenario(catalogWith(evaluation, goal));
  const clerk = scene.person("ou_zhang");
  await begin(clerk, "2021");
  await clerk.says("主要职能：2010年成立，依据某发〔2020〕10号设置，负责十四五项目，编制8人，2021年服务企业1,200家。");
  for (const line of ["编制数：8", "本年决算数：12.5", "存在的问题：进度慢"]) await clerk.says(line);
  await clerk.says("二级指标\t三级指标\t指标值\t分值\t实际完成值\n数量指标\t培训教师\t≥300人\t90\t310人");
  await clerk.presses("确认写入");
  return { scene, clerk };
}

async function goals(clerk: Person): Promise<void> {
  await begin(clerk, "2022", "goal");
  await clerk.says("二级指标\t三级指标\t指标值\t分值\n数量指标\t培训教师\t≥400人\t90");
  await clerk.presses("确认写入");
}

async function begin(clerk: Person, year: string, form = "small"): Promise<void> {
  await clerk.says("首页");
  await clerk.fills({ "new.form": form, "new.unit": "示例单位", "new.year": year }, "开始填报");
}
