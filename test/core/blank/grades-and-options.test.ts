/** Options: what they are called, blanks of their own, and the scores from which a grade is given. */
import { expect, test } from "vitest";
import { bandsIn, bandsOf } from "../../../src/core/blank/grade-bands.js";
import { optionLabel } from "../../../src/core/blank/option-label.js";
import { blankWordsIn } from "../../../src/forms/load-blank-words.js";
import { blankOf } from "./docx-table.js";
import { made } from "./made.js";

const from = (labels: readonly string[]): readonly (readonly [string, number])[] | null =>
  bandsOf(labels)?.map((band) => [band.label, band.from] as const) ?? null;

test.each<[string, string[], [string, number][] | null]>([
  [
    "ranges",
    ["优（90-100分）", "良（80-89分）", "差（80分以下）"],
    [
      ["优", 90],
      ["良", 80],
      ["差", 0],
    ],
  ],
  [
    "ends that are said to count",
    ["优(90(含)-100分)", "良(80(含)-90分)", "差(80分以下)"],
    [
      ["优", 90],
      ["良", 80],
      ["差", 0],
    ],
  ],
  [
    "the larger first",
    ["优秀(100-90)", "良好(89-80)"],
    [
      ["优秀", 90],
      ["良好", 80],
    ],
  ],
  [
    "and above",
    ["合格（≥60分）", "不合格（<60分）"],
    [
      ["合格", 60],
      ["不合格", 0],
    ],
  ],
  [
    "without brackets",
    ["优90分以上", "差90分以下"],
    [
      ["优", 90],
      ["差", 0],
    ],
  ],
  ["years are no scores", ["一期（2021-2023）", "二期（2024-2026）"], null],
  ["one without a score", ["优（90分以上）", "良"], null],
  ["two of the same score", ["优（90分以上）", "良（90-95分）"], null],
])("%s", (_, labels, bands) => {
  expect(from(labels)).toEqual(bands);
});

test.each<[string, number[] | null]>([
  ["自评等级（优≥90分，良80-90分，中60-80分，差＜60分）", [90, 80, 60, 0]],
  ["注：自评等次：90（含）-100分为优、80（含）-90分为良、60（含）-80分为中、60分以下为差。", [90, 80, 60, 0]],
  [
    "分为优、良、中、差四个等级：90分（含）以上为优；75分（含）-90分为良；60分（含）-75分为中；60分以下为差",
    [90, 75, 60, 0],
  ],
  ["优：90分及以上；良：80-89分；中：60-79分；差：60分以下", [90, 80, 60, 0]],
  ["等级：优秀[90,100]，良好[80,90)，合格[60,80)，不合格[0,60)", [90, 80, 60, 0]],
  ["一级指标，二级指标10分，三级指标20分", null],
  ["60分以下为差，60-80分为中", null],
])("grades in a text: %s", (text, least) => {
  expect(bandsIn(text)?.map((band) => band.from) ?? null).toEqual(least);
});

const line = "自评得分：____分　　自评等级：□优（90-100分）  □良（80-89分）  □差（80分以下）";

test("a grade follows from the score before it, and ticks its box", () => {
  const { printed, steps } = made(blankOf(["某某表", ["项目名称|"], line]), { 自评得分: "85" });
  expect(steps).not.toContain("自评等级");
  expect(printed).toContain("自评得分：85分");
  expect(printed).toContain("□优（90-100分）  ☑良（80-89分）  □差（80分以下）");
});

test("the blank of an option is asked and printed behind it; empty, its line stays", async () => {
  const blank = blankOf([
    "某某表",
    ["建设性质（单选）|□新建 □续建 □其他____"],
    "资金来源（可多选）：□财政 □社会 □其他（请注明：____）",
  ]);
  const filled = made(blank, { 建设性质: "其他", "建设性质：其他": "迁建" });
  expect(filled.steps).toEqual(["建设性质", "建设性质：其他", "资金来源", "资金来源：其他"]);
  expect(filled.printed).toContain("□新建 □续建 ☑其他迁建");
  expect(filled.printed).toContain("□其他（请注明：____）");
  expect([...(await filled.read()).values()].filter((value) => value !== null)).toEqual(["其他", "迁建"]);
});

test("a signature's date keeps its words while it is empty", async () => {
  const blank = blankOf(["某某表", ["项目名称|"], "填报人：________    填报日期：    年  月  日"]);
  const empty = made(blank, { 项目名称: "甲项目" });
  expect(empty.printed).toContain("填报人：________    填报日期：    年  月  日");
  expect((await empty.read()).get("basics2.filingDate") ?? null).toBeNull();
  expect(made(blank, { 填报日期: "2031年6月5日" }).printed).toContain("填报日期：2031年6月5日");
});

test("a heading asks the month up to which it reports", () => {
  const { steps } = made(blankOf(["某某报告", ["项目名称|"], "二、实施情况（截至____年__月）", ""]), {});
  expect(steps).toContain("实施情况：截至");
});

test.each(["(", ")", "，("])("an option among thousands of %j is read in one pass", (sign) => {
  const { blanks } = blankWordsIn("templates");
  const time = (count: number): number => {
    const from = process.cpuUsage();
    expect(optionLabel(sign.repeat(count), blanks)).toBe("");
    const { user } = process.cpuUsage(from);
    return user / 1000;
  };
  time(1000);
  // A square of it takes seconds.
  expect(time(16_000)).toBeLessThan(500);
});
