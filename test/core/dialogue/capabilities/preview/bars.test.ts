/** What the chart of the preview tells apart: earned, lost, not filled in. */
import { afterEach, expect, test } from "vitest";
import { readChart } from "../../card-reading.js";
import type { Scenario } from "../../scenario.js";
import { clerkWithSmall, indicatorRows } from "../../small-forms.js";

let scene: Scenario;
afterEach(() => scene.close());

const body = indicatorRows("strict", "level1", "level3", "target", "weight", "actual");

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
