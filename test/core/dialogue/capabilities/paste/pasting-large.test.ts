import { afterEach, beforeEach, expect, test } from "vitest";
import type { Person } from "../../person.js";
import { clerkWithReport, table } from "../../report.js";
import type { Scenario } from "../../scenario.js";

let scene: Scenario;
let clerk: Person;
beforeEach(async () => {
  ({ scene, clerk } = await clerkWithReport());
});
afterEach(() => scene.close());

const long = (n: number, length: number): string => `第${n}项`.padEnd(length, "企业走访服务与帮扶办理情况");

/** Every card that is drawn is measured by the scenario. */
test("long names, long reasons and many questions are cut into cards that the platform takes", async () => {
  await clerk.does({ do: "step", step: "targets@indicators" });
  await clerk.says(
    table(
      Array.from({ length: 24 }, (_, n) => {
        const weight = n < 3 ? "许多" : "6";
        return ["", "数量指标", long(n + 1, 100), "≥10家", "9家", weight, "3", long(n + 1, 300)];
      }),
    ),
  );
  clerk.sees("读到 24 条指标", "第 1/");
  for (let page = 0; page < 3; page += 1) await clerk.presses("下一页");
  await clerk.fills({ "indicators.1.weight": "5", "indicators.2.weight": "5" }, "下一页");
  clerk.sees("有 24 处要补");
  await clerk.fills({ "indicators.3.weight": "5" }, "确认写入");
  for (let card = 0; card < 6 && clerk.text.includes("表格还没有写入"); card += 1) await clerk.presses("确认写入");
  expect(await clerk.figures()).toMatchObject({ "indicators.1.weight": "5", "indicators.24.weight": "6" });
});
