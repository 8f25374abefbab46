/** 扣分说明: what no rule can score is given by tier, and what is required says so. */
import { afterEach, expect, test } from "vitest";
import type { Person } from "../../person.js";
import type { Scenario } from "../../scenario.js";
import { clerkWithSmall, indicatorRows } from "../../small-forms.js";

let scene: Scenario;
afterEach(() => scene.close());

const body = indicatorRows("tiered", "level3", "target", "weight", "actual", "score", "handReason", "reason");
const tiered = `
id: tiered
title: 分档规则
source: 为测试而写
points: {execution: 0, indicators: 100}
reverse: inverse
qualitative: [{label: 达成预期指标, from: 80, to: 100}, {label: 部分达成预期指标, from: 60, to: 80}, {label: 未达成预期指标, from: 0, to: 60}]
farAbove: {effect: explain}
`;

async function reviewing(...rows: readonly (readonly string[])[]): Promise<Person> {
  const opened = await clerkWithSmall({ body, texts: { "schemes/tiered.yaml": tiered } });
  scene = opened.scene;
  const { clerk } = opened;
  const heads = ["三级指标", "指标值", "分值", "实际完成值"];
  await clerk.says([heads, ...rows].map((row) => row.join("\t")).join("\n"));
  await clerk.presses("确认写入");
  await clerk.says("继续");
  return clerk;
}

const word = ["群众感受", "良好", "60", "有所改善"];
const far = ["受益村数", "≥10个", "40", "80个"];

function placeholders(clerk: Person): string[] {
  return [...JSON.stringify(clerk.json).matchAll(/"placeholder":\{"tag":"plain_text","content":"([^"]*)"/g)].map(
    ([, text]) => text ?? "",
  );
}

test("a line without a rule offers the scheme's tiers with the points of each, and calls nothing optional that it needs", async () => {
  const clerk = await reviewing(word, far);
  clerk.sees("属哪一档", "规则算不出分，请填得分（0～60；看词意属“部分达成预期指标”，36～48）和理由");
  const card = JSON.stringify(clerk.json);
  for (const option of [
    "达成预期指标：48～60 分",
    "部分达成预期指标：36～48 分（不含 48）",
    "未达成预期指标：0～36 分",
  ])
    expect(card).toContain(option);
  expect(placeholders(clerk)).toEqual([
    "先选档，再填得分",
    "必填，0～60 分",
    "必填，写明为什么给这个分",
    "选填，可以留空",
    "留空则按计分规则计算",
    "自己定了得分才要写",
    "必填，按规则要写明原因",
  ]);
});

test("what is left empty is refused by name, and 跳过 leads past", async () => {
  const clerk = await reviewing(word, far);
  await clerk.fills({ "indicators.1.reason": "还在推进" });
  clerk.sees("有 3 处要改", "“得分”还没有填", "“手工评分理由”还没有填", "“偏差原因”还没有填");
  expect(clerk.inputs()["indicators.1.reason"]).toBe("还在推进");
  await clerk.presses("跳过");
  clerk.sees("得分预览", "扣分说明（缺 1 项）");
});

test("去填 opens the card that lacks something and marks what it lacks", async () => {
  const lost = (n: number) => [`修路条数${n}`, "≥10个", "10", "9个"];
  const clerk = await reviewing(...[1, 2, 3, 4].map(lost), word);
  while (!clerk.card.title.includes("得分预览")) await clerk.presses("跳过");
  await clerk.pressesBeside("扣分说明", "去填");
  clerk.sees("群众感受", "“得分”还没有填，请补上");
  expect(Object.keys(clerk.inputs())).toContain("indicators.5.tier~");
});

test("the best tier alone is all points, a lower one asks for the points within it", async () => {
  const clerk = await reviewing(word, far);
  const rest = { "indicators.1.handReason": "走访记录", "indicators.2.reason": "需求增加" };
  await clerk.fills({ "indicators.1.tier~": "部分达成预期指标", ...rest });
  clerk.sees("“部分达成预期指标”可评 36～48 分（不含 48），请填得分");
  expect(clerk.inputs()["indicators.1.tier~"]).toBe("部分达成预期指标");
  await clerk.fills({ "indicators.1.score": "50" });
  clerk.sees("得分 50 不在所选“部分达成预期指标”之内，请填 36～48（不含 48）");
  await clerk.fills({ "indicators.1.tier~": "达成预期指标", "indicators.1.score": "" });
  clerk.sees("得分预览", "总分 100 分");
});

test("a chosen tier stays with its row, stands in the history and is taken back with the score", async () => {
  const clerk = await reviewing(word, far);
  const rest = { "indicators.1.handReason": "走访记录", "indicators.2.reason": "需求增加" };
  await clerk.fills({ "indicators.1.tier~": "部分达成预期指标", "indicators.1.score": "40", ...rest });
  clerk.sees("总分 80 分");
  await clerk.says("全部历史");
  clerk.sees("群众感受 · 档次", "部分达成预期指标");
  await clerk.says("撤销");
  const figures = await clerk.figures();
  expect(figures["@tier.indicators.1"] ?? "").toBe("");
  expect(figures["indicators.1.score"] ?? "").toBe("");
});

test("a line that a person has scored no longer asks for one", async () => {
  const clerk = await reviewing(word, far);
  const given = {
    "indicators.1.score": "40",
    "indicators.1.handReason": "走访记录",
    "indicators.2.reason": "需求增加",
  };
  await clerk.fills(given);
  clerk.sees("40 / 60 分（手工评分）", "评分理由：走访记录", "目标“良好”，实际“有所改善”");
  clerk.seesNot("请人工评分", "规则算不出分");
  await clerk.says("进度");
  await clerk.pressesBeside("扣分说明", "查看");
  clerk.sees("已由人评为 40 分 / 60 分");
  clerk.seesNot("规则算不出分");
});

test.each([
  ["-1", "不能是负数"],
  ["61", "得分 61 超过了分值 60，请填 0～60"],
])("a score of %s out of 60 is refused where it is typed", async (score, problem) => {
  const clerk = await reviewing(word, far);
  const rest = { "indicators.1.handReason": "走访记录", "indicators.2.reason": "需求增加" };
  await clerk.fills({ "indicators.1.score": score, ...rest });
  clerk.sees(problem, "有 1 处要改");
  expect(clerk.inputs()["indicators.1.score"]).toBe(score);
  await clerk.says("继续");
  await clerk.says(`群众感受得分：${score}`);
  clerk.sees("还没有记下");
  expect((await clerk.figures())["indicators.1.score"] ?? "").toBe("");
});
