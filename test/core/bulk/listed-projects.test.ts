/** Lists of projects in the shapes that systems and people give them. */
import { expect, test } from "vitest";
import { listedProjects } from "../../../src/core/bulk/listed-projects.js";
import type { FileDocument } from "../../../src/core/reading/document/document.js";
import { readFile } from "../../../src/files/read-file.js";
import { htmlTable } from "../../files/html-file.js";
import { formOf, tableWords } from "../reading/grid/read-as.js";

const form = formOf("national-project-evaluation");

async function read(text: string, name = "清单.csv"): Promise<FileDocument> {
  const result = await readFile(new TextEncoder().encode(text), name);
  if (!("documents" in result) || result.documents[0] === undefined) throw new Error(JSON.stringify(result));
  return result.documents[0];
}

async function listed(rows: readonly (readonly string[])[], more: Partial<Parameters<typeof listedProjects>[2]> = {}) {
  const document = await read(rows.map((row) => row.join("\t")).join("\n"));
  return listedProjects([document], form, { words: tableWords, hash: null, ...more });
}

type Read = Awaited<ReturnType<typeof listed>>;

function amounts({ projects }: Read, source = "appropriation"): string[] {
  return projects.map(({ name, entries }) => {
    const of = (id: string) => entries.find(({ path }) => path === `funds.${source}.${id}`)?.value ?? "";
    return [name, of("initial"), of("adjusted"), of("executed")].join(" ");
  });
}

function told({ told: all }: Read): string[] {
  return all.map(({ say }) => say);
}

const heads = [
  "序号",
  "单位名称",
  "项目编码",
  "项目名称",
  "资金性质",
  "年初预算数（万元）",
  "全年预算数（万元）",
  "执行数（万元）",
  "执行率",
];

test("subtotals, sums, blank units, headings of groups and a repeated head are no projects", async () => {
  const found = await listed([
    ["2022年项目支出执行情况"],
    heads,
    ["", "合计", "", "", "", "600", "600", "540", "90%"],
    ["", "某某县林业站", "", "", "", "300", "300", "270", "90%"],
    ["1", "", "A01", "护林员补助", "一般公共预算", "100", "100", "90", "90%"],
    ["2", "", "A02", "造林补贴", "政府性基金预算", "200", "200", "180", "0.9"],
    ["", "小计", "", "", "", "300", "300", "270", "90"],
    ["", "", "", "二、水利类"],
    heads,
    ["3", "某某县水利站", "B01", "渠道清淤", "上级转移支付", "300", "300", "270", "90.00%"],
    ["", "", "", "小计", "", "300", "300", "270", ""],
    ["备注：执行数为决算数"],
  ]);
  expect(amounts(found)).toEqual(["护林员补助 100 100 90", "造林补贴 200 200 180", "渠道清淤 300 300 270"]);
  expect(found.projects.map(({ unit }) => unit)).toEqual(["某某县林业站", "某某县林业站", "某某县水利站"]);
  expect(told(found)).toEqual([]);
});

test("money goes by its nature to a source, and a nature that is none is told", async () => {
  const natures = [
    "一般公共预算",
    "政府性基金预算",
    "国有资本经营预算",
    "中央转移支付",
    "111-一般公共预算资金",
    "上年结转",
    "上年结转-一般公共预算",
    "自有资金",
    "财政专户管理资金",
    "单位资金",
    "事业收入",
    "甲类",
  ];
  const found = await listed([
    heads,
    ...natures.map((nature, at) => [String(at + 1), "甲局", `C${at}`, `第${at}项`, nature, "10", "10", "9", "90%"]),
  ]);
  const source = found.projects.map(({ entries }) =>
    ["appropriation", "carryOver", "other"].filter((id) =>
      entries.some(({ path, value }) => path === `funds.${id}.executed` && value === "9"),
    ),
  );
  const first = (id: string, count: number) => Array.from({ length: count }, () => [id]);
  expect(source).toEqual([
    ...first("appropriation", 5),
    ...first("carryOver", 2),
    ...first("other", 4),
    ["appropriation"],
  ]);
  expect(told(found)).toEqual(["told.list-nature"]);
});

