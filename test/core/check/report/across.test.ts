/** What shows only beside the unit's other reports. */
import { expect, it } from "vitest";
import { allFull } from "../../../../src/core/check/report/all-full.js";
import { changedTarget } from "../../../../src/core/check/report/changed-target.js";
import { doubleProject } from "../../../../src/core/check/report/double-project.js";
import { sameReason } from "../../../../src/core/check/score/same-reason.js";
import type { Form } from "../../../../src/core/form/form.js";
import type { OtherReport } from "../../../../src/core/reading/report-input.js";
import { formOf } from "../../form/form-of.js";
import { type Change, indicator, indicatorFields, ledgerWith, told } from "../sample-report.js";

const project: Form = formOf(`
- id: project
  title: 项目
  fields: [{id: name, label: 项目名称, kind: text, role: project.name}]
- id: indicators
  title: 绩效指标
  list: {of: 指标, named: name, entry: rows, role: indicators}
  fields: ${indicatorFields}
`);

function figuresOf(name: string, actual: string, target = "≥12场"): Record<string, string> {
  return {
    "project.name": name,
    ...indicator("indicators.1", { level2: "数量指标", name: "开展义诊场次", target, weight: "60", actual }),
    ...indicator("indicators.2", {
      level2: "质量指标",
      name: "病历合格率",
      target: "≥95%",
      weight: "30",
      actual: "95%",
    }),
  };
}

function other(change: Change, year = 2024): OtherReport {
  const ledger = ledgerWith({ of: project, ...change }, year);
  return { form: ledger.form.id, title: "项目自评表", year, ledger };
}

const own = { of: project, figures: figuresOf("义诊下乡", "12场") };
const others = [other({ figures: figuresOf("疫苗冷链", "12场") }), other({ figures: figuresOf("医生培训", "12场") })];

it("all projects with all points, every result just its target, are worth a look", () => {
  const [full, equal] = told(allFull, { ...own, others });
  expect(full).toBe("info indicators 3 张表（义诊下乡；疫苗冷链；医生培训；）全部满分，没有一条未完成");
  expect(equal).toMatch(/实际值与目标值全部相同$/);
  expect(told(allFull, { ...own, others: others.slice(1) })).toEqual([]);
  expect(told(allFull, { ...own, others: [...others, other({ figures: figuresOf("健康宣教", "9场") })] })).toEqual([]);
});

it("one project twice in a year is asked about", () => {
  expect(told(doubleProject, { ...own, others })).toEqual([]);
  const twin = other({ figures: figuresOf("“义诊下乡”", "9场") });
  expect(told(doubleProject, { ...own, others: [twin] })).toEqual([
    "warning project.name 「义诊下乡」2024 年已经有一份「项目自评表」",
  ]);
  expect(told(doubleProject, { ...own, others: [other({ figures: figuresOf("义诊下乡", "9场") }, 2023)] })).toEqual([]);
});

it("targets are those of the declaration", () => {
  const declaration: Form = { ...project, kind: "goal" };
  const declared = (name: string, target: string) =>
    other({ of: declaration, figures: figuresOf(name, "0场", target) });
  expect(told(changedTarget, { ...own, others: [declared("义诊下乡", "≥12场")] })).toEqual([]);
  expect(told(changedTarget, { ...own, others: [declared("义诊下乡", "≥20场")] })).toEqual([
    "warning indicators.1.target 「开展义诊场次」目标 ≥12场，「项目自评表」里是 ≥20场；",
  ]);
  expect(told(changedTarget, { ...own, others: [declared("疫苗冷链", "≥20场")] })).toEqual([]);
});

it("one reason for three rows explains none", () => {
  const figures = { ...own.figures, "indicators.3.name": "随访户数", "indicators.1.reason": "人手不足，下年加强" };
  const two = { ...figures, "indicators.2.reason": "人手不足，下年加强。" };
  expect(told(sameReason, { of: project, figures: two })).toEqual([]);
  expect(told(sameReason, { of: project, figures: { ...two, "indicators.3.reason": "人手不足，下年加强" } })).toEqual([
    "info indicators.1.reason indicators.2.reason indicators.3.reason 3 条指标的偏差原因都是“人手不足，下年加强”",
  ]);
});
