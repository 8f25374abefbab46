import { describe, expect, test } from "vitest";
import type { Entry, Ledger } from "../../src/core/form/ledger.js";
import { takeStandard, writeOver } from "../../src/core/report/narrative.js";
import { printout } from "../../src/core/report/printout.js";
import { fillDocx } from "../../src/documents/fill-docx.js";
import { formOf, ledgerOf } from "../core/form/form-of.js";
import { docxOf } from "./docx-of.js";
import { documentXml, textOf } from "./read-tables.js";

const form = formOf(
  `
- id: overview
  title: 概况
  narrative: overview.mustache
  fields:
    - {id: lead, label: 牵头科室, kind: text}
    - {id: staff, label: 人数, kind: count}
`,
  { "overview.mustache": "由{{overview.lead}}牵头。\n共{{overview.staff}}人。\n" },
);
const layout = docxOf(["{{#overview.paragraphs}}", "（{{text}}）", "{{/overview.paragraphs}}", "{{overview.text}}"]);
const lead = `A&B <w:br/> {{unit}} {{#draft}}{{/draft}} {%raw%} **粗** \u0001\u200b]]>`;
const printed = "A&B <w:br/> {{unit}} {{#draft}}{{/draft}} {%raw%} **粗** \u200b]]>";

/** The lines of the filled file after these answers. */
function lines(
  answers: (ledger: Ledger) => Entry[],
  figures: Readonly<Record<string, string>>,
  draft = false,
): string[] {
  const ledger = ledgerOf(form, figures);
  const labels = { score: "", execution: "", total: "" };
  const { model } = printout({ ledger: ledger.with(answers(ledger)), scheme: null }, { draft, labels });
  const filled = fillDocx(layout, model);
  if ("problems" in filled) throw new Error(JSON.stringify(filled.problems));
  return textOf(documentXml(filled.file)).split("\n");
}

const take = (ledger: Ledger): Entry[] => takeStandard({ ledger, scheme: null }, "overview.text");
const figures = { "overview.lead": lead, "overview.staff": "7" };

describe("a narrative on paper", () => {
  test("has its paragraphs one by one, or as lines of one paragraph", () => {
    expect(lines(take, { "overview.lead": "综合科", "overview.staff": "7" }).join("|")).toBe(
      "（由综合科牵头。）|（共7人。）|由综合科牵头。|共7人。",
    );
  });

  test("prints what people typed into it as text, whatever it looks like", () => {
    expect(lines(take, figures)).toEqual([`（由${printed}牵头。）`, "（共7人。）", `由${printed}牵头。`, "共7人。"]);
    const own = (ledger: Ledger) => writeOver({ ledger, scheme: null }, "overview.text", lead, lead);
    expect(lines(own, figures)).toEqual([`（${printed}）`, printed]);
  });

  test("shows gaps in a draft: of a figure inside the text, or of the whole text", () => {
    expect(lines(take, { "overview.lead": "综合科" }, true)).toContain("（共（待填：人数）人。）");
    expect(lines(() => [], {}, true)).toEqual(["（（待填：概况））", "（待填：概况）"]);
    expect(lines(() => [], {})).toEqual([""]);
  });
});
