import { test } from "vitest";
import { type Excuse, expectGoldenWords } from "./golden-words.js";
import { goldenWords } from "./golden-words-fixture.js";
import { fillPlay } from "./golden-words-play.js";

/** Where the result of the key projects prints something else than was published, and why. */
const excuses: readonly Excuse[] = [
  { finding: "003-01", published: "涵盖项目1个", printed: "涵盖项目2个" },
  // The table that was promised, with the sums that were printed.
  {
    finding: "003-04",
    published: "具体情况如下：金额单位：万元",
    printed: [
      "具体情况如下：",
      "金额单位：万元",
      "序号│项目名称│支出预算│实际支出│执行率",
      "1│楼宇经济工作经费│0│0│",
      "2│楼宇促进会专用经费│30│30│100%",
      "合计│30│30│100%",
    ].join("\n"),
  },
  { damage: "bookmark mark", published: "[bookmark: _GoBack]1、楼宇经济工作经费", printed: "1、楼宇经济工作经费" },
  { finding: "003-03", published: "1、 重点项目支出主要绩效", printed: "三、重点项目支出主要绩效" },
];

test("the result of the key projects of 2021 has the published words, its headings in order and its table", () => {
  expectGoldenWords(fillPlay("kaifu-key-2021.yaml"), goldenWords("kaifu-key-2021"), excuses);
});
