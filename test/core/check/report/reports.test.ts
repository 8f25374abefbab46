import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { history } from "../../../../src/core/check/indicator/history.js";
import { copied } from "../../../../src/core/check/report/copied.js";
import { counts } from "../../../../src/core/check/report/counts.js";
import { declared } from "../../../../src/core/check/report/declared.js";
import { otherReports } from "../../../../src/core/check/report/other-reports.js";
import { required } from "../../../../src/core/check/report/required.js";
import { compileForm } from "../../../../src/core/form/compile.js";
import { formSource } from "../../../../src/core/form/define.js";
import type { OtherReport } from "../../../../src/core/reading/report-input.js";
import { formOf } from "../../form/form-of.js";
import { type Change, form, indicator, ledgerWith, told } from "../sample-report.js";

/** Another report of the clinic, as faultless as this one but for what is changed. */
function other(year: number, change: Change = {}): OtherReport {
  const ledger = ledgerWith(change, year);
  return { form: ledger.form.id, title: "自评报告", year, ledger };
}

describe("figures that a form asks for (CC-42)", () => {
  it("are filled in, all that are missing in one finding", () => {
    expect(told(required)).toEqual([]);
    const figures = { "staff.inPost": null, "works.2.funds.given.initial": null };
    expect(told(required, { figures })).toEqual([
      "warning staff.inPost works.2.funds.given.initial 还有 2 项必填没有填：人员·在职人数；乡村医生培训·财政拨款·年初预算；",
    ]);
  });
});

describe("the same figure in several reports (CC-26)", () => {
  it("of one year is the same", () => {
    expect(told(otherReports, { others: [other(2024)] })).toEqual([]);
    expect(told(otherReports, { others: [other(2024, { figures: { "staff.quota": "33" } })] })).toEqual([
      "warning staff.quota 人员·编制数是 30，2024 年的「自评报告」里是 33",
    ]);
    expect(told(otherReports, { others: [other(2022, { figures: { "staff.quota": "33" } })] })).toEqual([]);
  });

  const funds = formOf(`
- id: special
  title: 专项
  list: {of: 专项, named: name, entry: rows, role: specialFunds}
  fields:
    - {id: name, label: 专项名称, kind: text, role: specialFund.name}
    - {id: before, label: 上年决算, kind: money, unit: 万元, role: costs.lastYear}
`);
  const later = (name: string, before: string): OtherReport => ({
    ...other(2025, { of: funds, figures: indicator("special.1", { name, before }) }),
    title: "基础数据表",
  });

  it("of a project is what the report of the year after says of it", () => {
    expect(told(otherReports, { others: [later("乡村医生培训", "95")] })).toEqual([]);
    expect(told(otherReports, { others: [later("乡村医生培训", "59")] })).toEqual([
      "warning works.2.funds.total.executed 「乡村医生培训」95，2025 年的「基础数据表」里“乡村医生培训”是 59",
    ]);
  });

  it("is asked as a question where only the names are alike", () => {
    expect(told(otherReports, { others: [later("2024年疫苗冷链设备专项经费", "100")] })).toEqual([
      "warning works.1.funds.total.executed 「疫苗冷链设备更新」118，2025 年的「基础数据表」里“2024年疫苗冷链设备专项经费”是 100（按名称看可能是同一个项目，请核对）",
    ]);
    expect(told(otherReports, { others: [later("设备购置项目经费", "100")] })).toEqual([]);
  });
});

describe("targets of earlier reports (CC-28)", () => {
  it("are raised once far more was reached", () => {
    const earlier = (actual: string) => [other(2023, { figures: { "indicators.1.actual": actual } })];
    expect(told(history, { others: earlier("20场") })).toEqual([
      "info indicators.1.target 「开展义诊场次」目标 ≥12场（2023: ≥12场、20场）；目标没有比以前提高",
    ]);
    expect(told(history, { others: earlier("14场") })).toEqual([]);
  });

  it("are not lowered", () => {
    const earlier = other(2023, { figures: { "indicators.1.target": "≥15场", "indicators.1.actual": "15场" } });
    expect(told(history, { others: [earlier] })).toEqual([
      "info indicators.1.target 「开展义诊场次」目标 ≥12场（2023: ≥15场）；目标没有比以前提高",
    ]);
  });
});

