import { describe, expect, it } from "vitest";
import { boilerplate } from "../../../../src/core/check/text/boilerplate.js";
import { noIndicators } from "../../../../src/core/check/text/no-indicators.js";
import { unfinished } from "../../../../src/core/check/text/unfinished.js";
import { formOf } from "../../form/form-of.js";
import { findingsOf, told } from "../sample-report.js";

/** One indicator short of its target. */
const short = { "indicators.2.actual": "90%" };

describe("a set phrase that all is reached", () => {
  it.each([
    "各项绩效指标均已完成。",
    "实际完成率、达标率均达到规范要求。",
    "圆满完成了年初确定的各项目标任务。",
    "绩效目标完成率达100%。",
  ])("is asked about where points were lost: %s", (text) => {
    expect(findingsOf([boilerplate], { figures: { ...short, "closing.text": text } })).toMatchObject([
      { code: "CC-45", severity: "warning", places: [{ path: "closing.text" }] },
    ]);
    expect(told(boilerplate, { figures: { ...short, "closing.text": text } })[0]).toContain(
      "1 条指标（病历书写合格率等）",
    );
  });

  it.each([
    "各项绩效指标基本完成。",
    "除病历书写合格率外，各项指标均已完成。",
    "工程验收合格率均达到100%。",
    "义诊的前期工作全部完成。",
    "指标均未完成。",
  ])("is not seen in %s", (text) => {
    expect(told(boilerplate, { figures: { ...short, "closing.text": text } })).toEqual([]);
  });

  it("is right where no points were lost", () => {
    expect(told(boilerplate, { figures: { "closing.text": "各项绩效指标均已完成。" } })).toEqual([]);
  });
});

describe("a result of projects in words alone", () => {
  const of = {
    ...formOf(`
- id: works
  title: 项目
  list: {of: 项目, named: name, entry: names, role: projects}
  fields: [{id: name, label: 项目名称, kind: text, role: project.name}]
- id: results
  title: 主要绩效
  fields: [{id: text, label: 主要绩效, kind: long}]
`),
    kind: "narrative" as const,
  };

  it("is asked for indicators", () => {
    const figures = { "works.1.name": "乡村医生培训", "results.text": "培训成效明显。" };
    expect(findingsOf([noIndicators], { of, scheme: null, figures })).toMatchObject([
      { code: "CC-42", severity: "warning", places: [{ path: "works" }] },
    ]);
  });

  it("is right with a score or a grade in it", () => {
    const figures = { "works.1.name": "乡村医生培训", "results.text": "评价得分92.5分，等级为优。" };
    expect(told(noIndicators, { of, scheme: null, figures })).toEqual([]);
  });
});

describe("what is said of a deviation", () => {
  const of = formOf(`
- id: closing
  title: 分析
  fields:
    - {id: reason, label: 偏差原因, kind: long, optional: true, role: deviation.reason}
    - {id: measures, label: 改进措施, kind: long, optional: true, role: deviation.measures}
`);

  it("goes with what will be done about it", () => {
    expect(
      findingsOf([unfinished], { of, scheme: null, figures: { "closing.reason": "雨季影响施工。" } }),
    ).toMatchObject([{ code: "CC-42", severity: "warning", places: [{ path: "closing.measures" }] }]);
    const both = { "closing.reason": "雨季影响施工。", "closing.measures": "错峰施工。" };
    expect(told(unfinished, { of, scheme: null, figures: both })).toEqual([]);
    expect(told(unfinished, { of, scheme: null })).toEqual([]);
  });
});
