import PizZip from "pizzip";
import { expect, test } from "vitest";
import { clerkWithReport, handsOver } from "../../report.js";
import { openScenario } from "../../scenario.js";
import { projectSheet, workbook } from "./workbook.js";

test("a workbook of two projects fills both after one press, and one undo takes all back", async () => {
  const { scene, clerk } = await clerkWithReport();
  const before = await clerk.figures();
  const bytes = await workbook({ 扶持: projectSheet("企业扶持", 80), 招商: projectSheet("招商引资", 90) });
  await clerk.sendsFile("项目.xlsx", bytes);
  expect(clerk.heard.at(-1)).toContain("收到《项目.xlsx》，正在读");
  clerk.sees(/从《项目\.xlsx》读到 \d+ 项/, "企业扶持", "招商引资");
  expect(await clerk.figures()).toEqual(before);
  await clerk.presses("确认写入");
  const figures = await clerk.figures();
  const [first = "", second = ""] = (figures.projects ?? "").split(",");
  expect(figures[`projects.${first}.funds.appropriation.executed`]).toBe("80");
  expect(figures[`projects.${second}.name`]).toBe("招商引资");
  expect(figures[`projects.${second}.indicators.1.actual`]).toBe("12家");
  clerk.sees("写入");
  await clerk.says("撤销");
  expect(await clerk.figures()).toEqual(before);
  await scene.close();
});

test("what two projects of a file missed is explained on one card", async () => {
  const { scene, clerk } = await clerkWithReport();
  const sheets = { 扶持: projectSheet("企业扶持", 80, "9家"), 招商: projectSheet("招商引资", 90, "8家") };
  await clerk.sendsFile("项目.xlsx", await workbook(sheets));
  await clerk.presses("确认写入");
  for (let cards = 0; cards < 20 && !clerk.text.includes("扣分说明"); cards += 1) await clerk.presses("跳过");
  clerk.sees("有 2 条指标扣了分", "企业扶持", "招商引资");
  const reasons = clerk.card.inputs.filter((path) => path.endsWith(".reason"));
  expect(reasons).toHaveLength(2);
  await clerk.fills({ [reasons[0] ?? ""]: "一家停产", [reasons[1] ?? ""]: "两家外迁" });
  const figures = await clerk.figures();
  expect(reasons.map((path) => figures[path])).toEqual(["一家停产", "两家外迁"]);
  clerk.seesNot("扣分说明");
  await scene.close();
});

test("what stands in the report is shown beside the file's value and stays unless somebody takes it", async () => {
  const { scene, clerk } = await clerkWithReport();
  await clerk.sendsFile("一.xlsx", await workbook({ 扶持: projectSheet("企业扶持", 80) }));
  await clerk.presses("确认写入");
  const path = Object.keys(await clerk.figures()).find((one) => one.endsWith("funds.appropriation.executed")) ?? "";
  await clerk.sendsFile("二.xlsx", await workbook({ 扶持: projectSheet("企业扶持", 85, "13家") }));
  clerk.sees("2 项请您确认", "现填", "保留现在的：80", "用文件的：85");
  await clerk.presses("写入 0 项");
  expect((await clerk.figures())[path]).toBe("80");
  await clerk.sendsFile("二.xlsx", await workbook({ 扶持: projectSheet("企业扶持", 85, "13家") }));
  await clerk.presses("全部采用，覆盖 2 项");
  expect((await clerk.figures())[path]).toBe("85");
  await clerk.says("撤销");
  expect((await clerk.figures())[path]).toBe("80");
  await scene.close();
});

test("one of two differing values is taken, the other stays", async () => {
  const { scene, clerk } = await clerkWithReport();
  await clerk.sendsFile("一.xlsx", await workbook({ 扶持: projectSheet("企业扶持", 80) }));
  await clerk.presses("确认写入");
  await clerk.sendsFile("二.xlsx", await workbook({ 扶持: projectSheet("企业扶持", 85, "13家") }));
  const inputs = clerk.card.inputs.filter((name) => name.startsWith("offer."));
  expect(inputs).toHaveLength(2);
  await clerk.fills({ [inputs[0] ?? ""]: "take" }, "写入 0 项");
  const figures = Object.entries(await clerk.figures());
  expect(figures.filter(([, value]) => value === "85")).toHaveLength(1);
  expect(figures.filter(([, value]) => value === "13家")).toHaveLength(0);
  await scene.close();
});

test("a section is taken by itself, another one left out", async () => {
  const { scene, clerk } = await clerkWithReport();
  await clerk.sendsFile(
    "项目.xlsx",
    await workbook({ 扶持: projectSheet("企业扶持", 80), 招商: projectSheet("招商引资", 90) }),
  );
  await clerk.pressesBeside("招商引资", "写入这部分");
  expect(Object.values(await clerk.figures())).toContain("招商引资");
  expect(Object.values(await clerk.figures())).not.toContain("企业扶持");
  clerk.sees("企业扶持");
  await clerk.pressesBeside("企业扶持", "不要这部分");
  clerk.sees("没有要写入的内容");
  await clerk.presses("先不写");
  expect(Object.values(await clerk.figures())).not.toContain("企业扶持");
  await scene.close();
});

