/** Pages with rows, columns and cells that they do not show. */
import { expect, it } from "vitest";
import { Ledger } from "../../src/core/form/ledger.js";
import { hidesSomething } from "../../src/core/reading/document/hidden.js";
import { importDocument, valuesOf } from "../../src/core/reading/document/import-document.js";
import { htmlRows } from "../../src/core/reading/grid/text/html.js";
import { readFile } from "../../src/files/read-file.js";
import { formOf, tableWords } from "../core/reading/grid/read-as.js";

const head = "<tr><td>二级指标</td><td>三级指标</td><td>指标值</td></tr>";
const shown = "<tr><td>数量指标</td><td>修桥</td><td>3座</td></tr>";
const row = (attributes: string) => `<tr ${attributes}><td>数量指标</td><td>修路</td><td>5条</td></tr>`;

async function read(html: string, withHidden = false) {
  const bytes = new TextEncoder().encode(`<html><meta charset="utf-8">${html}</html>`);
  const result = await readFile(bytes, "表.xls");
  const [document] = "documents" in result ? result.documents : [];
  if (document === undefined) throw new Error(JSON.stringify(result));
  const ledger = new Ledger(formOf("national-project-evaluation"), { unit: "", year: 2023 }, new Map());
  const imported = importDocument(document, { ledger, words: tableWords, withHidden });
  const texts = valuesOf(imported.found).map(({ value }) => value);
  return { texts, told: imported.told, hides: hidesSomething(document) };
}

it.each([
  ["a row by its style", `<table>${head}${shown}${row('style="mso-height-source:userset; DISPLAY: none"')}</table>`],
  ["a row by the attribute", `<table>${head}${shown}${row("hidden")}</table>`],
  ["rows of a group", `<table><tbody>${head}${shown}</tbody><tbody style='display:none'>${row("")}</tbody></table>`],
  ["a table", `<table>${head}${shown}</table><table style="display:none">${head}${row("")}</table>`],
  ["cells one by one", `<table>${head}${shown}${row("").replaceAll("<td", '<td style="visibility:hidden"')}</table>`],
])("%s is told and not read, and read where somebody asks", async (_, html) => {
  const plain = await read(html);
  expect(plain.texts).toContain("修桥");
  expect(plain.texts).not.toContain("修路");
  expect(plain.hides).toBe(true);
  expect(plain.told.filter(({ say }) => say === "told.hidden-cells")).toHaveLength(1);
  expect((await read(html, true)).texts).toContain("修路");
  expect(JSON.stringify(htmlRows(html))).not.toContain("修路");
});

it("a hidden column keeps the others in their places", async () => {
  const html = `<table><col><col style="display:none"><col><col>
    <tr><td>二级指标</td><td>编码</td><td>三级指标</td><td>指标值</td></tr>
    <tr><td>数量指标</td><td>9901</td><td>修桥</td><td>3座</td></tr></table>`;
  const { texts, hides } = await read(html);
  expect(texts).toEqual(["数量指标", "修桥", "3座"]);
  expect(hides).toBe(true);
});

it("text of a hidden piece is left out and told; the attribute's name in another's value hides nothing", async () => {
  const html = `<div hidden>项目名称：旧名<div>内</div></div><table title="a hidden b">${head}${shown.replace("修桥", "修<span style='display:none'>旧</span>桥")}</table>`;
  const { texts, told, hides } = await read(html);
  expect(texts).toEqual(["数量指标", "修桥", "3座"]);
  expect([told.map(({ say }) => say), hides]).toEqual([["told.hidden-text"], false]);
});
