/** Reports about one project each, made from a list that a finance system exported. */
import { readXlsx } from "hucre/xlsx";
import PizZip from "pizzip";
import { afterEach, expect, test } from "vitest";
import { workbookWriter } from "../../../../../src/documents/write-workbook.js";
import type { Person } from "../../person.js";
import { catalogOf, openScenario, type Scenario } from "../../scenario.js";

const forms = catalogOf("templates");
const scenes: Scenario[] = [];
afterEach(async () => {
  for (const scene of scenes.splice(0)) await scene.close();
});

async function clerkOf(): Promise<{ scene: Scenario; clerk: Person }> {
  const scene = await openScenario(forms);
  scenes.push(scene);
  const clerk = scene.person("ou_zhang");
  await clerk.enters();
  return { scene, clerk };
}

const heads = [
  "序号",
  "单位名称",
  "项目编码",
  "项目名称",
  "资金性质",
  "年初预算数（元）",
  "调整后预算数（元）",
  "执行数（元）",
  "执行率",
];

/** A list in 元, as exports are; every seventh amount is a text with commas. */
function list(count: number, unit = (at: number): string => (at % 2 === 0 ? "某某县林业站" : "某某县水利站")) {
  return Array.from({ length: count }, (_, index) => {
    const [initial, executed] = [1_000_000 + index * 10_000, 900_000 + index * 10_000];
    const amount = (value: number) =>
      index % 7 === 3 ? value.toLocaleString("en-US", { minimumFractionDigits: 2 }) : { number: String(value) };
    return [
      { number: String(index + 1) },
      unit(index),
      `3607002022P${String(index).padStart(9, "0")}`,
      `第${index + 1}片水土保持治理`,
      index % 5 === 4 ? "上年结转资金" : "一般公共预算",
      amount(initial),
      amount(initial),
      amount(executed),
      `${((executed / initial) * 100).toFixed(2)}%`,
    ];
  });
}

async function workbook(rows: ReturnType<typeof list>): Promise<Uint8Array> {
  return await workbookWriter.write({ sheets: [{ name: "导出", heads, rows }] });
}

const wanted = {
  "new.form": "national-project-evaluation",
  "new.unit": "某某县自然资源局",
  "new.year": "2022",
  "new.scheme": "national-2020",
  "bulk.source": "funds.appropriation",
  "bulk.goal": "完成年度治理任务。",
};

test("thirty reports of a list are made, looked at and packed in four submissions", async () => {
  const { scene, clerk } = await clerkOf();
  const before = clerk.submissions;
  await clerk.sendsFile("项目执行情况.xlsx", await workbook(list(30)));
  clerk.sees("里有 30 个项目", "每个项目填哪张表");
  await clerk.fills(wanted, "建 30 份");
  clerk.sees("2022年", "项目总表", "30 份", "新建 30 份");
  await clerk.presses("全部生成");
  expect(clerk.submissions - before).toBeLessThanOrEqual(5);
  expect(clerk.heard).toContain("已生成 20/30 份");
  const [name = "", bytes = new Uint8Array()] = [...scene.uploads].at(-1) ?? [];
  expect(name).toMatch(/^2022年.*（30个项目）\.zip$/);
  const zip = new PizZip(bytes);
  const names = Object.keys(zip.files);
  expect(names.filter((one) => one.endsWith(".docx"))).toHaveLength(30);
  const { sheets } = await readXlsx(zip.file("项目汇总表.xlsx")?.asUint8Array() ?? new Uint8Array());
  const rows = sheets[0]?.rows ?? [];
  expect(rows).toHaveLength(32);
  // 元 of the list, 万元 of the form.
  expect(rows[1]?.slice(1, 7)).toEqual(["第1片水土保持治理", "某某县林业站", 100, 100, 90, 90]);
  expect(rows[4]?.slice(3, 6)).toEqual([103, 103, 93]);
  const sum = Array.from({ length: 30 }, (_, index) => 90 + index).reduce((one, other) => one + other, 0);
  expect(rows[31]?.[5]).toBe(sum);
  expect(clerk.heard.at(-1)).toContain("没有找到同年度的部门整体报告");
});

