/** Files of approved goals, and of the year before. */
import { describe, expect, it } from "vitest";
import { Ledger } from "../../src/core/form/ledger.js";
import { offerOfFiles } from "../../src/core/offer/offer-of-files.js";
import { offerOfLastYear } from "../../src/core/offer/offer-of-last-year.js";
import type { FileDocument } from "../../src/core/reading/document/document.js";
import { readFile } from "../../src/files/read-file.js";
import { formOf, tableWords } from "../core/reading/grid/read-as.js";
import { htmlTable } from "./html-file.js";

const file = { name: "表.xls", hash: "ab", messageId: "", key: "", size: null };

async function documentOf(rows: Parameters<typeof htmlTable>[0]): Promise<FileDocument> {
  const html = `<html><meta charset="utf-8">${htmlTable(rows)}</html>`;
  const read = await readFile(new TextEncoder().encode(html), file.name);
  const [document] = "documents" in read ? read.documents : [];
  if (document === undefined) throw new Error(JSON.stringify(read));
  return document;
}

const reading = (form = "national-project-evaluation") => ({
  ledger: new Ledger(formOf(form), { unit: "甲局", year: 2023 }, new Map()),
  words: tableWords,
});

const goals = (title: string) => [
  [[title, 4]] as const,
  ["项目名称", ["甲桥修缮", 3]] as const,
  ["二级指标", "三级指标", "指标值", "分值"],
  ["数量指标", "修缮桥梁", "≥3座", "50"],
];

describe("a file of goals", () => {
  it("fixes names, targets and points of the evaluation", async () => {
    const offer = offerOfFiles([await documentOf(goals("2023年项目支出绩效目标批复表"))], file, reading());
    expect(offer.approved.sort()).toEqual(["level2", "level3", "target", "weight"].map((id) => `indicators.1.${id}`));
    expect(offer.told.map(({ say }) => say)).toContain("told.approved-file");
  });

  it("is none with what was done, or under another title", async () => {
    const done = [...goals("2023年项目支出绩效目标表")].map((row, index) =>
      index < 2 ? row : [...row, index === 2 ? "实际完成值" : "3座"],
    );
    expect(offerOfFiles([await documentOf(done)], file, reading()).approved).toEqual([]);
    expect(offerOfFiles([await documentOf(goals("2023年指标一览"))], file, reading()).approved).toEqual([]);
  });
});

describe("a file of the year before", () => {
  const tableOf = (year: number) => [
    [[`${year}年度部门整体支出绩效自评表`, 4]] as const,
    ["预期目标", "修缮甲桥3座", "实际完成情况", "已修缮甲桥3座"],
    ["二级指标", "三级指标", "年度指标值", "实际完成值"],
    ["数量指标", "修缮桥梁", "≥3座", "4座"],
    ["经费控制情况", "上年决算数", "本年预算数", "本年决算数"],
    ["办公费", "1.10", "2.20", "3.30"],
  ];

  it("gives its final figures as those of the base year, its texts and targets, and no results", async () => {
    const at = reading("changsha-overall-evaluation");
    const offer = offerOfLastYear([await documentOf(tableOf(2022))], file, at);
    const values = Object.fromEntries(offer?.items.map(({ path, value }) => [path, value]) ?? []);
    expect(values).toEqual({
      "costs.office.previous": "3.3",
      "goals.expected": "修缮甲桥＿＿座",
      "indicators.1.level2": "数量指标",
      "indicators.1.level3": "修缮桥梁",
      "indicators.1.target": "≥3座",
    });
    expect(offer?.way).toBe("carried");
    expect(offer?.beside).toEqual([expect.objectContaining({ text: "已修缮甲桥3座" })]);
    expect(offer?.items[0]?.origin).toMatchObject({ file: "表.xls", hash: "ab", table: 1 });
  });

  it("leaves gaps for the numbers of short texts and of dated targets, and keeps names as they are", async () => {
    const rows = [
      [["2022年度转移支付绩效自评表", 4]] as const,
      ["转移支付（项目）名称", "2022年甲桥修缮", "资金使用单位", "甲桥2号管理所"],
      [["资金管理情况", 2] as const, "情况说明", "存在问题和改进措施"],
      [["分配科学性", 2] as const, "2022年按3项因素分配", "无"],
      ["二级指标", "三级指标", "指标值", "全年实际完成值"],
      ["时效指标", "完工时间", "2022年12月底前", "2022年11月"],
      ["数量指标", "修缮桥梁", "≥3座", "4座"],
    ];
    const offer = offerOfLastYear([await documentOf(rows)], file, reading("transfer-payment-evaluation"));
    const values = Object.fromEntries(offer?.items.map(({ path, value }) => [path, value]) ?? []);
    expect(values).toMatchObject({
      "project.name": "2022年甲桥修缮",
      "project.implementer": "甲桥2号管理所",
      "management.allocation": "＿＿年按＿＿项因素分配",
      "indicators.1.target": "＿＿年＿＿月底前",
      "indicators.2.target": "≥3座",
    });
  });

  it("leaves targets out once goals were approved", async () => {
    const at = reading("changsha-overall-evaluation");
    const ledger = at.ledger.with([{ path: "@approved.indicators.1.target", raw: "≥3座", value: "≥3座" }]);
    const offer = offerOfLastYear([await documentOf(tableOf(2022))], file, { ...at, ledger });
    expect(offer?.items.map(({ path }) => path)).toEqual(["costs.office.previous"]);
  });

  it("is none of another year", async () => {
    const at = reading("changsha-overall-evaluation");
    expect(offerOfLastYear([await documentOf(tableOf(2023))], file, at)).toBeNull();
    expect(offerOfLastYear([await documentOf(tableOf(2021))], file, at)).toBeNull();
  });
});
