import { describe, expect, it } from "vitest";
import type { FieldKind, FieldSpec } from "../../../src/core/value/codec.js";
import { printField } from "../../../src/core/value/print-field.js";
import { readField } from "../../../src/core/value/read-field.js";
import { showField } from "../../../src/core/value/show-field.js";

/** "value", "value*" when it is echoed, "value? code [other options]" when asked back, "!code" when not read. */
function read(kind: FieldKind, raw: string, spec: FieldSpec = {}): string {
  const reading = readField(kind, raw, spec);
  if ("problem" in reading) return `!${reading.problem.code}`;
  if (reading.ask === undefined) return `${reading.value}${reading.note === true ? "*" : ""}`;
  expect(reading.ask.options[0]?.value).toBe(reading.value);
  return `${reading.value}? ${reading.ask.problem.code}${reading.ask.options
    .slice(1)
    .map((option) => ` ${option.value}`)
    .join("")}`;
}

const yuan: FieldSpec = { unit: "万元", decimals: 2 };

describe("money", () => {
  it.each([
    ["251.90", "251.9"],
    ["251.90万元", "251.9"],
    ["2519000元", "251.9*"],
    ["5.9亿元", "59000*"],
    ["20万", "20*"],
    ["1,234.5", "1234.5*"],
    ["１２３．４５", "123.45"],
    ["五百万元", "500*"],
    ["0", "0"],
    ["-3", "!negative"],
    ["0.9亿美元", "!foreign-currency"],
    ["1，2", "!comma-number"],
    ["7人", "!unit-differs"],
    ["10-20", "!range-in-field"],
    ["较多", "!not-a-number"],
    ["无", "!not-a-number"],
    ["≥20", "20? operator-in-field"],
    ["20余万元", "20? approx-in-field"],
    ["251.905", "251.91? too-many-decimals 251.905"],
    ["8173100", "817.31? scale-slip 8173100"],
    ["", "!blank"],
    ["  ", "!blank"],
  ])("reads %s as %s in a field of 万元", (raw, expected) => expect(read("money", raw, yuan)).toBe(expected));

  it.each([
    ["387664.62", "387664.62"],
    ["38.766462万元", "387664.62*"],
    ["叁拾捌万柒仟陆佰陆拾肆元陆角贰分", "387664.62*"],
  ])("keeps yuan in a field of 元: %s is %s", (raw, expected) => {
    expect(read("money", raw, { unit: "元" })).toBe(expected);
    expect(printField("money", raw, "387664.62", { unit: "元" })).toBe("387664.62");
  });

  it.each([
    ["万元", "!number-missing"],
    ["l00", "!letter-in-number"],
    ["一点五亿元", "15000*"],
    ["贰拾壹元肆角整", "0? too-many-decimals 0.00214"],
    ["3万5", "3.5*"],
    ["一万二千", "1.2*"],
    ["三万五", "3.5*"],
    ["1亿2000万", "12000*"],
    ["五百万", "500*"],
    ["1亿2000", "!numeral-unclear"],
  ])("reads %s as %s in a field of 万元", (raw, expected) => {
    expect(read("money", raw, yuan)).toBe(expected);
  });

  it("sees a slip by ten thousand beside sibling figures, both ways", () => {
    expect(read("money", "8173100", { ...yuan, near: ["776.26"] })).toBe("817.31? scale-slip 8173100");
    expect(read("money", "0.0817", { unit: "万元", near: ["817.31", "776.26"] })).toBe("817? scale-slip 0.0817");
    expect(read("number", "23", { unit: "㎡", near: ["229900"] })).toBe("230000? scale-slip 23");
  });

  it("takes two decimals from 100000 on for 元, unless others are as large", () => {
    expect(read("money", "250000.00", yuan)).toBe("25? scale-slip 250000");
    expect(read("money", "123456.78", { ...yuan, near: ["118765"] })).toBe("123456.78");
    expect(read("money", "25000.00", yuan)).toBe("25000");
  });

  it("judges a figure by the other rows of its table, but not by the one that slipped", () => {
    expect(read("money", "586000", { ...yuan, among: ["58.6", "58.6"] })).toBe("58.6? scale-slip 586000");
    expect(read("money", "58.6", { ...yuan, among: ["58.6", "586000"] })).toBe("58.6");
    expect(read("money", "250000.00", { ...yuan, among: ["215457.6", "250000"] })).toBe("25? scale-slip 250000");
    expect(read("money", "0.3", { ...yuan, among: ["5000", "4000"] })).toBe("0.3");
  });

  it("takes decimals for 元 where the figure dwarfs all sums of the report", () => {
    expect(read("money", "25000.00", { ...yuan, sizes: ["800", "12"] })).toBe("2.5? scale-slip 25000");
    expect(read("money", "25000.00", { ...yuan, sizes: ["30000"] })).toBe("25000");
    expect(read("money", "25000", { ...yuan, sizes: ["800"] })).toBe("25000");
    expect(read("money", "215,457.6", { ...yuan, near: ["3000"] })).toBe("21.54576? scale-slip 215457.6");
  });

  it("does not take an ordinary small or large figure for a slip", () => {
    expect(read("money", "0.14", { ...yuan, near: ["776.26", "4.23"] })).toBe("0.14");
    expect(read("money", "817.31", { ...yuan, near: ["0.14"] })).toBe("817.31");
    expect(read("money", "1200000", { ...yuan, near: ["1350000"] })).toBe("1200000");
    expect(read("money", "8173100元", yuan)).toBe("817.31*");
    expect(read("money", "0", { ...yuan, near: ["817.31"] })).toBe("0");
  });

  it("reads a negative figure where the field allows it", () => {
    expect(read("money", "-3.09", { ...yuan, min: -1000 })).toBe("-3.09");
  });
});

