/** Tables that only frame a page, and the lines of names below a table. */
import { expect, it } from "vitest";
import { Ledger } from "../../src/core/form/ledger.js";
import { hidesSomething } from "../../src/core/reading/document/hidden.js";
import { importDocument, valuesOf } from "../../src/core/reading/document/import-document.js";
import { readFile } from "../../src/files/read-file.js";
import { formOf, tableWords } from "../core/reading/grid/read-as.js";
import { htmlTable, importLines, importTable } from "./html-file.js";

it("a table around the page keeps its lines, and hidden rows of the table in it are told", async () => {
  const inner = htmlTable([
    ["项目名称", ["甲桥修缮", 2]],
    ["二级指标", "三级指标", "指标值"],
    ["数量指标", "修桥", "3座"],
    ["数量指标", "修路", "5条"],
  ]).replace(/<tr>(?=(?:(?!<tr>).)*修路)/, '<tr style="display:none">');
  const page = `<html><meta charset="utf-8"><table width=100%><tr><td><center>项目支出绩效自评表</center>
    <center>（2022年度）</center>${inner}<p>填报人：甲某</p></td></tr></table></html>`;
  const read = await readFile(new TextEncoder().encode(page), "表.xls");
  const [document] = "documents" in read ? read.documents : [];
  if (document === undefined) throw new Error(JSON.stringify(read));
  const ledger = new Ledger(formOf("national-project-evaluation"), { unit: "", year: 2022 }, new Map());
  const { found, year, told } = importDocument(document, { ledger, words: tableWords });
  expect(year?.year).toBe(2022);
  expect(valuesOf(found).map(({ value }) => value)).toEqual(["甲桥修缮", "数量指标", "修桥", "3座"]);
  expect(found.beside.map(({ value }) => value)).toContain("甲某");
  expect([told.map(({ say }) => say), hidesSomething(document)]).toEqual([["told.hidden-cells"], true]);
});

it.each([
  ["单位负责人：甲某　　填报人：乙某　　联系电话：0777-8100321", ["乙某", "0777-8100321"]],
  ["填报人：乙某　审核人：丙某　联系电话：6688123", ["乙某", "6688123"]],
])("each name of %s is its own label's", (line, names) => {
  const { beside, left } = importLines("national-project-evaluation", [line]);
  expect([beside, left]).toEqual([names, []]);
});

it("a colon within a text ends it nowhere, and a place that points elsewhere is none", async () => {
  const rows = [["实际完成情况：完成三项：修桥3座"], ["单位名称", "见表头"]];
  const { values } = await importTable("wuhan-overall-evaluation", rows);
  expect(Object.values(values)).not.toContain("见表头");
  const project = await importTable("national-project-evaluation", rows);
  expect(project.values["goals.actual"]).toBe("完成三项：修桥3座");
});
