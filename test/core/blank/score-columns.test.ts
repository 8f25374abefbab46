/** Whose score a column holds, under a head of two rows. */
import { expect, test } from "vitest";
import { tell } from "../../../src/core/blank/tell.js";
import { blankOf } from "./docx-table.js";
import { formOf } from "./sample.js";

const head = (own: string, ...others: string[]): string[] => [
  `一级指标v+|二级指标v+|三级指标v+|分值v+|指标值v+|完成值v+|得分<${others.length + 1}>`,
  `v|v|v|v|v|v|${[own, ...others].join("|")}`,
];

test.each([
  ["自评", "复核"],
  ["单位自评", "主管部门复评", "财政部门审定"],
  ["自评得分", "复核得分"],
])("under 得分 the unit's own is scored, and that of others not asked: %s", (own, ...others) => {
  const rest = "|".repeat(others.length + 1);
  const rows = ["产出指标|数量指标", "效益指标|社会效益", "满意度指标|满意度"].map((name) => `${name}||||${rest}`);
  const { form, loaded } = formOf(blankOf(["某某自评表", [...head(own, ...others), ...rows, `合计<3>|100||${rest}`]]));
  const { lists, computed, left } = tell(form.understood);
  expect(lists.map(({ columns, at }) => [columns.score, at.cols.score])).toEqual([
    [{ name: own, kind: "score", computed: true }, 7],
  ]);
  expect(computed.map(({ kind, computed: rule, at }) => [kind, rule, at.col])).toEqual([["score", "total.score", 7]]);
  expect(left.flatMap(({ why, text }) => (why === "others" && text !== "" ? [text] : []))).toEqual(others);
  expect([...loaded.form.fields.values()].filter(({ kind }) => kind === "points").length).toBe(2);
});

test("the same under rows of work that is called otherwise", () => {
  const rows = ["组织管理|领导重视|10||", "组织管理|制度健全|20||", "项目效果|目标完成|70||"];
  const { lists } = tell(
    formOf(blankOf(["某某考核表", ["考核内容v+|考核要点v+|分值v+|得分<2>", "v|v|v|自评|复核", ...rows]])).form
      .understood,
  );
  expect(lists.map(({ columns }) => Object.values(columns).map(({ name }) => name))).toEqual([["自评"]]);
});
