/** Next year's changed blank as the next version of its form: an id never comes to stand for another label. */
import { describe, expect, test } from "vitest";
import type { Renamed } from "../../../src/core/blank/match-versions.js";
import { compareForms } from "../../../src/core/form/compare.js";
import type { Form } from "../../../src/core/form/form.js";
import { blankOf, type Line } from "./docx-table.js";
import { formOf, sampleOf } from "./sample.js";

const title = "某某县项目申报表";
const pairs = ["项目名称|", "实施地点|", "建设内容|", "受益人数|", "备注|"];
const amounts = ["资金来源|预算数（万元）|执行数（万元）", "中央资金||", "省级资金||", "县级资金||"];
const list = ["序号|设备名称|数量（台）|金额（万元）", "1|||", "2|||", "3|||"];
const indicators = [
  "一级指标|二级指标|三级指标|指标值",
  "产出指标|数量指标||",
  "产出指标|质量指标||",
  "效益指标|社会效益指标||",
];

interface Change {
  readonly to: (rows: readonly string[]) => string[];
  /** Labels, or parts of them, that are new or gone. */
  readonly fresh?: string;
  readonly gone?: string;
  readonly moved?: boolean;
}

const inserted = (row: string, at: number) => (rows: readonly string[]) => [
  ...rows.slice(0, at),
  row,
  ...rows.slice(at),
];
const removed = (at: number) => (rows: readonly string[]) => rows.filter((_, index) => index !== at);
const swapped = (one: number, other: number) => (rows: readonly string[]) =>
  rows.map((row, index) => rows[index === one ? other : index === other ? one : index] ?? row);
const behind = (col: number, cells: readonly string[]) => (rows: readonly string[]) =>
  rows.map((row, index) => {
    const own = row.split("|");
    return [...own.slice(0, col), cells[Math.min(index, cells.length - 1)] ?? "", ...own.slice(col)].join("|");
  });

function versions(first: readonly Line[], next: readonly Line[], said: readonly Renamed[] = []) {
  const before = formOf(blankOf(first)).loaded.form;
  const made = formOf(blankOf(next), undefined, { before: [before], said });
  return { before, after: made.loaded.form, renamed: made.form.renamed, loaded: made.loaded };
}

/** Labels by pattern, without the names of sections that are called after their first field. */
function labels(form: Form): Map<string, string> {
  return new Map([...form.fields.values()].map(({ pattern, fullLabel, label }) => [pattern, `${fullLabel}/${label}`]));
}

function own(form: Form, part: string | undefined): string[] {
  return [...labels(form)].flatMap(([pattern, label]) => (part !== undefined && label.includes(part) ? [pattern] : []));
}

/** What both ask stands under the same id, and no id stands for two labels. */
function holds({ before, after }: { before: Form; after: Form }, { fresh, gone, moved }: Omit<Change, "to">): void {
  const [was, is] = [labels(before), labels(after)];
  for (const [pattern, label] of is)
    if (was.has(pattern)) expect([pattern, was.get(pattern)]).toEqual([pattern, label]);
  const counts = (all: Iterable<string>) => [...all].toSorted();
  const kept = [...was].filter(([pattern]) => !own(before, gone).includes(pattern)).map(([, label]) => label);
  const still = [...is].filter(([pattern]) => !own(after, fresh).includes(pattern)).map(([, label]) => label);
  expect(counts(still)).toEqual(counts(kept));
  for (const [pattern] of was) if (!own(before, gone).includes(pattern)) expect([...is.keys()]).toContain(pattern);
  for (const pattern of own(after, fresh)) expect(was.has(pattern)).toBe(false);
  const told = new Set(compareForms(before, after).map(({ change }) => change));
  expect(told.has("added")).toBe(fresh !== undefined);
  expect(told.has("removed")).toBe(gone !== undefined);
  expect(told.has("renamed")).toBe(false);
  expect(told.has("moved")).toBe(moved === true);
}

