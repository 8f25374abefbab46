import { afterEach, test } from "vitest";
import type { Person } from "../../person.js";
import type { Scenario } from "../../scenario.js";
import { clerkWithSmall, indicatorRows } from "../../small-forms.js";

let scene: Scenario;
afterEach(() => scene.close());

const body = indicatorRows("banded", "level3", "target", "weight", "actual", "tier", "score", "handReason", "reason");
const scheme = `
id: banded
title: 分档规则
source: 为测试而写
points: {execution: 0, indicators: 100}
reverse: inverse
qualitative: [{label: 达成, from: 80, to: 100}, {label: 部分达成, from: 60, to: 80}, {label: 未达成, from: 0, to: 60}]
farAbove: {effect: explain}
notApplicable: drop
explain: {lostPoints: true}
`;

const rows = [
  { level3: "群众满意度", target: "满意", weight: "50", actual: "良好" },
  { level3: "培训次数", target: "≥10次", weight: "40", actual: "19次" },
  { level3: "节能率", target: "不适用", weight: "10", actual: "不适用" },
];

async function filled(): Promise<Person> {
  const opened = await clerkWithSmall({ body, texts: { "schemes/banded.yaml": scheme } });
  scene = opened.scene;
  const { clerk } = opened;
  await clerk.says(
    ["三级指标\t指标值\t分值\t实际完成值", ...rows.map((row) => Object.values(row).join("\t"))].join("\n"),
  );
  await clerk.presses("确认写入");
  return clerk;
}

test("the review asks for scores, tells what the scheme wants explained, and leaves out what does not apply", async () => {
  const clerk = await filled();
  await clerk.says("继续");
  clerk.sees(
    "群众满意度",
    "规则算不出分，请填得分（0～50）",
    "培训次数",
    "按规则要写明原因：大幅偏离目标（完成 190%）",
  );
  clerk.seesNot("节能率");
});

test("a score outside the chosen tier is refused with the bounds of the tier", async () => {
  const clerk = await filled();
  await clerk.says("继续");
  const rows = new Set(Object.keys(clerk.inputs()).map((name) => name.replace(/\.\w+$/, "")));
  const [path = "", far = ""] = rows;
  const given = { [`${path}.tier`]: "部分达成", [`${path}.handReason`]: "抽样问卷" };
  await clerk.fills({ ...given, [`${path}.score`]: "45" }, "保存，下一步");
  clerk.sees("得分 45 不在所选“部分达成”之内，请填 30～40（不含 40）");
  await clerk.fills({ ...given, [`${path}.score`]: "40" }, "保存，下一步");
  clerk.sees("得分 40 不在所选“部分达成”之内");
  await clerk.fills({ ...given, [`${path}.score`]: "36" }, "保存，下一步");
  clerk.seesNot("不在所选");
  clerk.sees("“偏差原因”还没有填，请补上");
  await clerk.fills({ [`${far}.reason`]: "需求增加" }, "保存，下一步");
  await clerk.says("预览");
  clerk.sees("大幅超过目标“≥ 10 次”（完成 190%），按规则要写明原因");
  clerk.seesNot("按规则要写明原因：大幅偏离");
  clerk.sees("（不适用的 10 分已去掉，其余折算）", "总分 84.44 分", "按规则要写明原因：扣了 14 分");
});
