import { describe, expect, it } from "vitest";
import type { Form } from "../../../src/core/form/form.js";
import type { Ledger } from "../../../src/core/form/ledger.js";
import {
  narrativeText,
  standardText,
  takeStandard,
  withdrawNarrative,
  writeOver,
} from "../../../src/core/report/narrative.js";
import { printout } from "../../../src/core/report/printout.js";
import { formOf, ledgerOf } from "../form/form-of.js";

const sections = `
- id: money
  title: 收支
  fields:
    - {id: before, label: 上年支出, kind: money}
    - {id: spent, label: 本年支出, kind: money}
    - {id: change, label: 增减额, kind: money, decimals: 2, derive: abs(spent - before)}
    - {id: direction, label: 增减, kind: text, derive: 'if spent < before then "减少" else "增加"'}
    - {id: fund, label: 基金支出, kind: money, optional: true}
    - {id: hasFund, label: 有无基金, kind: text, derive: 'if fund > 0 then "有" else null'}
- id: overview
  title: 总体情况
  narrative: overview.mustache
  fields:
    - {id: lead, label: 牵头科室, kind: text}
- id: projects
  title: 项目
  list: {of: 项目, named: name, entry: names}
  fields: [{id: name, label: 名称, kind: text}]
  sections:
    - id: result
      title: 成效
      narrative: result.mustache
      fields: [{id: since, label: 起始年, kind: text}]
`;

function made(overview: string, result = "{{name}}自{{result.since}}年实施，{{unit}}负责。"): Form {
  return formOf(sections, { "overview.mustache": overview, "result.mustache": result });
}

const figures = { "money.before": "100", "money.spent": "80.5", "overview.lead": "综合科" };

function standard(template: string, more: Readonly<Record<string, string>> = {}, path = "overview.text") {
  return standardText({ ledger: ledgerOf(made(template), { ...figures, ...more }), scheme: null }, path);
}

describe("a standard text", () => {
  it("has the figures as they are printed, and the report's unit and years", () => {
    const text = "{{year}}年{{unit}}支出{{money.spent}}万元，比{{lastYear}}年{{money.direction}}{{money.change}}万元。";
    expect(standard(text)).toEqual({ text: "2024年某某中心支出80.5万元，比2023年减少19.50万元。", missing: [] });
  });

  it("is paragraphs, whatever spaces and empty lines the template has", () => {
    expect(standard("　　第一段。\r\n\r\n  {{! 说明 }}\n　　{{overview.lead}}牵头。\n").text).toBe(
      "第一段。\n综合科牵头。",
    );
  });

  it("numbers the rows of a list in every way", () => {
    const rows = { projects: "3,1", "projects.3.name": "甲", "projects.1.name": "乙" };
    const template =
      "{{#projects}}{{ordinal}}是{{name}}（{{number}}、{{circled}}）{{^last}}；{{/last}}{{#last}}。{{/last}}{{/projects}}";
    expect(standard(template, rows).text).toBe("一是甲（1、①）；二是乙（2、②）。");
    expect(standard(`${template}{{^projects}}无{{/projects}}`).text).toBe("无");
  });

  it("says one thing or another by a derived text", () => {
    const template =
      "{{#money.hasFund}}基金支出{{money.fund}}万元。{{/money.hasFund}}{{^money.hasFund}}无基金支出。{{/money.hasFund}}";
    expect(standard(template).text).toBe("无基金支出。");
    expect(standard(template, { "money.fund": "3" }).text).toBe("基金支出3万元。");
  });

  it("shows a gap for what is not filled in yet and tells what is missing, for a derived figure what it stands on", () => {
    const ledger = ledgerOf(made("支出{{money.spent}}万元，{{money.direction}}{{money.change}}万元。"), {
      "money.before": "100",
    });
    expect(standardText({ ledger, scheme: null }, "overview.text")).toEqual({
      text: "支出（待填：本年支出）万元，（待填：增减）（待填：增减额）万元。",
      missing: [{ path: "money.spent", label: "收支·本年支出" }],
    });
  });

  it("shows one gap, not both ways of saying it, while that is open", () => {
    const template = "{{#money.direction}}甲{{/money.direction}}{{^money.direction}}乙{{/money.direction}}";
    const ledger = ledgerOf(made(template));
    expect(standardText({ ledger, scheme: null }, "overview.text").text).toBe("（待填：增减）");
  });

  it("in a row means the row's figures, and the report's where the row has none of that name", () => {
    const rows = { projects: "4,2", "projects.2.name": "乙", "projects.2.result.since": "2021" };
    const result = standardText(
      {
        ledger: ledgerOf(made("x", "{{name}}自{{result.since}}年实施，{{unit}}支出{{money.spent}}。"), {
          ...figures,
          ...rows,
        }),
        scheme: null,
      },
      "projects.2.result.text",
    );
    expect(result).toEqual({ text: "乙自2021年实施，某某中心支出80.5。", missing: [] });
  });

  it("prints what people typed as they typed it", () => {
    const typed = "A&B <b>{{year}}</b> {% x %} **粗**";
    expect(standard("由{{overview.lead}}牵头", { "overview.lead": typed }).text).toBe(`由${typed}牵头`);
  });
});

