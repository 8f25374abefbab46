/** Lists of who does what, as people write and copy them. */
import { expect, test } from "vitest";
import { isHeaded, longestCell, partsOf, readList } from "../../../src/core/assignment/read-list.js";
import { loadPrompts } from "../../../src/forms/load-prompts.js";

const { assignHeads: heads, handsTo } = loadPrompts("prompts").commands;
const today = "2023-03-01";
const parts: readonly string[] = ["新增图书册数", "读者 满意度", "质量指标", "人员和机构"];
const reader = { heads, handsTo, today, isPart: (name: string) => parts.includes(name) };
const lines = (text: string) => readList(text, reader).map(({ part, names, due }) => [part, names.join("+"), due]);

test("a table from Excel: columns in any order, further ones left out, several people in a cell", () => {
  const text =
    '序号\t部门\t负责内容\t责任人\t完成时限\t备注\n1\t项目科\t甲项目\t"张三\n李四"\t3月15日前\t按决算\n2\t\t乙项目\t王五、赵六\t2023/3/20\t';
  expect(lines(text)).toEqual([
    ["甲项目", "张三+李四", "2023-03-15"],
    ["乙项目", "王五+赵六", "2023-03-20"],
  ]);
  expect(readList(text, reader)[0]?.note).toBe("按决算");
  expect(isHeaded(text, heads)).toBe(true);
});

test("a merged cell counts for the lines below it", () => {
  expect(lines("部分\t姓名\t截止\n甲项目\t张三\t3月9日\n\t李四\t3月10日")).toEqual([
    ["甲项目", "张三", "2023-03-09"],
    ["甲项目", "李四", "2023-03-10"],
  ]);
});

test.each([
  ["甲项目 张三 3月15日前", "甲项目", "张三", "2023-03-15"],
  ["1. 甲项目——张三（3月15日前）", "甲项目", "张三", "2023-03-15"],
  ["二、甲项目：张三和李四，下周五", "甲项目", "张三+李四", "2023-03-10"],
  ["甲项目->@张三;月底", "甲项目", "张三", "2023-03-31"],
  ["甲项目 张三 李四 周五", "甲项目", "张三+李四", "2023-03-03"],
  ["甲项目 李和平", "甲项目", "李和平", null],
  ["甲项目  3月10日", "甲项目", "", "2023-03-10"],
])("%s", (text, part, names, due) => {
  expect(lines(text)).toEqual([[part, names, due]]);
});

test("a day that cannot be read is said, not taken for a name", () => {
  expect(readList("甲项目 张三 3月5日到8日", reader)).toMatchObject([{ names: ["张三"], unreadDue: "3月5日到8日" }]);
});

test("a long table with such columns among others is no list of people", () => {
  expect(isHeaded("项目名称\t负责人\t年初预算\t执行数\t备注", heads)).toBe(false);
  expect(isHeaded("项目名称\t负责人", heads)).toBe(true);
});

test.each([
  ["新增图书册数 张三 3月15日", "新增图书册数", "张三", "2023-03-15"],
  ["张三 新增图书册数 3月15日", "新增图书册数", "张三", "2023-03-15"],
  ["新增图书册数 质量指标 张三 周五", "新增图书册数、质量指标", "张三", "2023-03-03"],
  ["新增图书册数，质量指标，张三，李四，周五", "新增图书册数、质量指标", "张三+李四", "2023-03-03"],
  ["读者 满意度 张三 周五", "读者 满意度", "张三", "2023-03-03"],
  ["人员和机构 张三", "人员和机构", "张三", null],
  ["把新增图书册数交给张三填，3月15日前", "新增图书册数", "张三", "2023-03-15"],
  ["新增图书册数由张三填 3月15日", "新增图书册数", "张三", "2023-03-15"],
  ["新增图书册数和质量指标交给张三", "新增图书册数和质量指标", "张三", null],
  ["新增图书册数 给 张三，3月15日前", "新增图书册数", "张三", "2023-03-15"],
  ["请把新增图书册数分给张三，3月15日前", "新增图书册数", "张三", "2023-03-15"],
])("the names of parts are told from those of people: %s", (text, part, names, due) => {
  expect(lines(text)).toEqual([[part, names, due]]);
});

test("several parts in one text, unless a part is called so", () => {
  expect(partsOf("新增图书册数和质量指标", reader.isPart)).toEqual(["新增图书册数", "质量指标"]);
  expect(partsOf("人员和机构", reader.isPart)).toEqual(["人员和机构"]);
});

test("a sentence behind the day is the remark", () => {
  expect(readList("新增图书册数 张三 3月15日 按馆藏系统统计", reader)).toMatchObject([
    { part: "新增图书册数", names: ["张三"], due: "2023-03-15", note: "按馆藏系统统计" },
  ]);
});

