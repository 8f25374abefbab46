import { afterEach, expect, test } from "vitest";
import type { Scenario } from "../../scenario.js";
import { clerkWithSmall } from "../../small-forms.js";

let scene: Scenario;
afterEach(() => scene.close());

const body = `
scheme: plain
sections:
  - id: indicators
    title: 绩效指标
    list: {of: 指标, named: level3, entry: rows, role: indicators}
    fields:
      - {id: level3, label: 三级指标, kind: text, stage: target, role: indicator.level3}
      - {id: target, label: 指标值, kind: cell, stage: target, role: indicator.target}
      - {id: weight, label: 分值, kind: points, stage: target, role: indicator.weight}
      - {id: actual, label: 实际完成值, kind: cell, stage: actual, role: indicator.actual}
      - {id: score, label: 得分, kind: points, stage: review, optional: true, role: indicator.score}
      - {id: handReason, label: 手工评分理由, kind: text, stage: review, optional: true, role: indicator.handReason}
`;
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