test("history tells the file with sheet and cell, and so does the export", async () => {
  const { scene, clerk } = await clerkWithReport();
  await clerk.sendsFile("一.xlsx", await workbook({ 扶持: projectSheet("企业扶持", 80) }));
  await clerk.presses("确认写入");
  await clerk.says("历史 扶持企业数");
  if (clerk.text.includes("看哪一项")) await clerk.presses("历史");
  clerk.sees(/文件导入，《一\.xlsx》 扶持 表1 E8（校验码 [0-9a-f]{12}）/);
  await scene.close();
});

test("hidden sheets are named and read only when asked for", async () => {
  const { scene, clerk } = await clerkWithReport();
  const bytes = await workbook({ 扶持: projectSheet("企业扶持", 80), 旧表: projectSheet("去年项目", 70) }, ["旧表"]);
  await clerk.sendsFile("一.xlsx", bytes);
  clerk.sees("隐藏的工作表没有读入：旧表");
  clerk.seesNot("去年项目");
  await clerk.presses("隐藏的一并读入");
  clerk.sees("去年项目", "隐藏的工作表已一并读入：旧表");
  clerk.seesNot("没有读入", "隐藏的一并读入");
  await scene.close();
});

test("a file that is no table and one that was recalled get a sentence", async () => {
  const { scene, clerk } = await clerkWithReport();
  await clerk.sendsFile("图.bin", new Uint8Array([1, 2, 3, 4]));
  clerk.sees("认不出这是什么文件", "作为哪一项的佐证");
  await clerk.sendsFile("撤回了.xlsx");
  expect(clerk.heard.at(-1)).toContain("《撤回了.xlsx》没有取到，可能已被撤回");
  await scene.close();
});

test("a file without an open report says which form fits and begins one", async () => {
  const scene = await openScenario();
  const clerk = scene.person("ou_zhang");
  await clerk.enters();
  await clerk.sendsFile("2022年项目.xlsx", await workbook({ 扶持: projectSheet("企业扶持", 80) }));
  clerk.sees("《2022年项目.xlsx》要填到哪张表");
  expect(clerk.inputs()["new.year"]).toBe("2022");
  await clerk.fills({ "new.unit": "示例单位" }, "开始填报并读入");
  clerk.sees(/从《2022年项目\.xlsx》读到 \d+ 项/);
  await clerk.presses("确认写入");
  expect(Object.values(await clerk.figures())).toContain("企业扶持");
  await scene.close();
});

test("of a file with other parts, whoever fills in one is shown and offered only that", async () => {
  const { scene, clerk } = await clerkWithReport();
  const wang = scene.person("ou_wang");
  await wang.enters();
  await handsOver(clerk, ["income"], "ou_wang");
  await wang.presses("打开");
  await wang.sendsFile("全部.xlsx", await workbook({ 扶持: projectSheet("企业扶持", 80) }));
  wang.sees(/有 \d+ 项不归您填，没有列出/);
  wang.seesNot("企业扶持");
  expect(wang.card.buttons.map(({ label }) => label).filter((label) => label.includes("写入"))).toEqual([]);
  await scene.close();
});

test("先不写 puts a file that was read aside, for the clerk and for whoever fills in a part", async () => {
  const { scene, clerk } = await clerkWithReport();
  const wang = scene.person("ou_wang");
  await wang.enters();
  await handsOver(clerk, ["income"], "ou_wang");
  await wang.presses("打开");
  await clerk.says("继续");
  for (const person of [clerk, wang]) {
    const before = person.card.title;
    const figures = await person.figures();
    await person.sendsFile("项目.xlsx", await workbook({ 扶持: projectSheet("企业扶持", 80) }));
    person.sees("从《项目.xlsx》读到");
    await person.presses("先不写");
    expect(person.card.title).toBe(before);
    person.seesNot("没有要取消的");
    expect(await person.figures()).toEqual(figures);
  }
  await scene.close();
});

test("an indicator of nearly the same name is asked about, and is the report's unless somebody says otherwise", async () => {
  const { scene, clerk } = await clerkWithReport();
  await clerk.sendsFile("一.xlsx", await workbook({ 扶持: projectSheet("企业扶持", 80) }));
  await clerk.presses("确认写入");
  const list = Object.keys(await clerk.figures()).find((one) => one.endsWith(".indicators")) ?? "";
  const renamed = projectSheet("企业扶持", 80, "13家").map((row) =>
    row.map((cell) => (cell === "扶持企业数" ? "扶持企业数量" : cell)),
  );
  await clerk.sendsFile("二.xlsx", await workbook({ 扶持: renamed }));
  clerk.sees("1 项请您确认", "“扶持企业数量”与报告里的“扶持企业数”是同一条吗");
  await clerk.presses("写入 0 项");
  // The same one: its name and what was reached differ.
  clerk.sees("2 项请您确认", "保留现在的：扶持企业数", "用文件的：13家");
  expect((await clerk.figures())[list]).toBe("1,2");
  await clerk.presses("先不写");
  await clerk.sendsFile("二.xlsx", await workbook({ 扶持: renamed }));
  const [row = ""] = clerk.card.inputs.filter((name) => name.startsWith("offer.row."));
  await clerk.fills({ [row]: "apart" }, "写入 0 项");
  expect((await clerk.figures())[list]).toBe("1,2,3");
  expect(Object.values(await clerk.figures())).toContain("扶持企业数量");
  await scene.close();
});

