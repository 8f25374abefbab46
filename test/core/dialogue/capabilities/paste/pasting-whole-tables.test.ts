import { readFileSync } from "node:fs";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { Person } from "../../person.js";
import { catalogOf, openScenario, type Scenario } from "../../scenario.js";

const form = "national-project-evaluation";
const published = readFileSync("test/fixtures/pastes/sports-whole-yuan.txt", "utf8");

let scene: Scenario;
let clerk: Person;
beforeEach(async () => {
  scene = await openScenario(catalogOf("templates"));
  clerk = scene.person("ou_zhang");
  await clerk.enters();
  await clerk.fills(
    { "new.form": form, "new.unit": "甲区体育中心", "new.year": "2022", "new.scheme": "national-2020" },
    "开始填报",
  );
});
afterEach(() => scene.close());

test("a whole published table fills the report in one paste", async () => {
  await clerk.says(published);
  clerk.sees("读到 5 条指标，另有 12 项", "项目支出名称 甲体育中心与委托运营方结算费用", "场馆开放满意度");
  expect(await clerk.figures()).toEqual({});
  await clerk.presses("确认写入");
  clerk.sees("已写入 5 条指标，另有 12 项");
  expect(await clerk.figures()).toMatchObject({
    "project.name": "甲体育中心与委托运营方结算费用",
    "project.implementer": "甲区体育事业管理中心",
    "funds.appropriation.initial": "25",
    "funds.appropriation.executed": "21.54576",
    "goals.expected": "完成甲体育中心与委托运营方费用结算。",
    indicators: "1,2,3,4,5",
    "indicators.5.level3": "场馆开放满意度",
  });
  await clerk.says("预览");
  clerk.sees("98.62");
  await clerk.says("撤销");
  expect(await clerk.figures()).toEqual({});
});

test("a printed score above its points is an error of the check, and the computed one counts", async () => {
  await clerk.says(published.replace("=100%\t100%\t10\t10", "=100%\t100%\t10\t12"));
  clerk.sees("表上的得分超过分值 10");
  await clerk.presses("确认写入");
  clerk.sees("总分 98.62");
  await clerk.says("检查");
  clerk.sees("与委托运营方结算完成率", "12");
});

test("a table of funds alone is taken where no list is", async () => {
  await clerk.says(readFileSync("test/fixtures/pastes/17-funds-only.txt", "utf8"));
  clerk.sees("读到 6 项");
  await clerk.presses("确认写入");
  expect(await clerk.figures()).toMatchObject({ "funds.appropriation.executed": "38.77", "funds.other.executed": "0" });
});

test("what stands in the report is shown beside what was read", async () => {
  await clerk.says(published);
  await clerk.presses("确认写入");
  await clerk.says(published.replaceAll("215457.6", "220000"));
  clerk.sees("项目资金（万元）", "全年执行数 22（现填 21.54576）", "替换原有5条");
});

test("rows without target or actual value are taken and named as gaps", async () => {
  await clerk.says(
    [
      "三级指标\t二级指标\t年度指标值\t实际完成值\t分值",
      "指标1：工程质量合格\t质量指标\t\t\t10",
      "……\t\t\t\t",
      "指标2：\t\t\t\t",
    ].join("\n"),
  );
  clerk.sees("读到 1 条指标", "有 1 条没填全（第 1 条）", "年度指标值 空着　实际完成值 空着");
  await clerk.presses("确认写入");
  expect(await clerk.figures()).toMatchObject({ "indicators.1.level3": "工程质量合格", "indicators.1.weight": "10" });
});

test("one cell a line is read like any other copy", async () => {
  await clerk.says(readFileSync("test/fixtures/pastes/06-one-cell-per-line.txt", "utf8"));
  clerk.sees("读到 8 条指标");
});

test("a table of which nothing fits says what it looks like and what could be pasted", async () => {
  await clerk.says("姓名\t科室\t工号\n张三\t办公室\t1380\n李四\t财务\t1390");
  clerk.sees("粘贴的内容像一张 3 行、3 列的表", "姓名、科室、工号");
});

test.each([
  ["Markdown", "| 姓名 | 科室 | 工号 |\n|---|---|---|\n| 张三 | 办公室 | 1380 |\n| 李四 | 财务 | 1390 |"],
  ["CSV", "姓名,科室,工号\n张三,办公室,1380\n李四,财务,1390\n王五,人事,1400"],
  ["spaces", "姓名   科室     工号\n张三   办公室   1380\n李四   财务     1390"],
  ["one cell a line", "姓名\n科室\n工号\n张三\n办公室\n1380\n李四\n财务\n1390\n王五\n人事\n1400"],
])("another table is never offered to a text (%s)", async (_, text) => {
  await clerk.does({ do: "step", step: "funds" });
  await clerk.says(text);
  clerk.sees("这张表和本表对不上", "姓名、科室、工号");
  await clerk.presses("返回填报");
  expect(await clerk.figures()).toEqual({});
});

test("an amount off by ten thousand beside the others of a pasted table is asked, and taken once it is put right", async () => {
  const table = [
    "项目资金（万元）\t年初预算数\t全年预算数\t全年执行数",
    "其中：当年财政拨款\t58.6\t58.6\t586000",
    "上年结转资金\t0\t0\t0",
    "其他资金\t0\t0\t0",
  ].join("\n");
  await clerk.says(table);
  clerk.sees("单位可能差了一万倍");
  expect(clerk.text.match(/差了一万倍/g)).toHaveLength(1);
  await clerk.fills({ "funds.appropriation.executed": "58.6" }, "确认写入");
  expect(await clerk.figures()).toMatchObject({ "funds.appropriation.executed": "58.6" });
});

test("a row that is part of another is not missed its points", async () => {
  await clerk.says(
    [
      "三级指标\t二级指标\t年度指标值\t实际完成值\t分值",
      "帮扶户数\t数量指标\t≥30户\t31户\t10",
      "其中：脱贫户\t数量指标\t≥12户\t12户\t",
    ].join("\n"),
  );
  clerk.sees("读到 2 条指标");
  clerk.seesNot("处空着");
});
