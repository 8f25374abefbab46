/** 取消 leaves whatever was opened aside, and is never taken for a value. */
import { afterEach, expect, test } from "vitest";
import type { Person } from "./person.js";
import { clerkWithReport } from "./report.js";
import type { Scenario } from "./scenario.js";

let scene: Scenario;
let clerk: Person;
afterEach(() => scene.close());

async function start(): Promise<string> {
  ({ scene, clerk } = await clerkWithReport());
  return clerk.card.title;
}

test.each(["修改 年初预算数", "历史 年初预算数", "帮助"])("%s is left by it", async (opens) => {
  const before = await start();
  await clerk.says(opens);
  expect(clerk.card.title).not.toBe(before);
  await clerk.says("取消");
  expect(clerk.card.title).toBe(before);
});

test("a pasted table is put aside by it, and nothing is written", async () => {
  const before = await start();
  await clerk.says(
    "二级指标\t三级指标\t年度指标值\t分值\n数量指标\t修路里程\t≥5公里\t10\n质量指标\t验收合格率\t100%\t10",
  );
  expect(clerk.card.title).not.toBe(before);
  await clerk.says("取消");
  expect(clerk.card.title).toBe(before);
});

test("on the way itself it changes nothing and says so", async () => {
  const before = await start();
  await clerk.says("取消");
  expect(clerk.heard.at(-1)).toContain("现在没有要取消的");
  expect(clerk.card.title).toBe(before);
});
