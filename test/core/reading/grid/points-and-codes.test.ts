/** Two figures in one cell, and codes before names. */
import { expect, it } from "vitest";
import { readAs } from "./read-as.js";

const text = (...lines: readonly string[]): string => lines.map((line) => line.replaceAll("|", "\t")).join("\n");
const head = "一级指标|二级指标|三级指标|年度指标值|实际完成值";
const row = "产出指标|数量指标|培训人数|≥100人|95人";

it.each([
  ["得分", "9.5/10"],
  ["得分/分值", "9.5/10"],
  ["分值/得分", "10/9.5"],
  ["分值及得分", "10分／9.5分"],
])("reads points and score under %s from %s", (name, cell) => {
  const { values, problems } = readAs("national-project-evaluation", text(`${head}|${name}`, `${row}|${cell}`));
  expect(values).toMatchObject({ "indicators.1.weight": "10", "indicators.1.score": "9.5" });
  expect(problems).toEqual({});
});

it("keeps the column of points where the score's cell repeats them", () => {
  const { values } = readAs("national-project-evaluation", text(`${head}|分值|得分`, `${row}|10|9.5/10`));
  expect(values).toMatchObject({ "indicators.1.weight": "10", "indicators.1.score": "9.5" });
});

it.each([
  ["001 道路养护", "道路养护"],
  ["[4301] 道路养护", "道路养护"],
  ["（4301-02）道路养护", "道路养护"],
  ["430102001-道路养护", "道路养护"],
  ["2022年道路养护", "2022年道路养护"],
  ["120 急救车购置", "120 急救车购置"],
  ["（二期）道路养护", "（二期）道路养护"],
])("%s is the name %s", (cell, name) => {
  expect(readAs("national-project-evaluation", text(`项目名称|${cell}`)).values["project.name"] ?? "").toBe(name);
});
