/** Corrections that are typed: what they change, and what is said where they cannot. */
import { expect, test } from "vitest";
import { carryCorrections, withCorrection } from "../../../../../src/core/blank/carry-corrections.js";
import { type Correction, correct } from "../../../../../src/core/blank/correct.js";
import { entryGroups } from "../../../../../src/core/blank/entries.js";
import type { FormDraft } from "../../../../../src/core/blank/form-draft.js";
import type { Understood } from "../../../../../src/core/blank/understood.js";
import { typedCorrection } from "../../../../../src/core/dialogue/capabilities/blank/typed-correction.js";
import { loadPrompts } from "../../../../../src/forms/load-prompts.js";
import { blankOf, type Line } from "../../../blank/docx-table.js";
import { formOf, sampleOf } from "../../../blank/sample.js";

const { words, commands } = loadPrompts("prompts");
const lines: readonly Line[] = [
  "某某县项目申报表",
  ["项目名称|", "受益人数|", "备注|", "甲类资金（万元）|", "乙类资金（万元）|", "两类之差（万元）|", "占比（%）|"],
  ["序号|设备名称|单价（元）|数量（台）|金额（元）", "1||||", "2||||", "3||||"],
];
const { understood } = formOf(blankOf(lines)).form;

const draft: FormDraft = {
  ...{ understood, moneyUnits: [], twin: null, follows: false, revision: 0 },
  ...{ corrections: [], carried: { taken: [], lost: [] }, said: [] },
};
const typed = (text: string) => typedCorrection({ id: "d", name: "表.docx", draft }, commands.correct, text);

function correctionOf(text: string): Correction {
  const found = typed(text);
  if (found === null || "problem" in found) throw new Error(text);
  return found;
}

function entryOf(after: Understood | null, label: string) {
  if (after === null) throw new Error("it cannot be corrected so");
  return entryGroups(after)
    .flatMap(({ entries }) => entries)
    .find((entry) => entry.label === label);
}

test.each([
  ["受益人数 改成 文字", "受益人数", { as: "ask", kind: "text" }],
  ["受益人数应该是数量，单位 人", "受益人数", { as: "ask", kind: "count", unit: "人" }],
  ["受益人数 改为 数量（户）", "受益人数", { as: "ask", kind: "count", unit: "户" }],
  ["甲类资金 单位 元", "甲类资金", { as: "ask", kind: "money", unit: "元" }],
  ["备注 不问。", "备注", { as: "not" }],
  ["不用填 备注", "备注", { as: "not" }],
  ["两类之差＝甲类资金－乙类资金", "两类之差", { as: "compute", from: ["甲类资金", "乙类资金"], less: 1 }],
  ["占比 = 甲类资金 ÷ 乙类资金", "占比", { as: "compute", from: ["甲类资金", "乙类资金"], divides: true, unit: "%" }],
])("%s", (text, label, entry) => {
  expect(entryOf(correct(understood, correctionOf(text)), label)).toMatchObject(entry);
});

test.each([
  ["没有的项 不问", "这张空表里没有“没有的项”"],
  ["占比 = 甲类资金 ÷ 丙类资金", "这张空表里没有“丙类资金”"],
])("%s is told with the name that is missing", (text, told) => {
  const found = typed(text);
  expect(found !== null && "problem" in found && words.render(found.problem, "plain")).toContain(told);
});

test("other messages correct nothing", () => {
  for (const text of ["你好", "这张表什么时候能用", "项目名称", "受益人数是多少呀", "= 甲类资金"])
    expect(typed(text)).toBeNull();
});

test("what is computed from others follows from them in the sample", () => {
  const change = (): Understood | null =>
    ["占比 = 甲类资金 ÷ 乙类资金", "两类之差 = 甲类资金 - 乙类资金"].reduce<Understood | null>(
      (after, text) => after && correct(after, correctionOf(text)),
      understood,
    );
  const { loaded } = formOf(blankOf(lines), change);
  const { ledger } = sampleOf(loaded);
  const value = (label: string): number => {
    const field = [...loaded.form.fields.values()].find((one) => one.label === label);
    return Number(ledger.value(field?.pattern ?? ""));
  };
  expect(value("两类之差")).toBeCloseTo(value("甲类资金") - value("乙类资金"), 2);
  expect(value("占比")).toBeGreaterThan(0);
});

test("a column is computed from others of its rows", () => {
  const after = correct(understood, correctionOf("金额 = 单价 + 数量"));
  expect(
    entryGroups(after ?? understood).flatMap(({ entries }) => entries.filter(({ as }) => as === "columnComputed")),
  ).toHaveLength(1);
  const { loaded } = formOf(blankOf(lines), () => after);
  const field = [...loaded.form.fields.values()].find(({ label }) => label === "金额");
  expect(field?.derive).not.toBeNull();
});

test("corrections stay where a label changes by signs alone, and are lost where it only resembles one", () => {
  const correction = correctionOf("受益人数 改成 文字");
  const kept = withCorrection([], understood, correction);
  const next = (label: string) =>
    formOf(blankOf(["某某县项目申报表", ["项目名称|", `${label}|`, "备注|"]])).form.understood;
  expect(carryCorrections(next("受益人数："), kept).taken).toEqual(["受益人数"]);
  expect(carryCorrections(next("受益户数"), kept).lost).toEqual(["受益人数"]);
});
