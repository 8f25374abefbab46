import { describe, expect, it } from "vitest";
import { contradictions } from "../../../../src/core/check/text/contradictions.js";
import { personal } from "../../../../src/core/check/text/personal.js";
import { staleYears } from "../../../../src/core/check/text/stale-years.js";
import { unfinished } from "../../../../src/core/check/text/unfinished.js";
import { findingsOf, told } from "./report.js";

describe("unfinished sentences", () => {
  it.each(["2024年国有资本经营预算支出情况。", "本部门政府采购情况。", "1、公用经费120万元。\n2024年度三公经费支出。"])(
    "are found: %s",
    (text) => {
      expect(findingsOf(unfinished, { "spending.text": text })).toMatchObject([{ code: "CC-42", severity: "error" }]);
    },
  );

  it.each([
    "2024年无国有资本经营预算支出情况。",
    "2024年国有资本经营预算支出12万元。",
    "2024年及时公开预决算情况。",
    "本部门严格控制三公经费支出。",
    "（一）2024年基本支出情况。",
    "2024年供水情况。全年供水300万吨。",
    "政府采购情况见附表。",
    "全年未安排会议费支出。",
  ])("are whole: %s", (text) => {
    expect(told(unfinished, { "spending.text": text })).toEqual([]);
  });

  it.each(["项目3个，具体情况如下：", "支出情况如下：单位：万元\n（二）绩效目标", "情况如下：\n二、问题"])(
    "announce what does not come: %s",
    (text) => {
      expect(findingsOf(unfinished, { "spending.text": text })).toMatchObject([{ code: "CC-42", severity: "error" }]);
    },
  );

  it.each(["具体情况如下：\n1、道路养护12公里。", "情况如下：全年培训3期。", "如下：\n（一）教育支出"])(
    "announce what comes: %s",
    (text) => {
      expect(told(unfinished, { "spending.text": text })).toEqual([]);
    },
  );

  it("of a task say its name again, and are one finding", () => {
    const tasks = {
      "tasks.1.name": "修缮费",
      "tasks.1.content": "修缮费。",
      "tasks.2.name": "培训",
      "tasks.2.content": "培训",
      "tasks.3.name": "办公",
      "tasks.3.content": "购置电脑20台",
    };
    expect(findingsOf(unfinished, tasks)).toMatchObject([
      { severity: "warning", places: [{ path: "tasks.1.content" }, { path: "tasks.2.content" }] },
    ]);
  });
});

describe("a statement and its negation", () => {
  it.each([
    ["建立了校车安全管理台账，责任到人。", "未建立校车安全管理台账。"],
    ["对专项资金实行单独核算。", "由于没有对资金实行单独核算，账目不清。"],
    ["项目资金存在挤占挪用情况。", "不存在挤占挪用情况。"],
  ])("are found: %s %s", (claim, denial) => {
    const found = findingsOf(contradictions, { "overview.text": claim, "problems.text": denial });
    expect(found).toMatchObject([
      { code: "CC-25", severity: "error", places: [{ path: "overview.text" }, { path: "problems.text" }] },
    ]);
  });

  it.each([
    ["建立了校车安全管理台账。", "部分学校未建立校车安全管理台账。"],
    ["12月完成水库除险加固工程。", "上半年未完成水库除险加固工程。"],
    ["下一步应建立村级管护队伍。", "未建立村级管护队伍。"],
    ["要求建立健全制度。", "未发生安全事故。"],
    ["服务未成年人300人次。", "成年人教育培训12期。"],
    ["严格执行预算。", "未严格按序时进度支付工程款。"],
  ])("are none: %s %s", (one, other) => {
    expect(told(contradictions, { "overview.text": one, "problems.text": other })).toEqual([]);
  });

  it("are none where a goal wishes what a problem misses", () => {
    expect(
      told(contradictions, { "goals.expected": "建立村级管护队伍。", "problems.text": "未建立村级管护队伍。" }),
    ).toEqual([]);
  });
});

describe("years that are over", () => {
  it.each([
    [{ "tasks.1.content": "完成《2021年全县教育满意度调查报告》" }, "2021年"],
    [{ "goals.expected": "改造2020年老旧管网12公里。" }, "2020年"],
    [{ "goals.expected": "新建供水工程8处，2022年11月底前完工。" }, "2022年"],
    [{ "results.text": "2021年，全县新增学位800个。" }, "2021年"],
    [{ "results.text": "一、成效\n2026年完成改造12公里。" }, "2026年"],
  ])("are found: %o", (figures, words) => {
    const [found, ...more] = findingsOf(staleYears, figures);
    expect(more).toEqual([]);
    expect(found?.code).toBe("CC-24");
    const [[, text] = ["", ""]] = Object.entries(figures);
    const place = found?.places[0];
    expect(place?.at === "span" && text.slice(place.from, place.to)).toBe(words);
  });

  it.each([
    { "goals.expected": "2024年新增学位800个，2023年结转项目3个。" },
    { "tasks.1.content": "执行《2019年修订的公路养护办法》和《农村饮水安全条例（2018年）》" },
    { "goals.expected": "实施2021-2025年教育发展规划" },
    { "results.text": "较2019年增加12公里。自2020年以来新建校舍3栋。" },
    { "results.text": "学校成立于1998年。" },
    { "results.text": "2025年将继续推进改造。" },
    { "goals.expected": "支付2020年结转的工程尾款" },
    { "goals.expected": "在2022年末供水3万人的基础上扩大受益面" },
    { "goals.expected": "依据青财〔2021〕3号文件" },
  ])("are right: %o", (figures) => {
    expect(told(staleYears, figures)).toEqual([]);
  });
});

describe("personal data", () => {
  it("of who filled in the form is worth a word", () => {
    expect(findingsOf(personal, { "office.person": "某甲", "office.phone": "0000-0000000" })).toMatchObject([
      { severity: "info", places: [{ path: "office.person" }, { path: "office.phone" }] },
    ]);
  });

  it.each(["电话13800000000。", "联系人：甲乙丙，", "身份证号11010519491231002X"])("is found in %s", (text) => {
    expect(findingsOf(personal, { "results.text": text })).toMatchObject([{ code: "CC-46", severity: "warning" }]);
  });

  it.each(["投入13800000000元", "编号110105194912310021", "联系人：无", "咨询电话0838-1234567"])(
    "is not seen in %s",
    (text) => {
      expect(told(personal, { "results.text": text })).toEqual([]);
    },
  );
});
