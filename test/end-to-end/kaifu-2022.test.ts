import { resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { readPlay } from "../../src/play/play-file.js";
import { playThrough } from "../../src/play/player.js";
import { type Excuse, expectGoldenWords } from "./golden-words.js";
import { goldenWords } from "./golden-words-fixture.js";
import { fillPlay } from "./golden-words-play.js";
import { onScene } from "./scene.js";

const projects = [
  "附件4-1：项目支出绩效自评表（业务工作经费）",
  "附件4-2：项目支出绩效自评表（2022开福区纾困暖企十七条奖励兑现资金专项经费）",
  "附件4-3：项目支出绩效自评表（2022楼宇促进会工作经费）",
  "附件4-4：项目支出绩效自评表（2021年楼宇运营、提质、自持奖励）",
  "附件4-5：项目支出绩效自评表（2022百盛达商管稳商补贴）",
];

/** Where the report of the program differs from what the unit published for 2022, and why it has to. */
const excuses: readonly Excuse[] = [
  { finding: "000-01", published: "增加386.77%", printed: "增加86.76%" },
  { finding: "000-29", published: "减少3.09万，减少1.21%", printed: "减少3.09万元，减少1.21%" },
  { finding: "000-29", published: "2022楼宇促进会工作经费20万；", printed: "2022楼宇促进会工作经费20万元；" },
  { finding: "000-05", published: "2022年社会保险基金预算", printed: "2022年无社会保险基金预算" },
  {
    finding: "000-04",
    published: "1、部门整体支出绩效评价基础数据表",
    printed: "附件2：部门整体支出绩效评价基础数据表",
  },
  { finding: "000-04", published: "2、部门整体支出绩效自评表", printed: "附件3：部门整体支出绩效自评表" },
  { finding: "000-04", published: "3、项目支出绩效自评表", printed: projects.join("\n") },
  { finding: "000-21", published: "817.31│776.26│10│95%", printed: "817.31│776.26│10│94.98%" },
  { finding: "000-24", published: "[bookmark: _GoBack]23.55万元", printed: "23.55万元" },
  {
    damage: "broken paragraph",
    published: "增强项目管理规范性，\n监督各子项目",
    printed: "增强项目管理规范性，监督各子项目",
  },
];

describe("the whole report of a unit for 2022", () => {
  test("prints what the unit published, but for what is wrong or damaged there", () => {
    expectGoldenWords(fillPlay("kaifu-2022.yaml"), goldenWords("kaifu-2022"), excuses);
  });

  test.each([false, true])(
    "comes out of a chat, word by word, in few submissions (tables pasted: %s)",
    async (paste) => {
      const play = { ...readPlay(resolve("test/plays/kaifu-2022.yaml")), paste };
      await onScene({}, async ({ control, clerk, ended }) => {
        const played = await playThrough(control, play, clerk);
        process.stdout.write(`the whole report, ${paste ? "pasted" : "typed"}: ${played.submissions} submissions\n`);
        expectGoldenWords(played.report, goldenWords("kaifu-2022"), excuses);
        expect(played.submissions).toBeLessThanOrEqual(110);
        expect((await ended(played)).result.missing).toEqual([]);
        expect(played.fileName).toBe("2022年度长沙市开福区现代服务业发展中心部门整体支出绩效自评报告.docx");
      });
    },
  );
});
