import { afterEach, expect, test } from "vitest";
import type { Scenario } from "../../scenario.js";
import { clerkWithSmall, indicatorRows } from "../../small-forms.js";

let scene: Scenario;
afterEach(() => scene.close());

const body = indicatorRows("plain", "level3", "target", "weight", "actual", "score", "handReason");
const scheme = `
id: plain
title: 按比例
source: 为测试而写
points: {execution: 0, indicators: 100}
reverse: inverse
`;

test("a score that is to be the rule's is cleared with its reason, and an undo brings both back", async () => {
  const opened = await clerkWithSmall({ body, texts: { "schemes/plain.yaml": scheme } });
  scene = opened.scene;
  const { clerk } = opened;
  const heads = ["三级指标", "指标值", "分值", "实际完成值", "得分", "手工评分理由"];
  await clerk.says([heads.join("\t"), ["培训次数", "≥10次", "100", "8次", "70", "名册缺两份"].join("\t")].join("\n"));
  await clerk.presses("确认写入");
  const score = Object.keys(await clerk.figures()).find((path) => path.endsWith(".score")) ?? "";
  expect((await clerk.figures())[score]).toBe("70");
  await clerk.says("检查");
  await clerk.presses("改为 80");
  const after = await clerk.figures();
  expect([after[score], after[score.replace("score", "handReason")]]).toEqual([undefined, undefined]);
  await clerk.presses("撤销");
  expect((await clerk.figures())[score]).toBe("70");
});
