/** Beginnings that many conversations share. */
import { readPlay } from "../../../src/play/play-file.js";
import type { Person } from "./person.js";
import { openScenario, type Scenario } from "./scenario.js";

export const play = readPlay("test/plays/kaifu-2022-tables.yaml");

/** A clerk at the first card of a new report. */
export async function clerkWithReport(): Promise<{ scene: Scenario; clerk: Person }> {
  const scene = await openScenario();
  const clerk = scene.person("ou_zhang");
  await begin(clerk);
  return { scene, clerk };
}

export async function begin(clerk: Person, unit = "示例单位", year = "2022"): Promise<void> {
  await clerk.enters();
  if (clerk.received === 0) await clerk.says("首页");
  await clerk.fills({ "new.unit": unit, "new.year": year }, "开始填报");
}

/** 分工, 交给同事: hands parts to a colleague by the card. `more`: its other inputs. */
export async function handsOver(
  clerk: Person,
  parts: readonly string[],
  to: string,
  more: Readonly<Record<string, string | string[]>> = {},
): Promise<void> {
  await clerk.says("分工");
  await clerk.presses("交给同事");
  await clerk.fills({ "assign.parts": [...parts], "assign.people": [to], ...more }, "交给他们");
}

/** Fills every card from the play's answers, until the preview is shown. */
export async function fillAll(clerk: Person, answers: ReadonlyMap<string, string> = play.answers): Promise<void> {
  for (let cards = 0; cards < 200; cards += 1) {
    const { inputs } = clerk.card;
    if (inputs.length === 0) return;
    await fillCard(clerk, answers);
  }
  throw new Error(`no end at «${clerk.card.title}»`);
}

export async function fillCard(clerk: Person, answers: ReadonlyMap<string, string> = play.answers): Promise<void> {
  const values: Record<string, string> = {};
  for (const input of clerk.card.inputs) {
    const answer = answers.get(input) ?? namesOf(input, answers);
    if (answer !== undefined && answer !== "") values[input] = answer;
  }
  await clerk.fills(values, Object.keys(values).length === 0 ? "跳过" : "保存，下一步");
}

function namesOf(list: string, answers: ReadonlyMap<string, string>): string | undefined {
  const names: string[] = [];
  for (let row = 1; answers.has(`${list}.${row}.name`); row += 1) names.push(answers.get(`${list}.${row}.name`) ?? "");
  return names.length === 0 ? undefined : names.join("\n");
}

/** A list of indicators as it is copied from Word. */
export function table(rows: readonly (readonly string[])[], heads = indicatorHeads): string {
  return [heads, ...rows].map((row) => row.join("\t")).join("\n");
}

export const indicatorHeads: readonly string[] = [
  "一级指标",
  "二级指标",
  "三级指标",
  "年度指标值",
  "实际完成值",
  "分值",
  "得分",
  "偏差原因分析及改进措施",
];