test("a row without a name makes no project and is told, and so is one that is there twice", async () => {
  const row = ["1", "甲局", "C1", "修桥", "财政拨款", "10", "10", "9", "90%"];
  const found = await listed([
    heads,
    row,
    row,
    ["2", "甲局", "C2", "", "财政拨款", "10", "10", "9", "90%"],
    ["3", "甲局", "C3", "修路", "财政拨款", "10", "10", "8", "80%"],
    ["4", "甲局", "C3", "修路", "财政拨款", "20", "20", "10", "50%"],
    ["5", "甲局", "C4", "", "", "", "", "", ""],
    ["6", "甲局", "C5", "修渠", "财政拨款", "", "", "", ""],
  ]);
  expect(amounts(found)).toEqual(["修桥 10 10 9", "修路 30 30 18", "修渠   "]);
  expect(told(found)).toEqual(["told.list-nameless", "told.list-twice", "told.list-added", "told.list-low"]);
});

test("one project with two sources is one report, its name written once", async () => {
  const found = await listed([
    heads,
    ["1", "甲局", "C1", "修桥", "财政拨款", "10", "10", "9", "90%"],
    ["", "", "", "", "上年结转", "5", "5", "5", "100%"],
    ["2", "甲局", "C2", "修路", "财政拨款", "20", "20", "19", "95"],
  ]);
  expect(amounts(found)).toEqual(["修桥 10 10 9", "修路 20 20 19"]);
  expect(amounts(found, "carryOver")[0]).toBe("修桥 5 5 5");
  expect(told(found)).toEqual([]);
});

test("cells that are merged downwards hold for each of their rows", async () => {
  const html = htmlTable([
    ["单位", "项目名称", "年初预算数（万元）", "全年预算数（万元）", "执行数（万元）"],
    [["甲站", 1, 2], "修桥", "10", "10", "9"],
    ["修路", "20", "20", "19"],
    ["乙站", "修渠", "30", "30", "29"],
  ]);
  const document = await read(`<html><meta charset="utf-8">${html}</html>`, "清单.xls");
  const found = listedProjects([document], form, { words: tableWords, hash: null });
  expect(found.projects.map(({ name, unit }) => [name, unit])).toEqual([
    ["修桥", "甲站"],
    ["修路", "甲站"],
    ["修渠", "乙站"],
  ]);
});

test("元 becomes 万元 by the head or by the line above, and is asked where nothing says it", async () => {
  const bare = heads.map((head) => head.replace("（万元）", ""));
  const rows = [
    ["1", "甲局", "C1", "修桥", "财政拨款", "1,000,000.00", "1000000", "855000.50", "85.5%"],
    ["2", "甲局", "C2", "修路", "财政拨款", "200,000.00", "200000", "195000", "97.5%"],
  ];
  const wanted = ["修桥 100 100 85.50005", "修路 20 20 19.5"];
  const said = await listed([bare.map((head) => (/数$/.test(head) ? `${head}(元)` : head)), ...rows]);
  expect([amounts(said), said.unit]).toEqual([wanted, null]);
  const above = await listed([["单位：元"], bare, ...rows]);
  expect([amounts(above), above.unit]).toEqual([wanted, null]);
  const asked = await listed([bare, ...rows]);
  expect([amounts(asked), asked.unit, asked.projects.flatMap((one) => one.asked)]).toEqual([wanted, "元", []]);
  expect(amounts(await listed([bare, ...rows], { unit: "元" }))).toEqual(wanted);
  expect(
    (
      await listed([
        bare,
        ["1", "甲局", "C1", "修桥", "", "10", "10", "9", ""],
        ["2", "甲局", "C2", "修路", "", "12.5", "12.5", "9", ""],
      ])
    ).unit,
  ).toBe("万元");
});