describe("what is carried over from last year (CC-27)", () => {
  const year = (text: string) => ({ "closing.text": text });

  it("is asked about: a sentence with figures, word for word", () => {
    const text = "全年组织下乡巡诊12次，走访慢性病患者1306人，建立随访档案并按季度更新，群众普遍欢迎。";
    expect(
      told(copied, { figures: year(text), others: [other(2023, { figures: year(`去年情况：\n${text}`) })] }),
    ).toHaveLength(1);
    expect(told(copied, { figures: year(text), others: [other(2021, { figures: year(text) })] })).toEqual([]);
  });

  it("is asked about: a round figure of the same thing", () => {
    const earlier = other(2023, { figures: year("全年共走访慢性病患者800余人。") });
    expect(told(copied, { figures: year("累计走访慢性病患者800余人。"), others: [earlier] })).toEqual([
      expect.stringMatching(/^warning closing\.text\[.*800余人”与 2023 年的「自评报告」里的一样$/),
    ]);
    expect(told(copied, { figures: year("累计走访慢性病患者900余人。"), others: [earlier] })).toEqual([]);
  });
});

describe("how many a document says there are (CC-20)", () => {
  const counted = formOf(`
- id: works
  title: 项目
  list: {of: 项目, named: name, entry: names, role: projects}
  fields: [{id: name, label: 项目名称, kind: text, role: project.name}]
- id: overview
  title: 概况
  fields: [{id: count, label: 项目个数, kind: count, role: projects.count, derive: count(works)}]
`);

  it("is how many it lists", () => {
    const figures = { "works.1.name": "甲", "works.2.name": "乙" };
    expect(told(counts, { of: counted, figures, printed: { "overview.count": "2" } })).toEqual([]);
    expect(told(counts, { of: counted, figures, printed: { "overview.count": "3" } })).toEqual([
      "error overview.count 概况·项目个数印的是 3，列出来的是 2",
    ]);
  });
});

describe("checks that a form declares", () => {
  const source = `
id: own
version: 1
title: 表
kind: evaluation
file: 表.docx
sections:
  - id: rooms
    title: 用房
    list: {of: 用房, named: name, entry: rows}
    fields:
      - {id: name, label: 名称, kind: text}
      - {id: area, label: 面积, kind: number, decimals: 1}
      - {id: used, label: 使用面积, kind: number, decimals: 1}
    checks:
      - {code: used-area, severity: warning, left: used, op: "<=", right: area, say: "使用面积{{left}}大于面积{{right}}"}
  - id: whole
    title: 合计
    fields: [{id: area, label: 总面积, kind: number, decimals: 1}]
checks:
  - {code: CC-04, severity: error, left: sum(rooms.area), right: whole.area, say: "各处合计{{left}}，总面积{{right}}，差{{difference}}", source: 填报说明}
`;
  const of = compileForm(
    { file: "form.yaml", source: formSource.parse(parse(source)), fragments: new Map(), narratives: new Map() },
    [],
  );
  const figures = {
    ...indicator("rooms.1", { name: "门诊", area: "120.1", used: "100" }),
    ...indicator("rooms.2", { name: "药房", area: "40.2", used: "40.2" }),
    "whole.area": "160.3",
  };

  it("hold exactly: doubles do not get in the way", () => {
    expect(told(declared, { of, figures })).toEqual([]);
  });

  it("tell both sides and name every figure", () => {
    expect(told(declared, { of, figures: { ...figures, "whole.area": "163" } })).toEqual([
      "error rooms.1.area rooms.2.area whole.area 各处合计160.3，总面积163，差2.7",
    ]);
  });

  it("hold in every row of the list that they stand in", () => {
    expect(told(declared, { of, figures: { ...figures, "rooms.2.used": "40.3" } })).toEqual([
      "warning rooms.2.used rooms.2.area 「药房」使用面积40.3大于面积40.2",
    ]);
  });

  it("wait until every figure is there", () => {
    expect(told(declared, { of, figures: { "whole.area": "160.3", "rooms.1.name": "门诊" } })).toEqual([]);
  });

  it("are none in a form that declares none", () => {
    expect(told(declared, { of: form })).toEqual([]);
  });
});
