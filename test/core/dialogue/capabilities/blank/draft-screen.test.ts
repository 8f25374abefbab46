/** What a person is asked to look at before a form of a blank file is put to use. */
import { expect, test } from "vitest";
import { entryGroups } from "../../../../../src/core/blank/entries.js";
import type { FormDraft } from "../../../../../src/core/blank/form-draft.js";
import type { Unsure } from "../../../../../src/core/blank/understood.js";
import { correction, draftScreen } from "../../../../../src/core/dialogue/capabilities/blank/draft-screen.js";
import { loadPrompts } from "../../../../../src/forms/load-prompts.js";
import { blankOf, type Line } from "../../../blank/docx-table.js";
import { formOf } from "../../../blank/sample.js";

const { words } = loadPrompts("prompts");

const fields: readonly Line[] = ["某某表", ["项目名称|", "项目概况|"]];

/** The first card's texts, of a form with two fields of which this is not sure. */
function textsOf(unsure: readonly Unsure[], lines = fields): string {
  const { understood } = formOf(blankOf(lines)).form;
  const draft: FormDraft = {
    ...{ understood: { ...understood, unsure }, moneyUnits: [], twin: null, follows: false, revision: 0 },
    ...{ corrections: [], carried: { taken: [], lost: [] }, said: [] },
  };
  return draftScreen({ id: "d", name: "某某表.docx", draft }, 0)
    .blocks.flatMap((block) => (block.block === "text" ? [words.render(block.text, "plain")] : []))
    .join("\n");
}

const keyOf = (label: string): string => {
  const { understood } = formOf(blankOf(fields)).form;
  const entries = entryGroups(understood).flatMap((group) => group.entries);
  return entries.find((entry) => entry.label === label)?.key ?? "";
};

test("what is counted as marked has a mark, and gaps without a name are named by their place", () => {
  const one: Unsure = { key: keyOf("项目概况"), why: "many", at: { table: 1, row: 2 }, text: "项目概况" };
  const gap: Unsure = { key: "t1r9c1", why: "no-label", at: { table: 1, row: 9 }, text: "（盖章）" };
  expect(textsOf([])).not.toContain("⚠");
  const texts = textsOf([one, gap]);
  expect(texts.match(/⚠/g)).toHaveLength(2);
  expect(texts).toContain("有 1 处不大确定");
  expect(texts).toContain("另有 1 处填空旁边没有名称，没有问：表 1 第 9 行「（盖章）」");
});

test("a correction that was not taken keeps what was chosen", () => {
  const { understood } = formOf(blankOf(fields)).form;
  const draft: FormDraft = {
    ...{ understood, moneyUnits: [], twin: null, follows: false, revision: 0 },
    ...{ corrections: [], carried: { taken: [], lost: [] }, said: [] },
  };
  const typed = new Map([
    [correction.key, keyOf("项目概况")],
    [correction.to, "money"],
    [correction.unit, "万元"],
  ]);
  const { blocks } = draftScreen({ id: "d", name: "某某表.docx", draft }, 0, { problem: "key", typed });
  const inputs = blocks.flatMap((block) => (block.block === "form" ? block.fields : []));
  const values = inputs.flatMap((part) => (part.block === "input" ? [[part.name, part.value] as const] : []));
  expect(new Map(values.filter(([, value]) => value !== ""))).toEqual(typed);
});

test("what is taken off a sum has its sign", () => {
  const table = ["项目|年初预算数|调增|调减|全年预算数", "甲类||||", "乙类||||"];
  expect(textsOf([], ["某某表", table])).toContain("年初预算数 ＋ 调增 － 调减");
});

test("a filled report and a text without a table are told from a blank form, with the way out", () => {
  const filled = [
    "某某县自评表",
    ["项目名称|某某", ...["甲", "乙", "丙"].map((name) => `${name}资金|10.5|20`), "备注|"],
  ] as const;
  expect(textsOf([], filled)).toContain("这份像是填过的");
  const notice = ["关于某某的通知", "联系人：", "正文若干。"];
  expect(textsOf([], notice)).toContain("像是通知、合同或说明");
  expect(textsOf([])).not.toMatch(/填过的|通知/);
});