test("an amount that is no number, or a doubtful one, is asked, and written as a person mends it", async () => {
  const rows = [
    heads,
    ["1", "甲局", "C1", "修桥", "财政拨款", "100", "100", "九十多", ""],
    ["2", "甲局", "C2", "修路", "财政拨款", "20", "20", "约19", ""],
  ];
  const found = await listed(rows);
  expect(amounts(found)).toEqual(["修桥 100 100 ", "修路 20 20 "]);
  expect(found.projects.map(({ asked }) => asked.map(({ role, reading }) => [role, reading]))).toEqual([
    [["budget.executed", "90万元"]],
    [["budget.executed", "19万元"]],
  ]);
  const mended = await listed(rows, {
    mended: [
      { project: 0, role: "budget.executed", text: "95.5" },
      { project: 1, role: "budget.executed", text: "19万元" },
    ],
  });
  expect(amounts(mended)).toEqual(["修桥 100 100 95.5", "修路 20 20 19"]);
});

test("heads of two rows, and those of an integrated system", async () => {
  const two = await listed([
    ["预算单位", "项目名称", "预算（万元）", "", "支出（万元）"],
    ["", "", "年初预算数", "全年预算数", "执行数"],
    ["甲局", "修桥", "10", "11", "9"],
    ["甲局", "修路", "20", "21", "19"],
  ]);
  expect(amounts(two)).toEqual(["修桥 10 11 9", "修路 20 21 19"]);
  const system = await listed(
    [
      [
        "指标ID",
        "预算单位",
        "二级项目代码",
        "二级项目名称",
        "资金性质",
        "年初指标金额",
        "指标金额",
        "支付金额",
        "指标余额",
        "支付进度",
      ],
      [
        "1",
        "101001-甲局",
        "360700221",
        "修桥",
        "111-一般公共预算资金",
        "100000.00",
        "110000.00",
        "90000.00",
        "20000.00",
        "0.8182",
      ],
      [
        "2",
        "101001-甲局",
        "360700222",
        "修路",
        "111-一般公共预算资金",
        "200000.00",
        "210000.00",
        "190000.00",
        "20000.00",
        "0.9048",
      ],
    ],
    { unit: "元" },
  );
  expect(amounts(system)).toEqual(["修桥 10 11 9", "修路 20 21 19"]);
  expect(system.projects.map(({ code }) => code)).toEqual(["360700221", "360700222"]);
});

test("long codes that a spreadsheet cut to one figure keep their projects apart", async () => {
  const found = await listed([
    heads,
    ["1", "甲局", "4.30105E+19", "修桥", "财政拨款", "10", "10", "9", "90%"],
    ["2", "甲局", "4.30105E+19", "修路", "财政拨款", "20", "20", "19", "95%"],
  ]);
  expect(amounts(found)).toEqual(["修桥 10 10 9", "修路 20 20 19"]);
});

test("of several years the latest counts, and no line below a head is a project", async () => {
  const years = [
    "预算单位",
    "项目名称",
    "2021年执行数（万元）",
    "2022年年初预算数（万元）",
    "2022年全年预算数（万元）",
    "2022年执行数（万元）",
  ];
  const found = await listed([years, ["甲局", "修桥", "8", "10", "11", "9"], ["甲局", "修路", "18", "20", "21", "19"]]);
  expect(amounts(found)).toEqual(["修桥 10 11 9", "修路 20 21 19"]);
  const lines = [
    "| 项目名称 | 全年预算数（万元） | 执行数（万元） |",
    "|---|---|---|",
    "| 修桥 | 11 | 9 |",
    "| 修路 | 21 | 19 |",
  ];
  const document = await read(lines.join("\n"));
  expect(amounts(listedProjects([document], form, { words: tableWords, hash: null }))).toEqual([
    "修桥  11 9",
    "修路  21 19",
  ]);
});