test("money goes to its source, what all have in common is in each, and every figure keeps its cell", async () => {
  const { scene, clerk } = await clerkOf();
  await clerk.sendsFile("项目执行情况.xlsx", await workbook(list(5)));
  await clerk.fills(wanted, "建 5 份");
  await clerk.presses("打开");
  const open = async () => await clerk.figures();
  const found: Record<string, string>[] = [];
  for (const { id } of await scene.store.transaction((on) => on.reportsOf("ou_zhang", 10))) {
    await clerk.sendsValue({ report: id, press: { do: "open" } });
    found.push(await open());
  }
  const last = found.find((one) => one["project.name"] === "第5片水土保持治理") ?? {};
  expect(last["funds.carryOver.executed"]).toBe("94");
  const first = found.find((one) => one["project.name"] === "第1片水土保持治理") ?? {};
  expect(first["funds.appropriation.executed"]).toBe("90");
  expect(first["funds.carryOver.executed"]).toBeUndefined();
  expect(first["goals.expected"]).toBe("完成年度治理任务。");
  expect(first["project.implementer"]).toBe("某某县林业站");
  // Rates and sums are compared, never stored.
  expect(Object.keys(first).filter((path) => /rate|\.total\./.test(path))).toEqual([]);
  const history = await scene.store.transaction(async (on) => {
    const [report] = (await on.reportsOf("ou_zhang", 10)).filter(({ unit }) => unit === "某某县林业站");
    return on.history(report?.id ?? "", { path: null, limit: 50, skip: 0 });
  });
  const executed = history.find(({ path, origin }) => path.endsWith("executed") && origin !== null);
  expect(executed?.way).toBe("import");
  expect(executed?.origin).toMatchObject({ file: "项目执行情况.xlsx", part: "导出" });
  expect(executed?.origin?.cell).toMatch(/^H\d+$/);
});

test("the same list again makes nothing twice, fills what is empty and tells what differs", async () => {
  const { scene, clerk } = await clerkOf();
  await clerk.sendsFile("一.xlsx", await workbook(list(3)));
  await clerk.fills(wanted, "建 3 份");
  const rows = list(4);
  const [first = []] = rows;
  first[7] = { number: "950000" };
  await clerk.says("首页");
  await clerk.sendsFile("二.xlsx", await workbook(rows));
  clerk.sees("其中 3 个已有报告");
  await clerk.fills(wanted, "建 4 份");
  clerk.sees("新建 1 份", "补了已有的 3 份", "第1片水土保持治理");
  expect(await scene.store.transaction((on) => on.reportsOf("ou_zhang", 50))).toHaveLength(4);
});

test("nearly the name of a project that has a report is asked about, and the answer counts", async () => {
  const { scene, clerk } = await clerkOf();
  // Codes would say which project it is.
  const rowsOf = () => list(2, () => "某某县林业站").map((row) => row.with(2, ""));
  await clerk.sendsFile("一.xlsx", await workbook(rowsOf()));
  await clerk.fills(wanted, "建 2 份");
  const rows = rowsOf();
  const [first = []] = rows;
  first[3] = "第1片水土保持治理工程";
  await clerk.says("首页");
  await clerk.sendsFile("二.xlsx", await workbook(rows));
  clerk.sees("“第1片水土保持治理工程”是不是已有报告的“第1片水土保持治理”");
  await clerk.fills(wanted, "建 2 份");
  expect(await scene.store.transaction((on) => on.reportsOf("ou_zhang", 50))).toHaveLength(2);
  await clerk.says("首页");
  await clerk.sendsFile("三.xlsx", await workbook(rows));
  await clerk.fills({ ...wanted, "bulk.same.0": "new" }, "建 2 份");
  expect(await scene.store.transaction((on) => on.reportsOf("ou_zhang", 50))).toHaveLength(3);
});

test("in a report about one of the projects a list fills that project alone", async () => {
  const { clerk } = await clerkOf();
  const chosen = { "new.form": wanted["new.form"], "new.unit": "某某县水利站", "new.year": "2022" };
  await clerk.fills({ ...chosen, "new.scheme": "national-2020" }, "开始填报");
  await clerk.fills({ "project.name": "第2片水土保持治理" }, "保存，下一步");
  await clerk.sendsFile("项目执行情况.xlsx", await workbook(list(6)));
  clerk.sees("每个项目另建一份");
  clerk.seesNot("印的是");
  await clerk.presses("确认写入");
  expect((await clerk.figures())["funds.appropriation.executed"]).toBe("91");
  expect(Object.keys(await clerk.figures()).filter((path) => path.startsWith("funds."))).toHaveLength(3);
});

test("a year that is none, and a form without its scheme, come back with what was typed", async () => {
  const { scene, clerk } = await clerkOf();
  await clerk.sendsFile("一.xlsx", await workbook(list(3)));
  await clerk.fills({ ...wanted, "new.year": "二二", "new.scheme": "" }, "建 3 份");
  clerk.sees("不是可用的年份", "要先选计分规则");
  expect(clerk.inputs()["bulk.goal"]).toBe("完成年度治理任务。");
  expect(await scene.store.transaction((on) => on.reportsOf("ou_zhang", 50))).toHaveLength(0);
  await clerk.fills(wanted, "建 3 份");
  clerk.sees("新建 3 份");
});