describe("counts", () => {
  const people: FieldSpec = { unit: "人" };
  it.each([
    ["7", "7"],
    ["7人", "7"],
    ["七人", "7*"],
    ["五百二十三人", "523*"],
    ["1.5万人", "15000*"],
    ["7家", "7? other-unit"],
    ["廿三人", "23*"],
    ["十一人", "11*"],
    ["3万5人", "35000? number-spoken"],
    ["千人", "!number-missing"],
    ["7.5", "!not-whole"],
    ["-1", "!negative"],
    ["95%", "!unit-differs"],
  ])("reads %s as %s in a field of 人", (raw, expected) => expect(read("count", raw, people)).toBe(expected));

  it("keeps to the field's limits", () => {
    expect(read("count", "12", { ...people, max: 10 })).toBe("!above-max");
    expect(read("count", "2", { ...people, min: 3 })).toBe("!below-min");
  });
});

describe("other amounts", () => {
  it("converts exact units and no others", () => {
    expect(read("number", "3000米", { unit: "公里" })).toBe("3*");
    expect(read("number", "23万平方米", { unit: "万㎡" })).toBe("23*");
    expect(read("number", "3亩", { unit: "㎡" })).toBe("!unit-differs");
    expect(read("number", "500克", { unit: "千克" })).toBe("0.5*");
  });

  it("reads percents, and asks about a share where a percent is likely", () => {
    expect(read("percent", "95")).toBe("95");
    expect(read("percent", "95%")).toBe("95");
    expect(read("percent", "百分之九十五")).toBe("95*");
    expect(read("percent", "5‰")).toBe("0.5*");
    expect(read("percent", "0.95")).toBe("0.95");
    expect(read("percent", "0.95", { scored: true })).toBe("95? share-or-percent 0.95");
    expect(read("percent", "0.95", { near: ["94.98"] })).toBe("95? share-or-percent 0.95");
    expect(read("percent", "0.95%", { scored: true })).toBe("0.95");
    expect(read("percent", "-1.21%")).toBe("-1.21");
  });

  it("reads points between 0 and the most", () => {
    const spec = { max: 10, decimals: 2 };
    expect(read("points", "9.50", spec)).toBe("9.5");
    expect(read("points", "9.5分", spec)).toBe("9.5");
    expect(read("points", "10.5", spec)).toBe("!above-max");
    expect(read("points", "-1", spec)).toBe("!negative");
    expect(read("points", "9.555", spec)).toBe("!points-decimals");
  });
});

describe("dates and years", () => {
  it.each([
    ["2024年6月10日", "2024-06-10"],
    ["2024.6.10", "2024-06-10*"],
    ["20240610", "2024-06-10*"],
    ["2024-06-10", "2024-06-10"],
    ["2024-06-10 12:30", "2024-06-10*"],
    ["2024年6月", "2024-06"],
    ["2024.06", "2024-06*"],
    ["2024", "2024"],
    ["二〇二四年六月十日", "2024-06-10*"],
    ["20241310", "!date-not-real"],
    ["2023年2月29日", "!date-not-real"],
    ["6月10日", "!date-without-year"],
    ["12月底前", "!not-a-date"],
    ["明天", "!not-a-date"],
  ])("reads the date %s as %s", (raw, expected) => expect(read("date", raw)).toBe(expected));

  it.each([
    ["2022", "2022"],
    ["2022年度", "2022"],
    ["二〇二二年", "2022*"],
    ["二〇二四", "2024*"],
    ["22", "!not-a-year"],
    ["3022", "!not-a-year"],
  ])("reads the year %s as %s", (raw, expected) => expect(read("year", raw)).toBe(expected));
});

