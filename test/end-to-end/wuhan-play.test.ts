import { resolve } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { readPlay } from "../../src/play/play-file.js";
import { playThrough } from "../../src/play/player.js";
import { documentXml, textOf } from "../documents/read-tables.js";
import { fillPlay } from "./golden-words-play.js";
import { wordsOf } from "./golden-words-read.js";
import { type Ended, endOf, onScene } from "./scene.js";

async function played(name: string): Promise<Ended> {
  const ended = await onScene({}, async ({ control, store, clerk, settled }) => {
    const done = await playThrough(control, readPlay(resolve("test/plays", name)), clerk);
    await settled();
    return await endOf(store, clerk, done);
  });
  process.stdout.write(`${name}: ${ended.played.submissions} submissions\n`);
  return ended;
}

describe.each([
  { given: "typed", play: "wuhan-2023.yaml", most: 25 },
  { given: "pasted", play: "wuhan-2023-pasted.yaml", most: 12 },
])("a clerk who fills in the department table, indicators $given", ({ play, most }) => {
  let ended: Ended;
  beforeAll(async () => {
    ended = await played(play);
  });

  test("gets every goal's indicators scored in one total, with the one line that no rule can score set by hand", () => {
    const [table, ...others] = ended.result.tables;
    expect(others).toEqual([]);
    expect(table?.total).toBe(92);
    const byGoal = [1, 2, 3].map((goal) =>
      table?.lines.filter(({ path }) => path.startsWith(`goals.${goal}.`)).map(({ score }) => score),
    );
    expect(byGoal).toEqual([
      [3, 3, 3, 5, 3],
      [5, 3, 2, 3, 5, 5, 3, 3],
      [3, 3, 3, 3, 5, 3, 3, 3],
    ]);
    expect(table?.lines.filter(({ byHand }) => byHand).map(({ path }) => path)).toEqual(["goals.1.indicators.4"]);
  });

  test("is told what the weights lack, and asked for no reasons where no points were lost", () => {
    expect(ended.played.preview).toContain("分值合计 92，应为 100");
    expect(ended.played.preview).not.toContain("没写偏差原因");
  });

  test("gets the table that the answers print, as a final", () => {
    expectFinal(ended, "wuhan-2023.yaml", "2023年度光谷现代服务业园建设服务中心部门（单位）整体绩效自评表.docx");
  });

  test("sends few messages and cards", () => {
    expect(ended.played.submissions).toBeLessThanOrEqual(most);
  });
});

describe.each([
  { given: "typed", play: "wuhan-2021-goals.yaml", most: 50 },
  { given: "pasted", play: "wuhan-2021-goals-pasted.yaml", most: 24 },
])("a clerk who declares goals, indicators $given", ({ play, most }) => {
  let ended: Ended;
  beforeAll(async () => {
    ended = await played(play);
  });

  test("gets no scores", () => {
    expect(ended.result.tables).toEqual([]);
  });

  test("may leave goals without indicators by saying so, and gets the table that the answers print, as a final", () => {
    expectFinal(ended, "wuhan-2021-goals.yaml", "2021年光谷现代服务业园建设服务中心部门整体支出绩效目标申报表.docx");
  });

  test("sends few messages and cards", () => {
    expect(ended.played.submissions).toBeLessThanOrEqual(most);
  });
});

function expectFinal({ played, result }: Ended, name: string, file: string): void {
  expect(result.missing).toEqual([]);
  expect(played.fileName).toBe(file);
  expect(textOf(documentXml(played.report, "word/header1.xml"))).toBe("");
  expect(wordsOf(played.report)).toEqual(wordsOf(fillPlay(name)));
}
