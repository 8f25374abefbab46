import { describe, expect, it } from "vitest";
import type { Finding } from "../../../../src/core/check/finding.js";
import { runChecks } from "../../../../src/core/check/run-checks.js";
import { writtenOver } from "../../../../src/core/check/text/written-over.js";
import { writtenOverChange } from "../../../../src/core/check/text/written-over-change.js";
import { compileForm } from "../../../../src/core/form/compile.js";
import { formSource } from "../../../../src/core/form/define.js";
import { Ledger } from "../../../../src/core/form/ledger.js";
import type { Mistakes } from "../../../../src/core/form/mistake.js";
import { nothingPrinted } from "../../../../src/core/reading/report-input.js";
import { standardMark } from "../../../../src/core/report/narrative.js";
import { loadWords } from "../../../../src/forms/load-words.js";

const words = loadWords("templates");
const template =
  "{{year}}年养护支出为{{upkeep.total}}万元，占总支出的{{upkeep.share}}，与上年相比，增加{{upkeep.change}}万元，增长{{upkeep.growth}}。其中：人工费{{upkeep.labour}}万元。\n";
const field = (id: string, kind: string, unit?: string): object => ({
  id,
  label: id,
  kind,
  ...(unit === undefined ? {} : { unit }),
});
const fields = [
  field("total", "money", "万元"),
  field("share", "percent"),
  field("change", "money", "万元"),
  field("growth", "percent"),
  field("labour", "money", "万元"),
];

function form() {
  const source = formSource.parse({
    id: "any",
    version: 1,
    title: "养护报告",
    kind: "evaluation",
    file: "报告.docx",
    sections: [{ id: "upkeep", title: "养护支出", fields, narrative: "upkeep.mustache" }],
  });
  const mistakes: Mistakes = [];
  const made = compileForm(
    { file: "form.yaml", source, fragments: new Map(), narratives: new Map([["upkeep.mustache", template]]) },
    mistakes,
  );
  if (mistakes.length > 0) throw new Error(JSON.stringify(mistakes));
  return made;
}

const figures = {
  "upkeep.total": "480.5",
  "upkeep.share": "61.87",
  "upkeep.change": "30.5",
  "upkeep.growth": "6.78",
  "upkeep.labour": "120",
};

function found(text: string): Finding[] {
  const held = new Map(
    Object.entries({ ...figures, "upkeep.text": text }).map(([path, value]) => [path, { raw: value, value }]),
  );
  const ledger = new Ledger(form(), { unit: "云山区公路养护中心", year: 2024 }, held);
  return runChecks(ledger, { scheme: null, printed: nothingPrinted, others: [], words }, [
    writtenOver,
    writtenOverChange,
  ]);
}

const right =
  "2024年养护支出为480.50万元，占总支出的61.87%，与上年相比，增加30.50万元，增长6.78%。其中：人工费120万元。";

describe("a paragraph that a person wrote over", () => {
  it.each([
    ["480.50", "408.50", "CC-20", "480.5"],
    ["61.87%", "16.87%", "CC-05", "61.87%"],
    ["30.50", "35.00", "CC-05", "30.5"],
    ["6.78%", "67.8%", "CC-05", "6.78%"],
    ["120万元", "102万元", "CC-20", "120"],
  ])("with another number than the figure has is an error that a button mends: %s as %s", (one, other, code, value) => {
    const [only, ...more] = found(right.replace(one, other));
    expect(more).toEqual([]);
    expect(only).toMatchObject({ code, severity: "error" });
    expect(only?.fix?.value).toContain(value);
  });

  it.each([
    right,
    right.replace("480.50万元", "481万元"),
    `${right}主要用于路面修复2.4万㎡、桥梁检修6座。`,
    "全年支出平稳，共修复路面2.4万㎡，人工费控制在预算以内。",
    "2022年养护支出为300万元，2023年增加到450万元。",
    standardMark,
  ])("with the same numbers, or with words of its own, is right: %s", (text) => {
    expect(found(text)).toEqual([]);
  });
});
