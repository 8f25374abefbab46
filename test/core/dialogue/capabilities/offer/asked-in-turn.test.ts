/** What a card of an offer does not show is neither written nor overwritten: it is asked on the next one. */
import { expect, test } from "vitest";
import type { Person } from "../../person.js";
import { openScenario } from "../../scenario.js";
import { catalogWith } from "../../small-forms.js";
import { workbook } from "./workbook.js";

const indicators = `
  - id: indicators
    title: 绩效指标
    list: {of: 指标, named: name, entry: rows, role: indicators}
    fields:
      - {id: class, label: 二级指标, kind: choice, role: indicator.level2, stage: target, options: [数量指标, 质量指标]}
      - {id: name, label: 三级指标, kind: text, role: indicator.level3, stage: target}
      - {id: target, label: 指标值, kind: cell, role: indicator.target, stage: target}
`;
const small = { id: "small", title: "小表", body: `sections:${indicators}` };
const costs = {
  id: "costs",
  title: "经费表",
  body: `sections:
  - id: costs
    title: 经费
    list: {of: 经费, named: name, entry: rows}
    fields:
      - {id: name, label: 经费名称, kind: text}
      - {id: planned, label: 预算数, kind: money, unit: 万元}
      - {id: spent, label: 支出数, kind: money, unit: 万元}
`,
};
const names = ["甲", "乙", "丙", "丁", "戊", "己", "庚", "辛", "壬"].map((name) => `培训${name}类人员`);

test("carried values that a file contradicts are overwritten only where their choice was shown", async () => {
  const scene = await openScenario(catalogWith(small));
  const clerk = scene.person("ou_zhang");
  await begin(clerk, "2021", "small");
  await clerk.sendsFile("2021年小表.xlsx", await table("≥10人"));
  await clerk.presses("确认写入");
  await begin(clerk, "2022", "small");
  await clerk.says("沿用");
  await clerk.presses("确认写入");
  await clerk.sendsFile("2022年小表.xlsx", await table("≥20人"));
  clerk.sees("共 9 项", "余下 3 项随后再问");
  await clerk.presses("写入 18 项");
  expect(await targets(clerk)).toEqual([...Array(6).fill("≥20人"), ...Array(3).fill("≥10人")]);
  clerk.sees("共 3 项");
  await clerk.presses("写入 0 项");
  expect(await targets(clerk)).toEqual(Array(9).fill("≥20人"));
  await scene.close();
});

test("a section that is taken keeps what its card did not list, and asks it next", async () => {
  const scene = await openScenario(catalogWith(costs));
  const clerk = scene.person("ou_zhang");
  await begin(clerk, "2022", "costs");
  const sheet = (spent: number) =>
    workbook({ 经费: [["经费名称", "预算数", "支出数"], ...many.map((name) => [name, 9, spent])] });
  const many = Array.from({ length: 20 }, (_, index) => `第${index + 1}类`);
  await clerk.sendsFile("一.xlsx", await sheet(5));
  await clerk.presses("确认写入");
  await clerk.sendsFile("二.xlsx", await sheet(6));
  await clerk.pressesBeside("经费", "写入这部分");
  expect((await spentIn(clerk)).filter((value) => value === "6")).toHaveLength(8);
  clerk.sees("共 6 项");
  await scene.close();
});

test("doubtful values beyond those that are shown are asked next", async () => {
  const scene = await openScenario(catalogWith(costs));
  const clerk = scene.person("ou_zhang");
  await begin(clerk, "2022", "costs");
  const rows = names.map((name, index) => [name, 9, `约${index + 2}`]);
  await clerk.sendsFile("一.xlsx", await workbook({ 经费: [["经费名称", "预算数", "支出数"], ...rows] }));
  clerk.sees("共 9 项");
  await clerk.presses("确认写入 24 项");
  expect(await spentIn(clerk)).toHaveLength(6);
  clerk.sees("共 3 项");
  await clerk.presses("确认写入 3 项");
  expect(await spentIn(clerk)).toHaveLength(9);
  await scene.close();
});

test("the unit of a table that names none is asked once, and all its amounts are read in the one that is chosen", async () => {
  const scene = await openScenario(catalogWith(costs));
  const clerk = scene.person("ou_zhang");
  await begin(clerk, "2022", "costs");
  const rows = names.map((name, index) => [name, 583000, 120000 + index]);
  const bytes = await workbook({ 经费: [["经费名称", "预算数", "支出数"], ...rows] });
  await clerk.sendsFile("一.xlsx", bytes);
  clerk.sees("1 项请您确认", "没有写明金额单位的 18 项");
  const [question = ""] = clerk.card.inputs.filter((name) => name.startsWith("offer."));
  expect(clerk.inputs()[question]).toBe("元");
  await clerk.presses("确认写入");
  expect(await spentIn(clerk)).toContain("12.0001");
  await clerk.says("撤销");
  await clerk.sendsFile("一.xlsx", bytes);
  await clerk.fills({ [question]: "万元" }, "确认写入");
  expect(await spentIn(clerk)).toContain("120001");
  await scene.close();
});

async function table(target: string): Promise<Uint8Array> {
  const rows = names.map((name) => ["数量指标", name, target]);
  return await workbook({ 指标: [["二级指标", "三级指标", "指标值"], ...rows] });
}

async function targets(clerk: Person): Promise<(string | undefined)[]> {
  const figures = await clerk.figures();
  return names.map((_, index) => figures[`indicators.${index + 1}.target`]);
}

async function spentIn(clerk: Person): Promise<string[]> {
  const figures = Object.entries(await clerk.figures());
  return figures.flatMap(([path, value]) => (path.endsWith(".spent") ? value : []));
}

async function begin(clerk: Person, year: string, form: string): Promise<void> {
  await clerk.says("首页");
  await clerk.fills({ "new.form": form, "new.unit": "示例单位", "new.year": year }, "开始填报");
}