test("amounts with commas in every line part no cells of a pasted table", async () => {
  const found = await listed([
    ["2022年项目支出,含结转"],
    ["项目编码", "项目名称", "年初预算数（元）", "执行数（元）"],
    ["'0036001", "修桥", "1,234,000.00", "1,000,000.00"],
    ["'0036002", "修路", "2,000,000.00", "1,900,000.00"],
  ]);
  expect(amounts(found)).toEqual(["修桥 123.4  100", "修路 200  190"]);
  expect(found.projects.map(({ code }) => code)).toEqual(["0036001", "0036002"]);
});

async function fromTable(rows: Parameters<typeof htmlTable>[0]) {
  const document = await read(`<html><meta charset="utf-8">${htmlTable(rows)}</html>`, "清单.xls");
  return listedProjects([document], form, { words: tableWords, hash: null });
}

test("amounts by source below one head go to their sources, and are held against their sum", async () => {
  const grouped = (...sources: string[]) => [
    [
      ["项目名称", 1, 2] as const,
      ["全年预算数（万元）", sources.length] as const,
      ["执行数（元）", sources.length] as const,
    ],
    [...sources, ...sources],
  ];
  const sums = await fromTable([
    ...grouped("小计", "财政拨款", "上年结转", "其他资金"),
    ["修桥", "100", "80", "15", "5", "900000", "750000", "150000", "—"],
    ["修路", "60", "50", "", "5", "600000", "550000", "", "50000"],
  ]);
  expect(amounts(sums)).toEqual(["修桥  80 75", "修路  50 55"]);
  expect(amounts(sums, "carryOver")).toEqual(["修桥  15 15", "修路   "]);
  expect(amounts(sums, "other")).toEqual(["修桥  5 ", "修路  5 5"]);
  expect(told(sums)).toEqual(["told.list-sources"]);
  const levels = await fromTable([
    ...grouped("中央", "省", "市", "县"),
    ["修桥", "40", "30", "20", "10", "400000", "300000", "200000", ""],
    ["修路", "10", "", "", "10", "100000", "", "", "100000"],
  ]);
  expect(amounts(levels)).toEqual(["修桥  100 90", "修路  20 20"]);
  expect(told(levels)).toEqual([]);
  const beside = await listed([
    [
      "项目名称",
      "预算数（万元）",
      "其中：财政拨款",
      "其他资金",
      "执行数（万元）",
      "其中：财政拨款",
      "其他资金",
      "执行率",
    ],
    ["修桥", "100", "80", "20", "90", "75", "15", "90%"],
    ["修路", "60", "60", "0", "57", "57", "0", "95%"],
  ]);
  expect(amounts(beside)).toEqual(["修桥  80 75", "修路  60 57"]);
  expect(amounts(beside, "other")).toEqual(["修桥  20 15", "修路  0 0"]);
});

test("an amount of one source that is no number is asked and mended by itself", async () => {
  const rows = [
    ["项目名称", "全年预算数（财政拨款）", "全年预算数（其他资金）", "执行数（万元）"],
    ["修桥", "80", "约20", "90"],
    ["修路", "60", "0", "57"],
  ];
  const asked = await listed(rows);
  expect(asked.projects[0]?.asked.map(({ role }) => role)).toEqual(["budget.adjusted.funds.other"]);
  const mended = await listed(rows, { mended: [{ project: 0, role: "budget.adjusted.funds.other", text: "20" }] });
  expect(amounts(mended, "other")[0]).toBe("修桥  20 ");
});

test("rates are held against amounts whose heads name different units", async () => {
  const found = await listed([
    ["项目名称", "全年预算数（万元）", "执行数（元）", "执行率"],
    ["修桥", "100", "900000", "90%"],
    ["修路", "200", "1000000", "90%"],
  ]);
  expect(found.told).toEqual([
    expect.objectContaining({ say: "told.list-rate", data: expect.objectContaining({ count: 1 }) }),
  ]);
});