/** How often a list asks for a part, and the longest name that it asks for. */
function asked(text: string): { times: number; longest: number } {
  let [times, longest] = [0, 0];
  const isPart = (name: string): boolean => {
    times += 1;
    longest = Math.max(longest, name.length);
    return parts.includes(name);
  };
  readList(text, { ...reader, isPart });
  return { times, longest };
}

test.each(["a,", "甲 ", "甲、", "和"])(
  "a line of thousands of %s is looked up no more often than a short one",
  (piece) => {
    const [some, many] = [asked(piece.repeat(500)), asked(piece.repeat(20_000))];
    expect(many.times).toBeLessThanOrEqual(Math.max(some.times, 1));
    expect(asked(`甲项目\t${piece.repeat(20_000)}`).longest).toBeLessThanOrEqual(longestCell);
  },
);

test("a cell that is too long is known by its beginning, its line is not read, and those below do not take another part", () => {
  const long = "长".repeat(longestCell + 1);
  const beginning = `${"长".repeat(20)}…`;
  const read = (text: string) =>
    readList(text, reader).map(({ part, names, tooLong }) => [part, names.join("+"), tooLong]);
  expect(read(`部分\t姓名\n新增图书册数\t张三\n${long}\t李四\n\t王五`)).toEqual([
    ["新增图书册数", "张三", null],
    [beginning, "", beginning],
    [beginning, "王五", null],
  ]);
  expect(read(`质量指标\t${long}\n新增图书册数\t张三`)).toEqual([
    ["质量指标", "", beginning],
    ["新增图书册数", "张三", null],
  ]);
  expect(read(`新增图书册数\t${"长".repeat(longestCell)}`)[0]?.[2]).toBeNull();
});

test("a remark of many words stays whole", () => {
  const remark = Array.from({ length: 60 }, (_, at) => `w${at}`).join(" ");
  expect(readList(`甲项目 张三 3月15日 ${remark}`, reader)[0]?.note).toBe(remark);
});

test.each(["清明前", "国庆节后", "周末前"])("%s stands where the day does: it is told, and no remark", (due) => {
  expect(readList(`甲项目 张三 ${due}`, reader)[0]).toMatchObject({ due: null, unreadDue: due, note: "" });
});

test("lines without a tab between lines with tabs are read, and none of them is lost", () => {
  const text =
    "质量指标\t张三\t3月15日\n甲项目  李四   2月28日\n2. 新增图书册数（王五）3月25日\n乙项目，赵六，3月4日\n读者 满意度";
  expect(lines(text)).toEqual([
    ["质量指标", "张三", "2023-03-15"],
    ["甲项目", "李四", "2023-02-28"],
    ["新增图书册数", "王五", "2023-03-25"],
    ["乙项目", "赵六", "2023-03-04"],
    ["读者 满意度", "", null],
  ]);
});

test("below a head with tabs, too", () => {
  expect(lines("2023年分工\n姓名\t部分\t截止\n张三\t甲项目\t3月9日\n乙项目 李四 3月10日\n注意保密")).toEqual([
    ["2023年分工", "", null],
    ["甲项目", "张三", "2023-03-09"],
    ["乙项目", "李四", "2023-03-10"],
    ["注意保密", "", null],
  ]);
});

test.each(["3月25日前：", "截止时间：3月25日", "一、3月25日前完成", "3.25前：", "以下请于3月25日前报送："])(
  "%s gives its day to the lines below that have none",
  (heading) => {
    expect(lines(`甲项目 张三\n${heading}\n乙项目 李四\n丙项目 王五 3月10日`)).toEqual([
      ["甲项目", "张三", null],
      ["乙项目", "李四", "2023-03-25"],
      ["丙项目", "王五", "2023-03-10"],
    ]);
  },
);

test("a day with no line below it is not lost; lines are counted as they were pasted", () => {
  expect(readList("甲项目 张三\n3月20日前：\n乙项目 李四\n3月25日前：", reader)).toMatchObject([
    { line: 1, part: "甲项目", due: null },
    { line: 3, part: "乙项目", due: "2023-03-20" },
    { line: 4, names: [] },
  ]);
});

test.each([
  ["新增图书册数（张三）3月15日", "新增图书册数", "张三", "2023-03-15"],
  ["新增图书册数（张三），3月15日前", "新增图书册数", "张三", "2023-03-15"],
  ["甲项目 张三（财务科） 3月15日", "甲项目", "张三", "2023-03-15"],
])("brackets hold a name where there is no other: %s", (text, part, names, due) => {
  expect(lines(text)).toEqual([[part, names, due]]);
});

test("what stands behind the most lines is told line by line", () => {
  const all = readList(Array.from({ length: 203 }, (_, at) => `项目${at} 张三`).join("\n"), reader);
  expect(all.slice(199)).toMatchObject([
    { line: 200, names: ["张三"] },
    { line: 201, part: "项目200", names: [] },
    { line: 202, names: [] },
    { line: 203, names: [] },
  ]);
});
