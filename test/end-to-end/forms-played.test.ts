import { resolve } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { readPlay } from "../../src/play/play-file.js";
import { playThrough } from "../../src/play/player.js";
import { fillPlay } from "./golden-words-play.js";
import { wordsOf } from "./golden-words-read.js";
import { type Ended, endOf, onScene } from "./scene.js";

interface Played {
  readonly play: string;
  /** The most messages and cards that a person sends, from an empty chat to the file. */
  readonly most: number;
  readonly file: string;
  readonly totals: readonly number[];
}

const plays: readonly Played[] = [
  {
    play: "futian-2022.yaml",
    most: 45,
    file: "2022年度深圳市福田区投资推广和企业服务中心部门（单位）整体支出绩效目标表.docx",
    totals: [],
  },
  {
    play: "national-project.yaml",
    most: 15,
    file: "2024年度某某市公共就业服务中心项目支出绩效自评表.docx",
    totals: [96.18],
  },
];

describe.each(plays)("a clerk who plays $play", ({ play, most, file, totals }) => {
  let ended: Ended;
  beforeAll(async () => {
    ended = await onScene({}, async ({ control, store, clerk }) => {
      return await endOf(store, clerk, await playThrough(control, readPlay(resolve("test/plays", play)), clerk));
    });
    process.stdout.write(`${play}: ${ended.played.submissions} submissions\n`);
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
