/** Indicators whose target was adjusted, and whose score the form itself says how to work out. */
import { expect, test } from "vitest";
import { Ledger } from "../../../src/core/form/ledger.js";
import { scoreReport } from "../../../src/core/score/score-report.js";
import { blankOf } from "./docx-table.js";
import { formOf } from "./sample.js";

const blank = (note: string) =>
  blankOf([
    "某某县自评表",
    [
      "一级指标|三级指标|年初指标值|调整指标值|全年完成值|得分系数（%）|权重|得分",
      "产出指标|||||||",
      "满意度指标|||||||",
    ],
    `注：1.${note}预算执行率满分10分。`,
  ]);

function scored(note: string, cells: Readonly<Record<string, string>>) {
  const { loaded } = formOf(blank(note));
  const byLabel = new Map([...loaded.form.fields.values()].map(({ label, pattern }) => [label, pattern]));
  const answers = Object.entries(cells).flatMap(([label, raw]) => {
    const pattern = byLabel.get(label);
    return pattern === undefined ? [] : [[pattern.replace("*", "1"), { raw, value: raw }] as const];
  });
  const ledger = new Ledger(
    loaded.form,
    { unit: "某某中心", year: 2031 },
    new Map([["indicators", { raw: "", value: "1" }], ...answers]),
  );
  const { scheme } = loaded;
  if (scheme === null) throw new Error("no scheme");
  return scoreReport(ledger, scheme).flatMap(({ lines }) => lines)[0];
}

const row = { 三级指标: "培训场次", 年初指标值: "≥10场", 全年完成值: "8场", 得分系数: "90", 权重: "20" };

test("the score is what the form's own rule gives, and nobody's by hand", () => {
  const line = scored("得分＝得分系数×权重。", row);
  expect([line?.score?.toFixed(), line?.byHand]).toEqual(["18", false]);
});

test("without a rule of its own the form is scored by the scheme", () => {
  expect(scored("", row)?.score?.toFixed()).toBe("16");
});

test("what was reached is held against the adjusted target, and until there is one against the first", () => {
  expect(scored("", row)?.target).toBe("≥10场");
  expect(scored("", { ...row, 调整指标值: "≥8场" })?.score?.toFixed()).toBe("20");
});
