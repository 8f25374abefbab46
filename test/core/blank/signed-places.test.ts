/** Cells that are signed and sealed by hand. */
import { expect, test } from "vitest";
import { tell } from "../../../src/core/blank/tell.js";
import { blankOf, type Line } from "./docx-table.js";
import { made } from "./made.js";
import { formOf } from "./sample.js";

const rows = (...lines: string[]): Line[] => ["某某表", ["项目名称|<3>", ...lines]];
const toldOf = (...lines: string[]) => tell(formOf(blankOf(rows(...lines))).form.understood);

test.each(["某某部门抽查意见", "购买主体意见"])("%s beside a place for the seal is told to be left", (label) => {
  const { fields, left } = toldOf(`${label}|\n（盖章）　　　　年　　月　　日<3>`);
  expect(fields.map((one) => one.label)).toEqual(["项目名称"]);
  expect(left).toContainEqual({ text: label, why: "others", at: { table: 1, row: 2, col: 2, colspan: 3 } });
});

test("beside several names each place to sign is a signature of its own", () => {
  expect(toldOf("项目单位负责人|（签字）|财务负责人|（签字）", "日期||日期|").fields).toMatchObject([
    { label: "项目名称" },
    { label: "项目单位负责人", kind: "sign" },
    { label: "财务负责人", kind: "sign" },
    { label: "日期", kind: "date" },
  ]);
});

test("a conclusion is written over the signature that stands in its cell", () => {
  const lines = rows("评价结论|\n\n　　　　评价人签字：　　　　年　　月　　日<3>");
  expect(tell(formOf(blankOf(lines)).form.understood).fields).toMatchObject([
    { label: "项目名称" },
    { label: "评价结论", kind: "long" },
    { label: "评价人签字", kind: "sign" },
  ]);
  const { printed } = made(blankOf(lines), { 评价结论: "达到预期" });
  expect(printed).toMatch(/达到预期\n\n\u3000+评价人签字：/);
});
