import { afterEach, expect, test } from "vitest";
import type { Person } from "../../person.js";
import type { Scenario } from "../../scenario.js";
import { clerkWithSmall } from "../../small-forms.js";

let scene: Scenario;
let clerk: Person;
afterEach(() => scene.close());

/** A money table of three columns beside a short section, both on one card where they fit. */
const tableOf = (rows: number): string => `
steps:
  - [costs, staff]
sections:
  - id: costs
    title: 经费控制情况
    table:
      kind: money
      unit: 万元
      columns: [{id: previous, label: 上年决算数}, {id: budget, label: 本年预算数}, {id: final, label: 本年决算数}]
      rows:
${Array.from({ length: rows }, (_, n) => `        - {id: row${n}, label: 第${n + 1}类经费}`).join("\n")}
        - {id: total, label: 合计, derive: ${Array.from({ length: rows }, (_, n) => `row${n}`).join(" + ")}}
  - id: staff
    title: 人员
    fields:
      - {id: quota, label: 编制数, kind: count, unit: 人}
`;

test("a money table that the form groups stands whole on one card", async () => {
  ({ scene, clerk } = await clerkWithSmall({ body: tableOf(9) }));
  expect(clerk.card.inputs).toHaveLength(28);
  const figures = clerk.card.inputs.map((name) => [name, name === "staff.quota" ? "12" : "1,234.56"]);
  await clerk.fills(Object.fromEntries(figures));
  clerk.sees("已保存 28 项", "全部填完");
  expect((await clerk.figures())["costs.row8.final"]).toBe("1234.56");
});

test("a card of many inputs that comes back blank tells the first problems, and stays a card", async () => {
  ({ scene, clerk } = await clerkWithSmall({ body: tableOf(9) }));
  await clerk.presses("保存，下一步");
  clerk.sees("有 28 处要改", "另有 16 处也要改");
  expect(clerk.text.match(/还没有填/g)).toHaveLength(12);
});

test("a table that is too large for a card goes on on the next one, between rows", async () => {
  ({ scene, clerk } = await clerkWithSmall({ body: tableOf(14) }));
  clerk.sees("1/2 页");
  expect(clerk.card.inputs).toHaveLength(30);
  await clerk.presses("跳过");
  clerk.sees("第11类经费", "编制数");
});

test("readings of many inputs are told for the first, and counted", async () => {
  ({ scene, clerk } = await clerkWithSmall({ body: tableOf(9) }));
  await clerk.fills(Object.fromEntries(clerk.card.inputs.map((name) => [name, "十二"])));
  clerk.sees("“十二” → 12", "另有 20 项按意思读成了数");
});
