/** A card that is opened again shows figures as its field has them, however they were typed. */
import { afterEach, expect, test } from "vitest";
import type { Scenario } from "../../scenario.js";
import { clerkWithSmall } from "../../small-forms.js";

let scene: Scenario;
afterEach(() => scene.close());

const body = `
sections:
  - id: funds
    title: 资金
    fields:
      - {id: initial, label: 年初预算数, kind: money, unit: 万元}
      - {id: executed, label: 全年执行数, kind: money, unit: 万元}
      - {id: people, label: 参加人数, kind: count, unit: 人}
`;

test("money stands in the unit of its field, numbers in digits, on the step and on the card of one figure", async () => {
  const opened = await clerkWithSmall({ body });
  scene = opened.scene;
  const { clerk } = opened;
  const typed = { "funds.initial": "8611000元", "funds.executed": "九百万元", "funds.people": "五百二十三人" };
  await clerk.fills(typed);
  const shown = { "funds.initial": "861.1", "funds.executed": "900", "funds.people": "523" };
  await clerk.says("进度");
  await clerk.pressesBeside("资金", "查看");
  expect(clerk.inputs()).toEqual(shown);
  await clerk.says("修改 年初预算数");
  expect(clerk.inputs()).toEqual({ "funds.initial": "861.1" });
});
