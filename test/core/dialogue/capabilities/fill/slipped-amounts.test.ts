import { afterEach, expect, test } from "vitest";
import type { Person } from "../../person.js";
import type { Scenario } from "../../scenario.js";
import { clerkWithSmall } from "../../small-forms.js";

let scene: Scenario;
let clerk: Person;
afterEach(() => scene.close());

const body = `
sections:
  - id: funds
    title: 资金
    table:
      kind: money
      unit: 万元
      columns: [{id: initial, label: 年初预算}, {id: adjusted, label: 全年预算}, {id: executed, label: 全年执行}]
      rows: [{id: total, label: 年度资金总额}, {id: given, label: 其中：财政拨款}]
`;

test("an amount off by ten thousand beside others of the same card is asked, and only that one", async () => {
  ({ scene, clerk } = await clerkWithSmall({ body }));
  await clerk.fills({
    "funds.total.initial": "58.6",
    "funds.total.adjusted": "58.6",
    "funds.total.executed": "586000",
    "funds.given.initial": "58.6",
    "funds.given.adjusted": "58.6",
    "funds.given.executed": "58.6",
  });
  clerk.sees("单位可能差了一万倍", "58.6 万元");
  expect(clerk.text.match(/差了一万倍/g)).toHaveLength(1);
  await clerk.presses("保存，下一步");
  expect((await clerk.figures())["funds.total.executed"]).toBe("58.6");
});

test("amounts of a whole card that are alike are asked about as little as large ones", async () => {
  ({ scene, clerk } = await clerkWithSmall({ body }));
  await clerk.fills({
    "funds.total.initial": "25000.00",
    "funds.total.adjusted": "26000.00",
    "funds.total.executed": "25500.50",
    "funds.given.initial": "25000.00",
    "funds.given.adjusted": "120.00",
    "funds.given.executed": "3.20",
  });
  clerk.sees("已保存 6 项");
});
