import { describe, expect, it } from "vitest";
import { comparable } from "../../../src/core/value/comparable.js";
import { readCell } from "../../../src/core/value/read-cell.js";

function compare(target: string, actual: string, year: number | null = null): string {
  const { a, b, upper, problem } = comparable(readCell(target), readCell(actual), year);
  return [a, upper, b, problem?.code].filter((fact) => fact !== null && fact !== undefined).join(" ");
}

describe("target and actual on one base", () => {
  it.each([
    ["≥500家", "523家", "500 523"],
    ["23万㎡", "22.99万㎡", "230000 229900"],
    ["23万平方米", "229900㎡", "230000 229900"],
    ["≥90%", "95%", "90 95"],
    ["≤5‰", "0.4%", "0.5 0.4"],
    ["≤98万元", "235500元", "980000 235500"],
    ["5亿", "5.9亿", "500000000 590000000"],
    ["≤24小时", "1天", "86400 86400"],
    ["5公里", "4800米", "5000 4800"],
    ["400元/人*天", "380元/人·天", "400 380"],
    ["100元每平方米", "90元/㎡", "100 90"],
    ["10台（套）", "8台", "10 8"],
  ])("%s against %s", (target, actual, expected) => expect(compare(target, actual)).toBe(expected));

  it("compares different counting words by number, and says so", () => {
    expect(compare("≥20个", "30余家")).toBe("20 30 unit-mismatch");
    expect(compare("≥20个", "30")).toBe("20 30 unit-missing");
    expect(compare("100亿元", "109.79亿")).toBe("10000000000 10979000000 unit-missing");
  });

  it.each([
    ["23万㎡", "22.99", "scale-missing"],
    ["23", "22.99万㎡", "scale-missing"],
    ["7600万", "7600", "scale-missing"],
    ["10-20万元", "15", "scale-missing"],
    ["20万元", "200000", "200000 200000 unit-missing"],
    ["2.5万", "25000", "25000 25000"],
    ["7600万", "0.76亿元", "76000000 76000000 unit-missing"],
    ["≥90%", "0.95", "percent-missing"],
    ["0.9", "95%", "percent-missing"],
    ["≥90%", "95", "90 95 unit-missing"],
    ["≥5家", "0", "5 0"],
  ])("where a unit was left out, does not guess what went with it: %s, %s", (target, actual, expected) => {
    expect(compare(target, actual)).toBe(expected);
  });

  it("does not compare what measures different things", () => {
    for (const [target, actual] of [
      ["增加5栋", "增长10%"],
      ["0.9亿美元", "6亿元"],
      ["≥90%", "30家"],
      ["1600元/亩", "1600元/人"],
      ["提高2个百分点", "提高2%"],
      ["≥90%", "满意"],
      ["≥90%", "90%-95%"],
      ["12月底前", "12家"],
      ["不适用", "5家"],
      ["1，2", "5家"],
    ]) {
      expect(compare(target ?? "", actual ?? "")).toBe("kind-mismatch");
    }
  });

  it("counts a change in the direction of the target", () => {
    expect(compare("增长10%", "增长17.61%")).toBe("10 17.61");
    expect(compare("下降5%", "下降6%")).toBe("5 6");
    expect(compare("下降5%", "增长1%")).toBe("5 -1");
    expect(compare("下降5%", "-6%")).toBe("5 6");
    expect(compare("增长5%", "-6%")).toBe("5 -6");
    expect(compare("±10%", "下降6%")).toBe("-10 10 -6");
    expect(compare("增加5栋", "减少2栋")).toBe("5 -2");
    expect(compare("增长10%", "17.61%")).toBe("10 17.61 change-assumed");
    expect(compare("下降5%", "6%")).toBe("5 6 change-assumed");
  });

  it("counts frequencies by the year", () => {
    expect(compare("每季度至少一次", "每月1次")).toBe("4 12");
    expect(compare("每季度至少一次", "5次")).toBe("4 5 period-assumed");
    expect(compare("每半年一次", "每两年1次")).toBe("2 0.5");
    expect(compare("每年2次", "2次")).toBe("2 2");
  });

  it("takes no event as zero of any unit", () => {
    expect(compare("未发生", "0起")).toBe("0 0");
    expect(compare("≤3起", "未发生")).toBe("3 0");
    expect(compare("0起", "1起")).toBe("0 1");
    expect(compare("≤5%", "未发生")).toBe("5 0");
    expect(compare("未发生", "100%")).toBe("kind-mismatch");
  });

  it("gives both bounds of a range", () => {
    expect(compare("90%-95%", "93%")).toBe("90 95 93");
    expect(compare("10-20万元", "150000元")).toBe("100000 200000 150000");
  });

  it("compares dates by their last day", () => {
    expect(compare("2022年", "2022年")).toBe("20221231 20221231");
    expect(compare("2022年12月底前", "2022年12月15日")).toBe("20221231 20221215");
    expect(compare("2022年12月15日前", "2022年12月")).toBe("20221215 20221231 date-precision");
    expect(compare("2022年12月15日前", "2023年1月")).toBe("20221215 20230131");
    expect(compare("2023.07-2024.01", "2023年9月1日")).toBe("20230701 20240131 20230901");
    expect(compare("2023.07-2024.01", "2023.12")).toBe("20230701 20240131 20231231");
    expect(compare("2022年1-12月", "2022年1-12月")).toBe("20220101 20221231 20221231");
    expect(compare("12月底前", "11月30日")).toBe("1231 1130");
  });

  it("compares with the first day of a date that something is to follow or precede", () => {
    expect(compare("2022年6月后", "2022年7月")).toBe("20220601 20220731");
    expect(compare("早于2022年6月", "2022年5月")).toBe("20220601 20220531");
    expect(compare("2022年6月15日后", "2022年6月")).toBe("20220615 20220630 date-precision");
  });

  it("lends a target without a year the year it means, and does not guess one", () => {
    expect(compare("12月底前", "2023年1月5日")).toBe("year-missing");
    expect(compare("12月底前", "2022年12月20日")).toBe("year-missing");
    expect(compare("2022年12月底前", "1月5日")).toBe("year-missing");
    expect(compare("12月底前", "2023年1月5日", 2022)).toBe("20221231 20230105");
    expect(compare("12月底前", "2022年12月20日", 2022)).toBe("20221231 20221220");
    expect(compare("2022年12月底前", "1月5日", 2022)).toBe("year-missing");
    expect(compare("12月底前", "11月30日", 2022)).toBe("1231 1130");
  });

  it("does not decide whether two figures such as 2022.12 are numbers or months", () => {
    expect(compare("2022.12", "2023.01")).toBe("");
    expect(compare("2022.12", "2022.12")).toBe("2022.12 2022.12");
  });

  it("compares ratios exactly, and only with ratios", () => {
    expect(compare("1:20", "1:18")).toBe("18 20");
    expect(compare("2:3", "三分之二")).toBe("6 6");
    expect(compare("3/4", "0.75")).toBe("kind-mismatch");
  });

  it("takes all of it as 100% beside a percentage, and once more as growth by 100%", () => {
    expect(compare("100%", "全覆盖")).toBe("100 100");
    expect(compare("全覆盖", "98%")).toBe("100 98");
    expect(compare("增长100%", "翻一番")).toBe("100 100");
    expect(compare("增长1倍", "增长80%")).toBe("100 80");
  });

  it("compares the date beside a figure as well", () => {
    expect(compare("11月底完成100%", "11月20日完成98%")).toBe("100 98");
    expect(compare("11月底完成100%", "100%")).toBe("100 100 due-unsaid");
    expect(compare("11月底完成100%", "12月5日完成100%")).toBe("due-missed");
  });

  it("compares quarters with months and days", () => {
    expect(compare("Q3", "9月15日")).toBe("701 930 915");
    expect(compare("三季度末", "9月")).toBe("930 930");
  });

  it("compares shares, rates per 100,000 and amounts in words", () => {
    expect(compare("≥90%", "九成五")).toBe("90 95");
    expect(compare("≤15/10万", "0.089‰")).toBe("0.015 0.0089");
    expect(compare("20.5元", "贰拾元伍角整")).toBe("20.5 20.5");
  });

  it("uses the number of a named value", () => {
    expect(compare("部门职工认可度≥90%", "100%")).toBe("90 100");
  });
});
