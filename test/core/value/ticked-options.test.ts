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
});
