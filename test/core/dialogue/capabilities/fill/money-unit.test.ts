import { afterEach, beforeEach, expect, test } from "vitest";
import type { Person } from "../../person.js";
import type { Scenario } from "../../scenario.js";
import { clerkWithSmall } from "../../small-forms.js";

const body = `
moneyUnit: {label: 金额单位, options: [万元, 元]}
sections:
  - id: head
    title: 项目
    fields: [{id: name, label: 名称, kind: text}]
  - id: costs
    title: 经费
    table:
      kind: money
      unit: 万元
      columns: [{id: budget, label: 预算数}, {id: spent, label: 执行数}]
      rows:
        - {id: own, label: 本级}
        - {id: other, label: 其他}
        - {id: total, label: 合计, derive: own + other}
`;

let scene: Scenario;
let clerk: Person;
beforeEach(async () => {
  ({ scene, clerk } = await clerkWithSmall({ body }));
  await clerk.fills({ "head.name": "培训" });
});
afterEach(() => scene.close());

const inYuan = {
  "costs.own.budget": "250000.00",
  "costs.own.spent": "215,457.6",
  "costs.other.budget": "5000",
  "costs.other.spent": "1000",
};

test("the card of the first money asks for its unit, 万元 where nobody chooses", async () => {
  expect(clerk.card.inputs[0]).toBe("moneyUnit");
  clerk.sees("万元");
  await clerk.fills({
    "costs.own.budget": "25",
    "costs.own.spent": "21",
    "costs.other.budget": "1",
    "costs.other.spent": "1",
  });
  const figures = await clerk.figures();
  expect(figures).toMatchObject({ "costs.own.budget": "25" });
  expect(figures).not.toHaveProperty("moneyUnit");
});

test("amounts of a card that says 元 are read in 元, and stay what they are in another unit", async () => {
  await clerk.fills({ moneyUnit: "元", ...inYuan });
  expect(await clerk.figures()).toMatchObject({
    moneyUnit: "元",
    "costs.own.budget": "25",
    "costs.own.spent": "21.54576",
    "costs.other.budget": "0.5",
  });
  await clerk.says("修改 本级·执行数");
  clerk.sees("215457.6", "（元）");
  await clerk.says("金额单位：万元");
  expect(await clerk.figures()).toMatchObject({ moneyUnit: "万元", "costs.own.spent": "21.54576" });
  await clerk.says("修改 本级·执行数");
  clerk.sees("21.54576", "（万元）");
});

test("a typed line sets the unit, and a typed amount is read in it; 撤销 takes it back", async () => {
  await clerk.says("金额单位：元");
  await clerk.says("本级预算数：250000.00");
  clerk.sees("250000 元");
  expect(await clerk.figures()).toMatchObject({ moneyUnit: "元", "costs.own.budget": "25" });
  await clerk.says("撤销");
  await clerk.says("撤销");
  expect(await clerk.figures()).not.toHaveProperty("moneyUnit");
});

test("an amount in 万元 on a card of 元 is asked about in 元", async () => {
  await clerk.fills({ moneyUnit: "元", ...inYuan });
  await clerk.says("本级·执行数：21.5");
  clerk.sees("215000 元");
});
