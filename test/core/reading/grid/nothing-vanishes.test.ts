import { readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { Ledger } from "../../../../src/core/form/ledger.js";
import { isNumber, isRest, isTotal } from "../../../../src/core/reading/grid/furniture.js";
import { spoken } from "../../../../src/core/reading/grid/grid.js";
import { namesOf } from "../../../../src/core/reading/grid/names.js";
import { recognise } from "../../../../src/core/reading/grid/recognise.js";
import { landmarksOf } from "../../../../src/core/reading/grid/text/landmarks.js";
import { textGrids } from "../../../../src/core/reading/grid/text/text-grids.js";
import { formOf, tableWords } from "./read-as.js";

const folder = "test/fixtures/pastes";
const names = namesOf(tableWords);

/** Texts that are no value, no problem, not left, and neither a name of the table nor a rest of the template. */
function vanished(id: string, text: string): string[] {
  const form = formOf(id);
  const marks = landmarksOf(form, names);
  const ledger = new Ledger(form, { unit: "", year: 2022 }, new Map());
  const [grid] = textGrids(text, form, names);
  if (grid === undefined) return [];
  const { values, lists, left } = recognise(grid, { ledger, words: tableWords });
  const rows = lists.flatMap((list) => list.rows);
  const all = [...values, ...rows.flatMap(({ cells, score }) => (score === null ? cells : [...cells, score]))];
  const kept = new Set([...left, ...all.flatMap((value) => [value.text, ...value.cells.map((cell) => cell.text)])]);
  const isName = (cell: string) =>
    marks.isName(cell) || names.isLevel(cell) || names.isIgnoredColumn(cell) || isRest(names, cell);
  return grid.rows.flatMap((row) =>
    isTotal(names, spoken(row))
      ? []
      : row
          .map((cell) => cell.text)
          .filter((cell) => cell !== "" && !isNumber(cell) && !kept.has(cell) && !isName(cell)),
  );
}

const files = readdirSync(folder).filter((name) => name.endsWith(".txt"));

it.each(files)("keeps every text of %s", (name) => {
  expect(vanished("national-project-evaluation", readFileSync(`${folder}/${name}`, "utf8"))).toEqual([]);
});

it("keeps texts beside labels above a head, and those of a column with an unknown head", () => {
  const text = [
    "年度目标|年初目标|修缮甲桥三座|||甲方意见|同意按此上报|",
    "一级指标|二级指标|三级指标|年度指标值|全年完成值|分值|甲乙丙丁",
    "产出指标|数量指标|修缮桥梁|≥3座|3座|20|甲局台账",
  ]
    .map((line) => line.replaceAll("|", "\t"))
    .join("\n");
  expect(vanished("national-project-evaluation", text)).toEqual(["甲乙丙丁"]);
});
