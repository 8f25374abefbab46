/** Lines of signatures, dates without a day, and phones of several people. */
import { expect, test } from "vitest";
import { tell } from "../../../src/core/blank/tell.js";
import { blankOf, type Line } from "./docx-table.js";
import { made } from "./made.js";
import { formOf } from "./sample.js";

const fieldsOf = (...lines: Line[]): unknown[] =>
  tell(formOf(blankOf(["某某表", ["项目名称|", "项目概况|"], ...lines])).form.understood)
    .fields.slice(2)
    .map(({ label, kind }) => [label, kind]);

test("of a line of signatures each is asked by its own name, and the signature left to the signer", () => {
  expect(fieldsOf("单位负责人（签字）：        填表人：        联系电话：        填报日期：")).toEqual([
    ["单位负责人", "sign"],
    ["填表人", "person"],
    ["联系电话", "phone"],
    ["填报日期", "date"],
  ]);
});

test("a year and a month without a day are written as they are", () => {
  const lines: Line[] = ["某某表", "（截至    年  月底）", ["项目名称|", "项目概况|"]];
  expect(made(blankOf(lines), { 截至: "2031年6月" }).printed).toContain("（截至2031年6月底）");
});

test("a century that is printed before a date is part of it", () => {
  const lines: Line[] = ["某某表", "申报日期：20    年    月    日", ["项目名称|", "项目概况|"]];
  expect(made(blankOf(lines), { 申报日期: "2031-06-30" }).printed).toContain("申报日期：2031年6月30日");
});

test("phones of several people are told apart", () => {
  const pairs = ["单位负责人||联系电话|", "填表人||联系电话|"];
  expect(fieldsOf(pairs)).toContainEqual(["单位负责人联系电话", "phone"]);
  expect(fieldsOf(pairs)).toContainEqual(["填表人联系电话", "phone"]);
});

test("the phone of who filled the form in is not that of the leader in the table", () => {
  const lines: Line[] = [["项目负责人||联系电话|"], "填表人：        联系电话：        单位负责人（签字）："];
  const phones = fieldsOf(...lines).filter((one) => String(one).endsWith("phone"));
  expect(phones).toEqual([
    ["项目负责人联系电话", "phone"],
    ["填表人联系电话", "phone"],
  ]);
  const values = { 项目负责人联系电话: "0999-7654321", 填表人联系电话: "0999-1234567" };
  expect(made(blankOf(["某某表", ["项目名称|", "项目概况|"], ...lines]), values).printed).toMatch(
    /0999-7654321\n填表人：.*联系电话：0999-1234567/,
  );
});

test("the same phone of the same person is asked once", () => {
  const lines: Line[] = ["联系人：        联系电话：        ", ["联系人||联系电话|"]];
  expect(fieldsOf(...lines).filter((one) => String(one).endsWith("phone"))).toEqual([["联系电话", "phone"]]);
});

test("names and phones are those of the person whom the row is called after", () => {
  const rows = ["单位负责人|姓名||电话|", "填表人|姓名||电话|"];
  expect(fieldsOf(rows).map((one) => String(one))).toEqual([
    "单位负责人：姓名,person",
    "单位负责人：电话,phone",
    "填表人：姓名,person",
    "填表人：电话,phone",
  ]);
});

test.each([
  ["填报单位（盖章）：          填报日期：", { 填报日期: "2031-06-30" }, "某某中心    填报日期：2031年6月30日"],
  ["联系电话：　　　　　　单位负责人（签字）：", { 联系电话: "0999-7654321" }, "0999-7654321　　单位负责人（签字）："],
  ["填表人：            联系电话：", { 填表人: "张某" }, "张某    联系电话："],
  ["合同金额：        万元其中：", { 合同金额: "12" }, "合同金额：12万元其中："],
])("spaces before the next label of a line stay: %s", (line, values, text) => {
  const { printed } = made(blankOf(["某某表", ["项目名称|", "项目概况|"], line]), values);
  expect(printed.replace("12.00", "12")).toContain(text);
});
