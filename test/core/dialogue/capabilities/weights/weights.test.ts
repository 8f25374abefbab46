/** All points on one card: where their sum is wrong, every way leads there. */
import { afterEach, expect, test } from "vitest";
import type { Person } from "../../person.js";
import type { Scenario } from "../../scenario.js";
import { clerkWithSmall, indicatorRows } from "../../small-forms.js";

let scene: Scenario;
afterEach(() => scene.close());

const body = indicatorRows("strict", "level2", "level3", "target", "weight", "actual");

async function withWeights(weights: readonly string[], actual: string): Promise<Person> {
  const opened = await clerkWithSmall({ body });
  scene = opened.scene;
  const { clerk } = opened;
  const heads = ["二级指标", "三级指标", "指标值", "分值", "实际完成值"];
  const rows = weights.map((weight, index) => [
    index < 3 ? "数量指标" : "质量指标",
    `修路里程${index + 1}`,
    "≥5公里",
    weight,
    actual,
  ]);
  await clerk.says([heads, ...rows].map((row) => row.join("\t")).join("\n"));
  await clerk.presses("确认写入");
  return clerk;
}

test("too many points stand in 检查 as an error that opens the card of all points", async () => {
  const clerk = await withWeights(["20", "20", "20", "20", "15"], "5公里");
  await clerk.says("检查");
  clerk.sees("95", "90");
  await clerk.presses("改各条分值");
  clerk.sees("合计 95 分，应为 90 分，多出 5 分", "数量指标", "质量指标");
  expect(Object.values(clerk.inputs())).toEqual(["20", "20", "20", "20", "15"]);
});

test("too few points stand there too once the actual values are begun, and 去填 opens the card", async () => {
  const clerk = await withWeights(["20", "20", "20", "20", "5"], "5公里");
  await clerk.says("检查");
  clerk.sees("改各条分值");
  await clerk.says("修改 修路里程1实际完成值");
  await clerk.fills({ "indicators.1.actual": "基本完成" }, "保存");
  await clerk.says("检查");
  clerk.sees("改各条分值");
  await clerk.says("预览");
  await clerk.pressesBeside("分值合计", "改各条分值");
  clerk.sees("还差 5 分");
  await clerk.presses("取消");
  clerk.sees("得分预览");
  await clerk.pressesBeside("绩效指标：目标", "去填");
  clerk.sees("各条分值", "还差 5 分");
});

test("while rows may still come, too few points are nobody's fault", async () => {
  const clerk = await withWeights(["20", "20"], "");
  await clerk.says("检查");
  clerk.seesNot("改各条分值");
});

test("the card stays until the points add up, then leads back, and points that are none are refused", async () => {
  const clerk = await withWeights(["20", "20", "20", "20", "15"], "5公里");
  await clerk.says("检查");
  await clerk.presses("改各条分值");
  const [first = "", second = ""] = Object.keys(clerk.inputs());
  await clerk.fills({ [first]: "很多" }, "保存");
  clerk.sees("有 1 处要改");
  expect(clerk.inputs()[first]).toBe("很多");
  await clerk.fills({ [first]: "18" }, "保存");
  clerk.sees("合计 93 分，应为 90 分，多出 3 分");
  await clerk.fills({ [second]: "17" }, "保存");
  clerk.sees("各条分值合计 90 分，已经对上", "检查 ·");
});