/** With one row that only a person can score, and the row of sums. */
function scoredSheet(score: number, total: number) {
  const rows = projectSheet("企业扶持", 100);
  return [
    ...rows.slice(0, -2),
    ["产出指标", "数量指标", "扶持企业数", "≥10家", "12家", 50, 50],
    ["效益指标", "社会效益指标", "服务水平提升情况", "明显提升", "有所改进，群众比较认可", 40, score],
    ["总分", "", "", "", "", 100, total],
  ];
}

test("a total that was changed by hand in the file is told with place, printed and computed, and nothing is offered", async () => {
  const { scene, clerk } = await clerkWithReport();
  await clerk.sendsFile("一.xlsx", await workbook({ 扶持: scoredSheet(35, 95) }));
  clerk.seesNot("印的是 95");
  await clerk.presses("确认写入");
  await clerk.sendsFile("二.xlsx", await workbook({ 扶持: scoredSheet(35, 98) }));
  clerk.sees("企业扶持·总分 印的是 98，算得 95（扶持 G10）", "没有要写入的内容");
  await scene.close();
});

test("a score that a person gave comes from the file, and another one is asked about with its reason", async () => {
  const { scene, clerk } = await clerkWithReport();
  await clerk.sendsFile("一.xlsx", await workbook({ 扶持: scoredSheet(35, 95) }));
  await clerk.presses("确认写入");
  const path = Object.keys(await clerk.figures()).find((one) => one.endsWith(".indicators.2.score")) ?? "";
  expect((await clerk.figures())[path]).toBe("35");
  await clerk.sendsFile("二.xlsx", await workbook({ 扶持: scoredSheet(38, 98) }));
  clerk.sees("1 项请您确认", "人工定的分", "用文件的：38", "保留现在的：35", "采用文件的分，要写明理由");
  const [choice = "", reason = ""] = clerk.card.inputs.filter((name) => name.startsWith("offer."));
  await clerk.fills({ [choice]: "take", [reason]: "复核后调高" }, "写入 0 项");
  const figures = await clerk.figures();
  expect(figures[path]).toBe("38");
  expect(figures[path.replace("score", "handReason")]).toBe("复核后调高");
  await clerk.says("撤销");
  expect((await clerk.figures())[path]).toBe("35");
  await scene.close();
});

test("the bot's own workbook comes back: nothing to write as it was, a changed cell is asked about", async () => {
  const { scene, clerk } = await clerkWithReport();
  await clerk.sendsFile("一.xlsx", await workbook({ 扶持: projectSheet("企业扶持", 80) }));
  await clerk.presses("确认写入");
  await clerk.says("导出");
  const [name = "", bytes = new Uint8Array()] = [...scene.uploads].at(-1) ?? [];
  await clerk.sendsFile(name, bytes);
  clerk.sees("这是导出的数据表", "没有要写入的内容");
  const zip = new PizZip(bytes);
  const strings = zip.file("xl/sharedStrings.xml")?.asText() ?? "";
  // The table's cell and the shown value of 来源 share a text; 原文 and 存储值 of it are others.
  zip.file("xl/sharedStrings.xml", strings.replaceAll(">12家<", ">15家<"));
  await clerk.sendsFile(name, zip.generate({ type: "uint8array" }));
  clerk.sees("保留现在的：12家", "用文件的：15家");
  await clerk.presses("全部采用");
  expect(Object.entries(await clerk.figures()).find(([path]) => path.endsWith("indicators.1.actual"))?.[1]).toBe(
    "15家",
  );
  await clerk.says("撤销");
  expect(Object.entries(await clerk.figures()).find(([path]) => path.endsWith("indicators.1.actual"))?.[1]).toBe(
    "12家",
  );
  await scene.close();
});

test("without an open report the bot's own workbook begins one of its form, unit and year", async () => {
  const { scene, clerk } = await clerkWithReport();
  await clerk.sendsFile("一.xlsx", await workbook({ 扶持: projectSheet("企业扶持", 80) }));
  await clerk.presses("确认写入");
  await clerk.says("导出");
  const [name = "", bytes = new Uint8Array()] = [...scene.uploads].at(-1) ?? [];
  const other = scene.person("ou_li");
  await other.enters();
  await other.sendsFile(name, bytes);
  other.sees("要填到哪张表");
  expect(other.inputs()).toMatchObject({ "new.year": "2022", "new.unit": "示例单位" });
  await other.presses("开始填报并读入");
  other.sees("这是导出的数据表", "企业扶持");
  await other.presses("确认写入");
  expect(Object.values(await other.figures())).toContain("企业扶持");
  await scene.close();
});
