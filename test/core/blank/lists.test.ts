/** Lists of blank forms: which columns they ask, in which rows, and what repeats with them. */
import { expect, test } from "vitest";
import { tell } from "../../../src/core/blank/tell.js";
import { readBlank } from "../../../src/documents/word/read-blank.js";
import { blankOf, type Line } from "./docx-table.js";
import { valuesIn } from "./made.js";
import { formOf, sampleOf } from "./sample.js";

const told = (...lines: Line[]): ReturnType<typeof tell> => tell(formOf(blankOf(["某某表", ...lines])).form.understood);

/** First and last row of each list, with its columns in their order. */
function listsOf(...lines: Line[]): [number, number, Record<string, string>][] {
  return told(...lines).lists.map(({ at, columns }) => [
    at.firstRow ?? 0,
    at.lastRow ?? 0,
    Object.fromEntries(Object.values(columns).map(({ name, kind }) => [name, kind])),
  ]);
}

const classes = ["产出指标v+|数量指标v+||", "v|v||", "v|质量指标||", "效益指标|社会效益指标||"];

test("rows of classes without a head are indicators with name and value", () => {
  const columns = { 三级指标: "text", 指标值: "target" };
  expect(listsOf(["项目名称|<3>", ...classes])).toEqual([[2, 5, columns]]);
  expect(
    listsOf(["项目名称|<4>", ...classes.map((row, index) => `${index === 0 ? "绩效指标v+" : "v"}|${row}`)]),
  ).toEqual([[2, 5, columns]]);
});

test("a head that comes again in the same table goes on with the list", () => {
  const head = "一级指标|二级指标|三级指标|指标值";
  const later = ["满意度指标|服务对象满意度指标||"];
  expect(listsOf([head, ...classes, head, ...later])).toEqual([[2, 7, { 三级指标: "text", 指标值: "target" }]]);
  expect(listsOf(["项目名称|负责科室", "|", "|", "项目名称|负责科室", "|", "|"])).toHaveLength(1);
  // Another head begins another list.
  expect(listsOf(["项目名称|负责科室", "|", "|", "设备名称|存放地点", "|", "|"])).toHaveLength(2);
});

test("of two columns of targets the one with rows to write over has the names", () => {
  const rows = ["产出|数量目标v+|定量指标一：|", "产出|v|定性指标描述：|", "效果|社会效益目标|定量指标一：|"];
  expect(listsOf(["一级指标|二级指标|绩效目标内容|指标值", ...rows])).toEqual([
    [2, 4, { 绩效目标内容: "text", 指标值: "target" }],
  ]);
  expect(listsOf(["一级指标|二级指标|年初目标值|调整后目标值", ...classes])).toEqual([
    [2, 5, { 年初目标值: "target", 调整后目标值: "target" }],
  ]);
});

test("unit prices are not summed up", () => {
  const rows = ["支出内容|单价（元）|数量|金额（元）", "|||", "|||", "合计|||"];
  expect(told(rows).computed.map(({ label }) => label)).toEqual(["合计：数量", "合计：金额"]);
});

const block = (name: string): string[] => [
  `${name}v+|任务名称|<2>`,
  "v|指标名称|计划值|完成值",
  ...["v|||", "v|||", "v|||"],
];

test.each(["任务1 任务2", "任务一 任务二"])(
  "%s beside rows of the same shape repeat with all that they ask",
  (names) => {
    const [first = "", second = ""] = names.split(" ");
    const blank = blankOf(["某某表", ["单位名称|<3>", ...block(first), ...block(second), "其他说明|<3>"]]);
    const { form, loaded } = formOf(blank);
    const [repeat] = form.understood.repeats;
    expect(repeat?.parts).toEqual(["t1r2", "t1r3"]);
    expect(tell(form.understood).lists.map(({ columns }) => Object.values(columns).map(({ name }) => name))).toEqual(
      [1, 2].map(() => ["指标名称", "计划值", "完成值"]),
    );
    const { cells } = sampleOf(loaded, (list) => (list.role === "goals" ? 3 : 2));
    expect(Object.keys(cells).filter((path) => path.endsWith(".level3"))).toHaveLength(6);
  },
);

test.each(["任务1 任务2 任务3", "任务一 任务二 任务三"])("tasks are numbered as in the blank: %s", (names) => {
  const [first = "", second = ""] = names.split(" ");
  const { loaded } = formOf(blankOf(["某某表", [...block(first), ...block(second)]]));
  const read = readBlank(sampleOf(loaded, () => 3).file, "file");
  const cells = "document" in read ? read.document.blocks.flatMap((one) => ("cells" in one ? one.cells : [])) : [];
  expect(cells.filter(({ col, text }) => col === 1 && text !== "").map(({ text }) => text)).toEqual(names.split(" "));
});

test("a column under a head with a unit is measured in it, and called after both", () => {
  const rows = ["市县v+|新建面积（亩）<2>|受益户数（户）<2>|备注v+", "v|计划|完成|计划|完成|v", "|||||", "|||||"];
  expect(listsOf(rows)).toEqual([
    [
      3,
      4,
      {
        市县: "text",
        "新建面积：计划": "area",
        "新建面积：完成": "area",
        "受益户数：计划": "count",
        "受益户数：完成": "count",
        备注: "text",
      },
    ],
  ]);
});

test("tables under counted headings that go on behind the number repeat for each project", () => {
  const table = ["项目名称|", "完成情况|"];
  const { form } = formOf(blankOf(["某某表", "项目一绩效情况", table, "项目二绩效情况", table]));
  expect(form.understood.repeats.map(({ parts, again }) => [parts, again])).toEqual([[["t1r1"], ["t2r1"]]]);
});

test("amounts beside indicators keep the unit of their head", () => {
  const rows = ["指标名称|指标值|单价（万元）|完成值", "|||", "|||"];
  expect(told(rows).lists[0]?.columns.c3).toMatchObject({ kind: "money", unit: "万元" });
});

test("numbers that the form prints before the names are not read back as part of them", async () => {
  const blank = blankOf(["某某表", ["项目名称|<2>", "实施内容|开始时间|完成时间", "1、||", "2、||", "……||"]]);
  const { loaded } = formOf(blank);
  const { file } = sampleOf(loaded, () => 12);
  const read = await valuesIn(loaded, file);
  const names = [...read].filter(([path]) => path.endsWith(".c1")).map(([, value]) => value);
  expect(names).toHaveLength(12);
  expect(names.filter((name) => !/^甲\d+$/.test(name ?? ""))).toEqual([]);
});
