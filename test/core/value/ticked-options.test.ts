import { describe, expect, it } from "vitest";
import { readField } from "../../../src/core/value/read-field.js";

const options = ["部门预算项目", "省直专项", "省对下转移支付项目"].map((label) => ({ value: label, label }));
const read = (text: string) => readField("choice", text, { options });

describe("options that a form prints with boxes", () => {
  it.each([
    ["1、部门预算项目☑    2、省直专项□    3、省对下转移支付项目□", "部门预算项目"],
    ["1、部门预算项目□    2、省直专项☑    3、省对下转移支付项目□", "省直专项"],
    ["□部门预算项目 ☑省直专项 □省对下转移支付项目", "省直专项"],
    ["部门预算项目□ 省直专项□ 省对下转移支付项目√", "省对下转移支付项目"],
    ["☐ 部门预算项目；☒ 省对下转移支付项目", "省对下转移支付项目"],
    ["（1）部门预算项目 ■ （2）省直专项 □", "部门预算项目"],
  ])("are read from the ticked one: %s", (text, value) => {
    expect(read(text)).toMatchObject({ value });
  });

  it.each(["部门预算项目□ 省直专项□", "部门预算项目☑ 省直专项☑", "☑其他"])(
    "are asked where no one of them is ticked: %s",
    (text) => {
      expect(read(text)).toHaveProperty("problem");
    },
  );

  it.each([
    "□优（90分及以上） ☑良（80分至90分） □差（80分以下）",
    "□优：90-100分 ☑良：80-90分",
    "□优90分以上 ☑良80-90分",
  ])("are read without the bounds printed behind them: %s", (text) => {
    const grades = ["优", "良", "中", "差"].map((label) => ({ value: label, label }));
    expect(readField("choice", text, { options: grades })).toMatchObject({ value: "良" });
  });
});
