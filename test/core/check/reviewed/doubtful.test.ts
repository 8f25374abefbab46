/**
 * Findings that careful readers called false or doubtful: they are gone, or one remark for the whole table; and their
 * neighbours that stay.
 */
import { describe, expect, it } from "vitest";
import type { Finding } from "../../../../src/core/check/finding.js";
import { runChecks } from "../../../../src/core/check/run-checks.js";
import { Ledger } from "../../../../src/core/form/ledger.js";
import { nothingPrinted } from "../../../../src/core/reading/report-input.js";
import { createCatalog } from "../../../../src/forms/catalog.js";
import { loadTemplates } from "../../../../src/forms/load-templates.js";
import { entriesOf } from "../../../../src/play/play-ledger.js";
import { words } from "../sample-report.js";

const pack = createCatalog(loadTemplates("templates").forms).newest("national-project-evaluation");

interface Row {
  readonly level2: string;
  readonly level3: string;
  readonly target: string;
  readonly actual: string;
  readonly weight?: string;
  readonly score?: string;
  readonly reason?: string;
}

function found(rows: readonly Row[], texts: Readonly<Record<string, string>> = {}): Finding[] {
  if (pack === null) throw new Error("there is no national form");
  const answers = new Map(Object.entries(texts));
  for (const [index, row] of rows.entries())
    for (const [id, text] of Object.entries({ weight: "10", ...row }))
      answers.set(`indicators.${index + 1}.${id}`, text);
  const { entries, unread } = entriesOf(pack.form, answers);
  expect(unread).toEqual([]);
  const ledger = new Ledger(pack.form, { unit: "平湖县卫生院", year: 2024 }, new Map()).with(entries);
  const scheme = pack.schemes.find(({ id }) => id === "national-2020") ?? null;
  return runChecks(ledger, { scheme, printed: nothingPrinted, others: [], words, partial: true });
}

function codes(findings: readonly Finding[]): string[] {
  return findings.map(({ code, severity }) => `${code} ${severity}`);
}

const quantity = (level3: string, target: string, actual: string, more: Partial<Row> = {}): Row => ({
  level2: "数量指标",
  level3,
  target,
  actual,
  ...more,
});

describe("units", () => {
  it("that the whole column leaves out are one remark, an information where the targets have them", () => {
    const rows = [
      quantity("义诊场次", "≥50个", "50"),
      quantity("随访户数", "≥200户", "200"),
      quantity("宣教人次", "≥300人次", "320"),
    ];
    expect(codes(found(rows))).toEqual(["CC-30 info"]);
    expect(codes(found(rows.map((row) => ({ ...row, target: row.target.replace(/[户个]|人次/, "") }))))).toEqual([
      "CC-30 warning",
    ]);
  });

  it("of 余 and of nothing are no others", () => {
    expect(codes(found([quantity("走访户数", "≥200户", "210余户")]))).toEqual([]);
    expect(codes(found([quantity("事故起数", "0起", "0")]))).toEqual([]);
  });
});

describe("less is better", () => {
  it.each([
    ["财政供养人员控制率", "100%", "92%"],
    ["预算调整率", "3%", "0"],
    ["结转结余率", "2%", "1%"],
    ["公用经费控制率", "100%", "97%"],
    ["住院死亡率", "0.4%", "0.1%"],
  ])("%s %s/%s with all points is right", (level3, target, actual) => {
    const rows = [{ level2: "质量指标", level3, target, actual, score: "10" }];
    expect(codes(found(rows)).filter((code) => /^CC-1[0-9]/.test(code))).toEqual([]);
  });
});

describe("names", () => {
  it.each(["指标1项目验收户数", "指标12：孕产妇7天访视户数", "指标2成本核算户数"])("%s holds no target", (level3) => {
    expect(codes(found([quantity(level3, "≥20户", "20户")]))).toEqual([]);
  });
});

describe("goals", () => {
  it.each([
    "让每一个孩子都能就近看病，每季度开展一次质量检查，为居民提供连续的健康管理服务。",
    "全年开展义诊12场，提升基层服务能力。",
  ])("%s promises no more than is measured", (expected) => {
    const rows = [quantity("开展义诊场次", "≥12场", "12场")];
    expect(codes(found(rows, { "goals.expected": expected })).filter((code) => code !== "CC-34 warning")).toEqual([]);
    expect(
      found(rows, { "goals.expected": expected }).filter(({ say }) => say.say === "finding.goal-unmeasured"),
    ).toEqual([]);
  });

  it("may divide what was received and what was spent in one sentence", () => {
    const actual = "全年支出2171.13万元，执行率28.93%。其中：门诊改造到位2666万元，支出39万元。";
    expect(codes(found([], { "goals.actual": actual }))).toEqual([]);
  });
});

describe("values", () => {
  it("优良 is a grade, not a question", () => {
    expect(codes(found([{ level2: "质量指标", level3: "空气质量", target: "优良", actual: "优良" }]))).toEqual([]);
  });

  it.each([
    [
      "≥100% of a rate that cannot be more",
      { level2: "时效指标", level3: "随访及时率", target: "≥100%", actual: "100%" },
    ],
    [
      "a standard of aid with ≥",
      { level2: "成本指标", level3: "临时救助标准", target: "≥600元/人", actual: "650元/人" },
    ],
    ["what is saved with ≥", { level2: "成本指标", level3: "节约采购成本", target: "≥5万元", actual: "6万元" }],
    ["the year of a project that goes on", quantity("2021年续建村卫生室数量", "≥3个", "3个")],
  ])("%s is at most an information", (_, row) => {
    expect(codes(found([row])).filter((code) => !code.endsWith("info"))).toEqual([]);
  });
});

describe("reasons", () => {
  const missed = quantity("义诊场次", "≥20场", "10场");
  it.each(["0", "无", "/", "无。"])("%s is none", (reason) => {
    expect(codes(found([{ ...missed, reason }]))).toEqual(["CC-12 warning"]);
  });
});

describe("low execution", () => {
  it("is explained by a row's reason or by any sentence with spending and a cause", () => {
    const funds = { "funds.appropriation.adjusted": "100", "funds.appropriation.executed": "62" };
    const row = quantity("义诊场次", "≥20场", "20场");
    expect(codes(found([row], funds))).toEqual(["CC-08 warning"]);
    expect(codes(found([{ ...row, reason: "尾款未付" }], funds))).toEqual([]);
    const told = "义诊20场。因设备验收推迟，三成货款改在下年支付。";
    expect(codes(found([row], { ...funds, "goals.actual": told }))).toEqual([]);
  });
});
