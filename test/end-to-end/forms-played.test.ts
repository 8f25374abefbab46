import { resolve } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { readPlay } from "../../src/play/play-file.js";
import { playThrough } from "../../src/play/player.js";
import { fillPlay } from "./golden-words-play.js";
import { wordsOf } from "./golden-words-read.js";
import { type Ended, endOf, onScene } from "./scene.js";

interface Played {
  readonly play: string;
  readonly way: "typed" | "pasted";
  /** The most messages and cards that a person sends, from an empty chat to the file. */
  readonly most: number;
  readonly file: string;
  readonly totals: readonly number[];
}

const goalTable = "2022年度深圳市福田区投资推广和企业服务中心部门（单位）整体支出绩效目标表.docx";
const projectTable = "2024年度某某市公共就业服务中心职业技能提升行动补助资金项目支出绩效自评表.docx";
const declaration = "2025年度某某市城市管理综合服务中心主城区公厕提升改造项目支出绩效目标申报表.docx";
const splitTable = "2024年度某某县疾病预防控制中心基本公共卫生服务补助资金项目支出绩效自评表.docx";
const hubeiTable = "2024年度某某区文化馆公共文化场馆免费开放补助项目自评表.docx";
const fundTable = "2024年度某某镇人民政府特色种养业补贴到户项目衔接资金绩效目标自评表.docx";
const transferTable = "2024年度某某市生态环境局大气污染防治资金绩效目标自评表.docx";
const keyProjects = "2021年度长沙市开福区现代服务业发展中心重点项目绩效评价结果.docx";
const plays: readonly Played[] = [
  { play: "futian-2022.yaml", way: "typed", most: 45, file: goalTable, totals: [] },
  { play: "futian-2022.yaml", way: "pasted", most: 10, file: goalTable, totals: [] },
  { play: "kaifu-key-2021.yaml", way: "typed", most: 15, file: keyProjects, totals: [] },
  { play: "national-project.yaml", way: "typed", most: 15, file: projectTable, totals: [96.18] },
  { play: "national-project.yaml", way: "pasted", most: 10, file: projectTable, totals: [96.18] },
  { play: "national-goal-declaration.yaml", way: "typed", most: 8, file: declaration, totals: [] },
  { play: "national-goal-declaration.yaml", way: "pasted", most: 5, file: declaration, totals: [] },
  { play: "integrated-project.yaml", way: "typed", most: 13, file: splitTable, totals: [95.52] },
  { play: "integrated-project.yaml", way: "pasted", most: 6, file: splitTable, totals: [95.52] },
  { play: "hubei-project.yaml", way: "typed", most: 10, file: hubeiTable, totals: [95.68] },
  { play: "hubei-project.yaml", way: "pasted", most: 6, file: hubeiTable, totals: [95.68] },
  { play: "linking-fund.yaml", way: "typed", most: 9, file: fundTable, totals: [99.05] },
  { play: "linking-fund.yaml", way: "pasted", most: 5, file: fundTable, totals: [99.05] },
  { play: "transfer-payment.yaml", way: "typed", most: 12, file: transferTable, totals: [] },
  { play: "transfer-payment.yaml", way: "pasted", most: 8, file: transferTable, totals: [] },
];

describe.each(plays)("a clerk who has the tables of $play $way", ({ play, way, most, file, totals }) => {
  let ended: Ended;
  beforeAll(async () => {
    ended = await onScene({}, async ({ control, store, clerk }) => {
      const script = { ...readPlay(resolve("test/plays", play)), paste: way === "pasted" };
      return await endOf(store, clerk, await playThrough(control, script, clerk));
    });
    process.stdout.write(`${play} ${way}: ${ended.played.submissions} submissions\n`);
  });

  test("leaves nothing open and gets the total that its scheme gives", () => {
    expect(ended.result.missing).toEqual([]);
    expect(ended.result.tables.map(({ total }) => total)).toEqual(totals);
  });

  test("gets the words that its answers come to", () => {
    expect(ended.played.fileName).toBe(file);
    expect(wordsOf(ended.played.report)).toEqual(wordsOf(fillPlay(play)));
  });

  test("sends few messages and cards", () => {
    expect(ended.played.submissions).toBeLessThanOrEqual(most);
  });
});
