import { describe, expect, test } from "vitest";
import { columnsOf } from "../../../../../src/core/dialogue/capabilities/paste/paste-columns.js";
import type { List } from "../../../../../src/core/form/form.js";
import { formOf } from "../../../form/form-of.js";

const form = formOf(`
- id: indicators
  title: 年度绩效指标
  list: {of: 指标, named: name, entry: rows, role: indicators}
  fields:
    - {id: level2, label: 二级指标, kind: choice, role: indicator.level2, options: [{group: 产出指标, options: [数量指标, 质量指标]}]}
    - {id: name, label: 指标名称, kind: text, role: indicator.level3}
    - {id: before, label: 前年指标值, kind: cell, role: indicator.yearBefore}
    - {id: previous, label: 上年指标值, kind: cell, role: indicator.lastYear}
    - {id: target, label: 预期当年实现值, kind: cell, role: indicator.target, aliases: [指标值]}
    - {id: standard, label: 绩效标准, kind: choice, role: indicator.standard, options: [计划标准, 问卷调查]}
`);

function columns(...lines: readonly string[]) {
  const list = form.lists.get("indicators") as List;
  const { at, body, unknown } = columnsOf(
    list,
    lines.map((line) => line.split("|")),
  );
  return { at: Object.fromEntries(at), body, unknown };
}

const all = { level2: 2, name: 3, before: 4, previous: 5, target: 6, standard: 7 };
const rows = [
  "|产出指标|数量指标|党建主题活动次数|9次|≥12次|≥12次|计划标准",
  "||质量指标|考试合格率|100%|100%|100%|计划标准",
];

describe("heads over several rows", () => {
  test("are read downwards where every column has its cell, as Excel copies them", () => {
    expect(
      columns(
        "年度绩效指标|一级指标|二级指标|指标名称|指标值|||绩效标准",
        "||||近两年指标值||预期当年实现值|",
        "||||2019年|2020年||",
        ...rows,
      ),
    ).toEqual({ at: all, body: 3, unknown: [] });
  });

  test("tell nothing where Word gives merged cells once: the columns stand as the form prints them", () => {
    expect(
      columns(
        "年度绩效指标|一级指标|二级指标|指标名称|指标值|绩效标准",
        "||||近两年指标值|预期当年实现值|",
        "||||2019年|2020年||",
        ...rows,
      ),
    ).toEqual({ at: all, body: 3, unknown: [] });
  });

  test("with years the other way round are told apart by the years", () => {
    expect(columns("二级指标|指标名称|2020|2019|预期当年实现值", "数量指标|活动次数|12次|9次|≥12次").at).toEqual({
      level2: 0,
      name: 1,
      previous: 2,
      before: 3,
      target: 4,
    });
  });
});

test("one row of heads is read as before, and what fits no field is told", () => {
  expect(columns("二级指标|指标名称|指标值|备注", "数量指标|活动次数|≥12次|无")).toEqual({
    at: { level2: 0, name: 1, target: 2 },
    body: 1,
    unknown: ["备注"],
  });
});

test("a single year is no history", () => {
  expect(columns("二级指标|指标名称|2020年|指标值", "数量指标|活动次数|9次|≥12次")).toMatchObject({
    at: { level2: 0, name: 1, target: 3 },
    unknown: ["2020年"],
  });
});

test("rows without heads stand as the form prints them", () => {
  expect(columns(...rows)).toMatchObject({ at: all, body: 0 });
});
