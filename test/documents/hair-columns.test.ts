/** Tables whose borders were dragged by a hair in single rows: the file's grid has more columns than a person sees. */
import { expect, test } from "vitest";
import { tell } from "../../src/core/blank/tell.js";
import { valuesIn } from "../core/blank/made.js";
import { formOf, sampleOf } from "../core/blank/sample.js";
import { docxOf } from "./docx-of.js";

/** Rows of `text` and the number of grid columns it spans. */
type Row = readonly (readonly [string, number])[];

function tableOf(widths: readonly number[], rows: readonly Row[]): string {
  const grid = widths.map((width) => `<w:gridCol w:w="${width}"/>`).join("");
  const cell = ([text, span]: Row[number]): string =>
    `<w:tc><w:tcPr><w:gridSpan w:val="${span}"/></w:tcPr><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:tc>`;
  const lines = rows.map((row) => `<w:tr>${row.map(cell).join("")}</w:tr>`).join("");
  return `<w:tbl><w:tblPr/><w:tblGrid>${grid}</w:tblGrid>${lines}</w:tbl>`;
}

const widths = [2000, 15, 1985, 15, 2000];
const even = (...texts: [string, string, string]): Row => [
  [texts[0], 1],
  [texts[1], 2],
  [texts[2], 2],
];
const dragged = (...texts: [string, string, string]): Row => [
  [texts[0], 2],
  [texts[1], 2],
  [texts[2], 1],
];
const blank = docxOf([
  "<w:p><w:r><w:t>项目情况表</w:t></w:r></w:p>",
  tableOf(widths, [
    [
      ["填报科室", 1],
      ["", 4],
    ],
    even("项目名称", "指标值", "完成值"),
    even("", "", ""),
    dragged("", "", ""),
    even("", "", ""),
    dragged("", "", ""),
  ]),
]);

test("the list has all rows, with the columns that a person sees", () => {
  const { fields, lists } = tell(formOf(blank).form.understood);
  expect(fields.map(({ label }) => label)).toEqual(["填报科室"]);
  expect(lists.map(({ at }) => [at.firstRow, at.lastRow, Object.values(at.cols)])).toEqual([[3, 6, [1, 2, 4]]]);
});

test("a place is told by the columns of the file", () => {
  const pairs = tableOf(widths, [even("项目名称", "", ""), dragged("负责人", "", ""), even("电话", "", "")]);
  const { fields } = tell(formOf(docxOf(["<w:p><w:r><w:t>某某表</w:t></w:r></w:p>", pairs])).form.understood);
  expect(fields.find(({ label }) => label === "负责人")?.at).toMatchObject({ row: 2, col: 3 });
});

test("the filled file is read back whole", async () => {
  const { loaded } = formOf(blank);
  const { file, cells } = sampleOf(loaded, () => 5);
  const read = await valuesIn(loaded, file);
  const entered = Object.entries(cells).filter(([path]) => path.includes(".") && !path.endsWith(".level2"));
  expect(entered.length).toBeGreaterThan(10);
  expect(entered.filter(([path, { text }]) => read.get(path) !== text)).toEqual([]);
});
