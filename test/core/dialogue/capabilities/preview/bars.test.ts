/** What the chart of the preview tells apart: earned, lost, not filled in. */
import { afterEach, expect, test } from "vitest";
import { readChart } from "../../card-reading.js";
import type { Scenario } from "../../scenario.js";
import { clerkWithSmall } from "../../small-forms.js";

let scene: Scenario;
afterEach(() => scene.close());

const body = `
scheme: strict
sections:
  - id: indicators
    title: 绩效指标
    list: {of: 指标, named: level3, entry: rows, role: indicators}
    fields:
      - {id: level1, label: 一级指标, kind: text, stage: target, role: indicator.level1}
      - {id: level3, label: 三级指标, kind: text, stage: target, role: indicator.level3}
      - {id: target, label: 指标值, kind: cell, stage: target, role: indicator.target}
      - {id: weight, label: 分值, kind: points, stage: target, role: indicator.weight}
      - {id: actual, label: 实际完成值, kind: cell, stage: actual, role: indicator.actual}
`;

test("what nobody has filled in is no lost point", async () => {
  const opened = await clerkWithSmall({ body });
  scene = opened.scene;
  const { clerk } = opened;
  const rows = [
    ["一级指标", "三级指标", "指标值", "分值", "实际完成值"],
    ["产出指标", "修路里程", "≥10公里", "50", "8公里"],
    ["产出指标", "建桥数", "≥2座", "20", ""],
    ["效益指标", "受益村数", "≥5个", "20", "5个"],
  ];
  await clerk.says(rows.map((row) => row.join("\t")).join("\n"));
  await clerk.presses("确认写入");
  await clerk.says("预览");
  expect(readChart(clerk.json)).toEqual([
    { name: "产出指标", part: "得分", points: 40 },
    { name: "产出指标", part: "失分", points: 10 },
    { name: "产出指标", part: "未填", points: 20 },
    { name: "效益指标", part: "得分", points: 20 },
    { name: "效益指标", part: "失分", points: 0 },
    { name: "效益指标", part: "未填", points: 0 },
  ]);
});
