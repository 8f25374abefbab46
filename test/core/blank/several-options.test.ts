/** Boxes of which one or several may be ticked, and what somebody else than the unit fills in. */
import { describe, expect, test } from "vitest";
import { correct } from "../../../src/core/blank/correct.js";
import { entryGroups } from "../../../src/core/blank/entries.js";
import type { Understood } from "../../../src/core/blank/understood.js";
import { fieldsStepOf, readOn } from "./asked.js";
import { blankOf, type Line } from "./docx-table.js";
import { made } from "./made.js";

const options = (hint: string): Line[] => [
  "某某县项目申报表",
  [
    `项目名称|`,
    `支持方向${hint}|□农业 □水利 □科技、教育 □其他`,
    "项目类型|新增项目□ 延续项目□",
    "预算金额（万元）|",
    "财政部门审核意见|",
    "复核人|",
  ],
];

function understood(lines: readonly Line[]): Understood {
  return made(blankOf(lines)).understood;
}

describe("options with boxes", () => {
  test("a hint tells whether several may be ticked; nothing: one, and a person is asked to look", () => {
    const choice = (hint: string) => {
      const { unsure, parts } = understood(options(hint));
      const item = parts
        .flatMap((part) => ("items" in part ? part.items : []))
        .find(({ label }) => label === "支持方向");
      return [item?.many, unsure.map(({ why }) => why)];
    };
    expect(choice("（可多选）")).toEqual([true, []]);
    expect(choice("（单选）")).toEqual([false, []]);
    expect(choice("")).toEqual([false, ["many"]]);
  });

  test("a person says which, and the doubt is gone", () => {
    const before = understood(options(""));
    const entry = entryGroups(before)
      .flatMap(({ entries }) => entries)
      .find(({ doubt }) => doubt === "many");
    const after = correct(before, { key: entry?.key ?? "", to: { as: "options", many: true } });
    const corrected = entryGroups(after ?? before).flatMap(({ entries }) => entries);
    expect(corrected.find(({ key }) => key === entry?.key)).toMatchObject({ many: true, doubt: null });
  });

  test("several are one figure, whose boxes print ticked and are read back", async () => {
    const { loaded, printed, read } = made(blankOf(options("（可多选）")), { 支持方向: "其他、科技、教育" });
    const field = [...loaded.form.fields.values()].find(({ label }) => label === "支持方向");
    expect(field?.kind).toBe("choices");
    expect(printed).toContain("□农业 □水利 ☑科技、教育 ☑其他");
    expect((await read()).get(field?.pattern ?? "")).toBe("科技、教育\n其他");
  });

  test.each([
    ["资金闲置：□是 □否    挪用：□是 □否    进度滞后：□是 □否", "挪用", "是", "资金闲置：□是 □否    挪用：☑是 □否"],
    [
      "资金到位：是□ 否□；账目齐全：有□ 无□；是否整改：是□ 否□",
      "是否整改",
      "否",
      "账目齐全：有□ 无□；是否整改：是□ 否☑",
    ],
  ])("questions in one cell are a choice each: %s", async (cell, name, answer, shown) => {
    const { loaded, printed, read } = made(blankOf(["某某县项目监控表", ["项目名称|", `检查结果|${cell}`]]), {
      [`检查结果：${name}`]: answer,
    });
    const choices = [...loaded.form.fields.values()].filter(({ kind }) => kind === "choice");
    expect(choices.map(({ label }) => label)).toHaveLength(3);
    expect(printed).toContain(shown);
    const path = choices.find(({ label }) => label === `检查结果：${name}`)?.pattern ?? "";
    expect((await read()).get(path)).toBe(answer);
  });

  test("groups of options under names of their own are one choice", () => {
    const cell = "工程：□房屋 □市政  货物：□车辆 □设备";
    const { loaded } = made(blankOf(["某某县项目申报表", ["项目名称|", `采购类型|${cell}`]]));
    expect([...loaded.form.fields.values()].filter(({ kind }) => kind === "choice")).toHaveLength(1);
  });

  test("the card offers a menu of several, and takes what it sends", () => {
    const { loaded } = made(blankOf(options("（可多选）")));
    const [path, input] = fieldsStepOf(loaded.form, "支持方向");
    expect(input).toMatchObject({
      type: "choices",
      options: expect.arrayContaining([{ value: "水利", label: "水利" }]),
    });
    expect(readOn(loaded.form, path, '["其他","农业"]')).toEqual({ path, raw: "农业、其他", value: "农业\n其他" });
  });
});

describe("what somebody else fills in", () => {
  test("stands in the form, is not asked and prints blank", () => {
    const { loaded, steps, printed } = made(blankOf(options("（单选）")));
    const others = [...loaded.form.fields.values()].filter(({ by }) => by !== null);
    expect(others.map(({ label, by }) => [label, by])).toContainEqual(["财政部门审核意见", "财政部门"]);
    expect(steps).not.toContain("财政部门审核意见");
    expect(printed).not.toContain("待填");
  });

  test("is told apart in a filled file, and not taken", async () => {
    const { loaded, readFile } = made(blankOf(options("（单选）")));
    const filled = await readFile([["项目名称|甲项目", "财政部门审核意见|同意"]]);
    const name = [...loaded.form.fields.values()].find(({ label }) => label === "项目名称");
    expect([...filled.values.keys()]).toEqual([name?.pattern]);
    expect(filled.beside).toEqual(["同意"]);
  });
});
