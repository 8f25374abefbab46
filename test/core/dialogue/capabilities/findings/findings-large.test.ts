import { afterEach, expect, test } from "vitest";
import { clerkWithReport, table } from "../../report.js";
import type { Scenario } from "../../scenario.js";

let scene: Scenario;
afterEach(() => scene.close());

const long = (text: string, length: number): string => text.repeat(Math.ceil(length / text.length)).slice(0, length);

test("sixty indicators, each with something wrong and long texts, have a card of findings that fits, page by page", async () => {
  const opened = await clerkWithReport();
  scene = opened.scene;
  const { clerk } = opened;
  await clerk.does({ do: "step", step: "targets@indicators" });
  const rows = Array.from({ length: 60 }, (_, n) => [
    "",
    n % 2 === 0 ? "数量指标" : "社会效益指标",
    long(`第${n}项群众满意率（含标点、符号-+*）`, 95),
    `≥${n + 10}家${long("，含各类主体（个体*除外）", 80)}`,
    `${n * 3 + 50}家${long("，另有意向客户若干家", 80)}`,
    "1.5",
    "",
    "",
  ]);
  await clerk.says(table(rows));
  await clerk.presses("确认写入");
  await clerk.says("检查");
  const [, pages = "1"] = /第 1\/(\d+) 页/.exec(clerk.text) ?? [];
  expect(Number(pages)).toBeGreaterThan(1);
  for (let page = 0; page < Number(pages); page += 1) await clerk.does({ do: "findings", page });
  clerk.sees(`第 ${pages}/${pages} 页`);
});