describe("choices and text", () => {
  const options = [
    { value: "quantity", label: "数量指标" },
    { value: "quality", label: "质量指标" },
    { value: "satisfaction", label: "满意度指标" },
    { value: "satisfaction-public", label: "满意度（公众）" },
  ];

  it("takes the value, the label or the beginning of one label", () => {
    expect(read("choice", "quality", { options })).toBe("quality");
    expect(read("choice", " 数量 指标", { options })).toBe("quantity");
    expect(read("choice", "数量", { options })).toBe("quantity*");
    expect(read("choice", "满意度(公众)", { options })).toBe("satisfaction-public");
    expect(read("choice", "满意度", { options })).toBe("!choice-ambiguous");
    expect(read("choice", "成本", { options })).toBe("!choice-unknown");
  });

  it("takes several options as a list, as ticked boxes and as a menu sends them, in the form's order", () => {
    const several = { options: ["农业", "水利", "科技、教育", "其他"].map((label) => ({ value: label, label })) };
    const all = "农业\n科技、教育\n其他";
    for (const raw of [
      "其他、农业、科技、教育",
      "农业，科技、教育和其他",
      "☑农业 □水利 ☑科技、教育 ☑其他",
      "农业☑\n水利□\n科技、教育☑\n其他☑",
      '["其他","农业","科技、教育"]',
      "农业\n科技、教育\n其他",
      "农业 科技、教育 其他。",
    ])
      expect(read("choices", raw, several).replace("*", ""), raw).toBe(all);
    expect(read("choices", "水利", several)).toBe("水利");
    expect(read("choices", "水", several)).toBe("水利*");
    expect(read("choices", "农业、林业", several)).toBe("!choice-unknown");
    expect(read("choices", "[]", several)).toBe("!blank");
  });

  it("trims text, removes control characters and keeps paragraphs of long text", () => {
    expect(read("text", "  甲\u0007\n乙 ")).toBe("甲 乙");
    expect(read("long", " 甲\r\n乙\u0000\n\n丙 ")).toBe("甲\n乙\n\n丙");
    expect(read("text", "甲\u202e乙cod.\u202c")).toBe("甲乙cod.");
    expect(read("long", "\u2067甲\u2069\n\u05e2\u200f乙")).toBe("甲\n\u05e2\u200f乙");
    expect(read("text", "甲乙丙", { max: 2 })).toBe("!text-too-long");
    expect(read("text", "𠮷𠮷", { max: 2 })).toBe("𠮷𠮷");
    expect(read("text", "\u0007")).toBe("!blank");
  });

  it("keeps a cell as written and asks about one in doubt", () => {
    expect(read("cell", "[bookmark: _GoBack]≥ 500家")).toBe("≥ 500家");
    expect(read("cell", "不少于五百家")).toBe("不少于五百家*");
    expect(read("cell", "1，2")).toBe("1，2? comma-number");
  });
});

describe("showing and printing", () => {
  it("shows a value with its unit", () => {
    expect(showField("money", "251.9", yuan)).toBe("251.90 万元");
    expect(showField("count", "523", { unit: "家" })).toBe("523 家");
    expect(showField("percent", "95", {})).toBe("95%");
    expect(showField("date", "2024-06", {})).toBe("2024年6月");
    expect(showField("choice", "a", { options: [{ value: "a", label: "甲" }] })).toBe("甲");
  });

  it("prints a plainly typed number in its own digits, and another as its value", () => {
    expect(printField("money", "251.90", "251.9", { unit: "万元" })).toBe("251.90");
    expect(printField("money", null, "3000", { unit: "万元", decimals: 2 })).toBe("3000.00");
    expect(printField("money", " ２５１．９０ ", "251.9", { unit: "万元" })).toBe("251.90");
    expect(printField("money", "2519000元", "251.9", yuan)).toBe("251.90");
    expect(printField("money", "5.9亿元", "59000", { unit: "万元" })).toBe("59000");
    expect(printField("count", "五百二十三", "523", { unit: "家" })).toBe("523");
    expect(printField("percent", "94.98", "94.98", {})).toBe("94.98%");
    expect(printField("money", "8173100", "817.31", { unit: "万元" })).toBe("817.31");
    expect(printField("cell", "≥500家", "≥500家", {})).toBe("≥500家");
    expect(printField("year", "2022", "2022", {})).toBe("2022");
  });

  it("prints a date with the dots it was typed with, and another in words", () => {
    expect(printField("date", "2024.6.10", "2024-06-10", {})).toBe("2024.6.10");
    expect(printField("date", "20240610", "2024-06-10", {})).toBe("2024年6月10日");
    expect(printField("date", null, "2024-06-10", {})).toBe("2024年6月10日");
  });
});