describe("what stands in a narrative", () => {
  const form = made("支出{{money.spent}}万元。");
  const open = (ledger: Ledger) => ({ ledger, scheme: null });
  const empty = ledgerOf(form, figures);
  const spent = (ledger: Ledger, value: string) => ledger.with([{ path: "money.spent", raw: value, value }]);

  it("is nothing until somebody takes the standard text or writes one", () => {
    expect(narrativeText(open(empty), "overview.text")).toMatchObject({ text: null, state: "none" });
  });

  it("once taken is the standard text, follows its figures and tells which have changed", () => {
    const taken = empty.with(takeStandard(open(empty), "overview.text"));
    expect(narrativeText(open(taken), "overview.text")).toMatchObject({
      text: "支出80.5万元。",
      state: "standard",
      changes: [],
    });
    const later = spent(taken, "90");
    expect(narrativeText(open(later), "overview.text")).toEqual({
      text: "支出90万元。",
      state: "standard",
      missing: [],
      changes: [{ label: "收支·本年支出", from: "80.5", to: "90" }],
    });
    const again = later.with(takeStandard(open(later), "overview.text"));
    expect(narrativeText(open(again), "overview.text").changes).toEqual([]);
  });

  it("once written over is what was written, and tells which figures of the standard text have changed since", () => {
    const own = empty.with(writeOver(open(empty), "overview.text", "支出约80万元。", "支出约80万元。"));
    expect(narrativeText(open(own), "overview.text")).toMatchObject({
      text: "支出约80万元。",
      state: "own",
      changes: [],
    });
    expect(narrativeText(open(spent(own, "90")), "overview.text")).toMatchObject({
      text: "支出约80万元。",
      changes: [{ from: "80.5", to: "90" }],
    });
    const other = own.with([{ path: "money.before", raw: "1", value: "1" }]);
    expect(narrativeText(open(other), "overview.text").changes).toEqual([]);
  });

  it("has no changes to tell where it was stored without the figures of then, and can be left open again", () => {
    const own = empty.with([{ path: "overview.text", raw: "文", value: "文" }]);
    expect(narrativeText(open(spent(own, "90")), "overview.text")).toMatchObject({ text: "文", changes: [] });
    expect(narrativeText(open(own.with(withdrawNarrative("overview.text"))), "overview.text").state).toBe("none");
  });

  it("prints as one text and as paragraphs, own text without any effect of its signs", () => {
    const typed = "一、{{year}}\n<w:p/> {{/overview}}\n";
    const own = empty.with(writeOver(open(empty), "overview.text", typed, typed));
    const labels = { score: "", execution: "", total: "" };
    const { model, cells } = printout(open(own), { draft: true, labels });
    expect(model.overview).toEqual({
      lead: "综合科",
      text: typed,
      paragraphs: [{ text: "一、{{year}}" }, { text: "<w:p/> {{/overview}}" }],
    });
    expect(cells["overview.text"]).toEqual({ label: "总体情况", text: typed });
    const gap = { text: { missing: "总体情况" }, paragraphs: [{ text: { missing: "总体情况" } }] };
    expect(printout(open(empty), { draft: true, labels }).model.overview).toMatchObject(gap);
    expect(printout(open(empty), { draft: false, labels }).model.overview).toMatchObject({
      text: null,
      paragraphs: [],
    });
  });
});