const tables: Readonly<Record<string, { rows: readonly string[]; changes: Readonly<Record<string, Change>> }>> = {
  "label pairs": {
    rows: pairs,
    changes: {
      "a row at the top": { to: inserted("项目编号|", 0), fresh: "项目编号" },
      "a row in the middle": { to: inserted("建设规模|", 2), fresh: "建设规模" },
      "a row removed": { to: removed(1), gone: "实施地点" },
      "rows swapped": { to: swapped(1, 3), moved: true },
      "one for another": {
        to: (rows) => inserted("主管单位|", 1)(removed(1)(rows)),
        fresh: "主管单位",
        gone: "实施地点",
      },
    },
  },
  amounts: {
    rows: amounts,
    changes: {
      "a row at the top": { to: inserted("市级资金||", 1), fresh: "市级资金" },
      "a row in the middle": { to: inserted("市级资金||", 3), fresh: "市级资金" },
      "a row removed": { to: removed(2), gone: "省级资金" },
      "rows swapped": { to: swapped(1, 3), moved: true },
      "a row for a similar one": {
        to: (rows) => inserted("市级资金||", 2)(removed(2)(rows)),
        fresh: "市级资金",
        gone: "省级资金",
      },
      "a column inserted": { to: behind(1, ["上年数（万元）", ""]), fresh: "上年数" },
      "columns swapped": { to: (rows) => ["资金来源|执行数（万元）|预算数（万元）", ...rows.slice(1)], moved: true },
    },
  },
  lists: {
    rows: list,
    changes: {
      "a row more": { to: inserted("4|||", 4) },
      "a column inserted": { to: behind(2, ["规格型号", ""]), fresh: "规格型号" },
      "a column removed": { to: (rows) => rows.map((row) => row.split("|").toSpliced(2, 1).join("|")), gone: "数量" },
      "columns swapped": {
        to: (rows) => ["序号|设备名称|金额（万元）|数量（台）", ...rows.slice(1)],
        moved: true,
      },
    },
  },
  indicators: {
    rows: indicators,
    changes: {
      "a row at the top": { to: inserted("成本指标|经济成本指标||", 1) },
      "a row removed": { to: removed(2) },
      "a column inserted": { to: behind(3, ["指标说明", ""]), fresh: "指标说明" },
    },
  },
};

for (const [name, { rows, changes }] of Object.entries(tables))
  describe(name, () => {
    for (const [change, { to, ...expected }] of Object.entries(changes))
      test(change, () => {
        const made = versions([title, rows], [title, to(rows)]);
        holds(made, expected);
        sampleOf(made.loaded);
      });

    test("a table inserted before", () => {
      const other = ["负责人姓名|", "申报理由|", "申报等级|"];
      const { before, after } = versions([title, rows], [title, "一、负责人", other, "二、内容", rows]);
      const [was, is] = [labels(before), labels(after)];
      for (const [pattern, label] of was)
        expect([pattern, is.get(pattern)?.split("/").at(-1)]).toEqual([pattern, label.split("/").at(-1)]);
    });
  });

test("what changed its name is asked about: of texts that go on, the same; of amounts, another", () => {
  const last = [title, [...pairs, "经办人|"], amounts];
  const next = [title, [...pairs, "经办人姓名|"], amounts.map((row) => row.replace("县级资金", "县区级资金"))];
  const made = versions(last, next);
  expect(made.renamed).toEqual([
    { from: "经办人", to: "经办人姓名", same: true },
    { from: "县级资金", to: "县区级资金", same: false },
  ]);
  const changes = compareForms(made.before, made.after);
  expect(changes.filter(({ change }) => change === "renamed")).toHaveLength(1);
  expect(changes.filter(({ change }) => change === "added")).toHaveLength(2);
  const said = [
    { from: "经办人", to: "经办人姓名", same: false },
    { from: "县级资金", to: "县区级资金", same: true },
  ];
  const other = versions(last, next, said);
  expect(other.renamed).toEqual(said);
  const told = compareForms(other.before, other.after);
  expect(told.filter(({ change }) => change === "renamed")).toHaveLength(2);
  expect(told.filter(({ change }) => change === "added")).toHaveLength(1);
});

test("an id that any version had is not used again for something else", () => {
  const forms: Form[] = [];
  const blanks = [
    pairs,
    removed(1)(pairs),
    inserted("项目性质|", 1)(removed(1)(pairs)),
    inserted("甲方|", 0)(removed(2)(pairs)),
  ];
  for (const rows of blanks) {
    const form = formOf(blankOf([title, rows]), undefined, { before: forms }).loaded.form;
    forms.unshift(form);
  }
  const meant = new Map<string, Set<string>>();
  for (const form of forms)
    for (const { pattern, label } of form.fields.values())
      meant.set(pattern, (meant.get(pattern) ?? new Set()).add(label));
  expect([...meant].filter(([, names]) => names.size > 1)).toEqual([]);
});

test("a table of the same rows under another title is not taken for it unasked", () => {
  const made = versions(
    [title, ["上年资金|金额（万元）", "中央资金|", "省级资金|"]],
    [title, ["本年资金|金额（万元）", "中央资金|", "省级资金|"]],
  );
  expect(made.renamed).toEqual([{ from: "上年资金", to: "本年资金", same: false }]);
  const kept = [...made.after.fields.keys()].filter((pattern) => made.before.fields.has(pattern));
  expect(kept).toEqual([]);
});