test("without such reports the board says how to begin", async () => {
  const { clerk } = await clerkOf();
  await clerk.says("项目总表");
  expect(clerk.heard.at(-1)).toContain("把项目清单");
  await clerk.says("全部生成");
  expect(clerk.heard.at(-1)).toContain("把项目清单");
});

const pastedHeads = ["项目编码", "项目名称", "资金性质", "年初预算数（万元）", "全年预算数（万元）", "执行数（万元）"];

function pasted(...rows: readonly (readonly string[])[]): string {
  return [pastedHeads, ...rows].map((row) => row.join("\t")).join("\n");
}

const bridge = ["C1", "修桥", "财政拨款", "100", "100", "90"];
const road = ["C2", "修路", "财政拨款", "200", "200", "190"];

async function reportsOf(scene: Scenario) {
  return await scene.store.transaction((on) => on.reportsOf("ou_zhang", 100));
}

async function figuresOf(scene: Scenario, clerk: Person): Promise<Record<string, string>[]> {
  const found: Record<string, string>[] = [];
  for (const { id } of (await reportsOf(scene)).toReversed()) {
    await clerk.sendsValue({ report: id, press: { do: "open" } });
    found.push(await clerk.figures());
  }
  return found;
}

test("a pasted list starts the same way, and one press takes all of it back", async () => {
  const { scene, clerk } = await clerkOf();
  const before = clerk.submissions;
  await clerk.says(pasted(bridge, road, ["", "合计", "", "300", "300", "280"]));
  expect(clerk.heard.at(-1)).toContain("收到粘贴的表格");
  clerk.sees("《粘贴的表格》里有 2 个项目");
  await clerk.fills(wanted, "建 2 份");
  clerk.sees("新建 2 份");
  expect(clerk.submissions - before).toBe(2);
  const board = clerk.json;
  expect((await figuresOf(scene, clerk)).map((one) => one["funds.appropriation.executed"])).toEqual(["90", "190"]);
  await clerk.presses("撤销这一批", board);
  expect(clerk.heard.at(-1)).toContain("已撤销这一批：删去新建的 2 份");
  expect(await reportsOf(scene)).toEqual([]);
  await clerk.presses("撤销这一批", board);
  expect(clerk.heard.at(-1)).toContain("删去新建的 0 份");
});

test("a report that somebody has worked on stays when its batch is taken back", async () => {
  const { scene, clerk } = await clerkOf();
  await clerk.says(pasted(bridge, road));
  await clerk.fills(wanted, "建 2 份");
  const board = clerk.json;
  const [first] = await reportsOf(scene);
  await clerk.sendsValue({ report: first?.id, press: { do: "open" } });
  await clerk.says("主管部门：某某县交通局");
  await clerk.presses("撤销这一批", board);
  expect(clerk.heard.at(-1)).toMatch(/删去新建的 1 份.*1 份建好后已有人改过/);
  expect(await reportsOf(scene)).toHaveLength(1);
});

test("a project is known by its code whatever it is called now, also where noughts were lost", async () => {
  const { scene, clerk } = await clerkOf();
  await clerk.says(
    pasted(["0036001", "修桥", "财政拨款", "100", "100", ""], ["0036002", "修路", "", "200", "200", ""]),
  );
  await clerk.fills(wanted, "建 2 份");
  await clerk.says("首页");
  await clerk.says(
    pasted(["36001", "东大桥维修加固", "财政拨款", "100", "100", "90"], ["0036003", "修路", "", "1", "1", "1"]),
  );
  clerk.sees("其中 1 个已有报告");
  await clerk.fills(wanted, "建 2 份");
  clerk.sees("新建 1 份", "补了已有的 1 份");
  const figures = await figuresOf(scene, clerk);
  expect(figures.map((one) => [one["project.name"], one["funds.appropriation.executed"]])).toEqual([
    ["修桥", "90"],
    ["修路", undefined],
    ["修路", "1"],
  ]);
});

test("what was filled in reports that were there is taken back with the batch", async () => {
  const { scene, clerk } = await clerkOf();
  await clerk.says(pasted(["C1", "修桥", "财政拨款", "100", "100", ""], road));
  await clerk.fills(wanted, "建 2 份");
  await clerk.says("首页");
  await clerk.says(pasted(bridge, ["C3", "修渠", "财政拨款", "5", "5", "5"]));
  await clerk.fills(wanted, "建 2 份");
  const board = clerk.json;
  expect((await figuresOf(scene, clerk))[0]?.["funds.appropriation.executed"]).toBe("90");
  await clerk.presses("撤销这一批", board);
  expect(clerk.heard.at(-1)).toMatch(/删去新建的 1 份，退回补进 1 份里的内容/);
  const figures = await figuresOf(scene, clerk);
  expect(figures.map((one) => one["project.name"])).toEqual(["修桥", "修路"]);
  expect(figures[0]?.["funds.appropriation.executed"] ?? "").toBe("");
});

test("amounts in doubt are asked on the card, and written as they stand there; the unit is asked where none is named", async () => {
  const { scene, clerk } = await clerkOf();
  const heads = pastedHeads.map((head) => head.replace("（万元）", ""));
  const rows = [
    ["C1", "修桥", "财政拨款", "1000000.00", "1000000.00", "约90万元"],
    ["C2", "修路", "财政拨款", "2000000.00", "2000000.00", "待定"],
    ["C3", "", "财政拨款", "1.00", "1.00", "1.00"],
  ];
  await clerk.says([heads, ...rows].map((row) => row.join("\t")).join("\n"));
  clerk.sees("先看这几个金额", "清单写“约90万元”，读作", "清单写“待定”，没读懂", "按哪个单位读", "没有项目名称");
  expect(clerk.inputs()).toMatchObject({ "bulk.money": "元", "bulk.amount.0.executed": "90万元" });
  await clerk.fills({ ...wanted, "bulk.amount.1.executed": "1950000" }, "建 2 份");
  const figures = await figuresOf(scene, clerk);
  expect(figures.map((one) => [one["funds.appropriation.initial"], one["funds.appropriation.executed"]])).toEqual([
    ["100", "90"],
    ["200", "195"],
  ]);
});

test("a list that is pasted while a report is open can make reports too, and waits on its card meanwhile", async () => {
  const { scene, clerk } = await clerkOf();
  const chosen = { "new.form": "changsha-overall-evaluation", "new.unit": "某某县水利局", "new.year": "2022" };
  await clerk.fills(chosen, "开始填报");
  await clerk.says(pasted(bridge, road));
  await clerk.presses("每个项目另建一份");
  clerk.sees("《粘贴的表格》里有 2 个项目");
  await clerk.fills(wanted, "建 2 份");
  clerk.sees("新建 2 份");
  expect(await reportsOf(scene)).toHaveLength(3);
  await clerk.says("全部生成");
  const [name = ""] = [...scene.uploads].at(-1) ?? [];
  expect(name).toMatch(/（2个项目）\.zip$/);
});

/** Rows that a filter hides, as Excel keeps them. */
function filtered(bytes: Uint8Array, rows: readonly number[]): Uint8Array {
  const zip = new PizZip(bytes);
  const name = Object.keys(zip.files).find((one) => /worksheets\/sheet1\.xml$/.test(one)) ?? "";
  const hide = (xml: string, row: number): string => xml.replace(`<row r="${row}"`, `<row r="${row}" hidden="1"`);
  const xml = rows.reduce(hide, zip.file(name)?.asText() ?? "");
  zip.file(name, xml.replace("</sheetData>", '</sheetData><autoFilter ref="A1:I9"/>'));
  return zip.generate({ type: "uint8array" });
}

test("rows that a filter hides are told, and no projects until somebody asks for them", async () => {
  const { scene, clerk } = await clerkOf();
  await clerk.sendsFile("筛选.xlsx", filtered(await workbook(list(6)), [3, 5]));
  clerk.sees("里有 4 个项目", "有 2 行被筛选隐藏，没有读入：第 3、5 行");
  await clerk.presses("隐藏的一并读入");
  clerk.sees("里有 6 个项目", "有 2 行被筛选隐藏，已一并读入：第 3、5 行");
  clerk.seesNot("隐藏的一并读入", "没有读入");
  await clerk.fills(wanted, "建 6 份");
  expect(await scene.store.transaction((on) => on.reportsOf("ou_zhang", 50))).toHaveLength(6);
});

test("the card of a list begins with the form and the unit of the newest report of a project", async () => {
  const { clerk } = await clerkOf();
  await clerk.sendsFile("一.xlsx", await workbook(list(3)));
  expect(clerk.inputs()["new.form"]).not.toBe(wanted["new.form"]);
  await clerk.fills(wanted, "建 3 份");
  await clerk.sendsFile("二.xlsx", await workbook(list(4)));
  expect(clerk.inputs()["new.form"]).toBe(wanted["new.form"]);
  expect(clerk.inputs()["new.unit"]).not.toBe("");
});
