import { test } from "vitest";
import { type Excuse, expectGoldenWords } from "./golden-words.js";
import { goldenWords } from "./golden-words-fixture.js";
import { fillPlay } from "./golden-words-play.js";

/** Where the goal table prints something else than was published, and why. */
const excuses: readonly Excuse[] = [
  { finding: "002-01", published: "金额合计│44,350.00│44,350.00", printed: "金额合计│44,350.01│44,350.01" },
  // The label beside all indicators had slipped from the head's row into the row below.
  {
    damage: "moved cell",
    published: "│一级指标│二级指标│三级指标│目标值\n年度绩效指标│产出",
    printed: "年度绩效指标│一级指标│二级指标│三级指标│目标值\n│产出",
  },
];

test("the goal table of 2022 has the published words in 21 tasks and 52 indicators", () => {
  expectGoldenWords(fillPlay("futian-2022.yaml"), goldenWords("futian-2022"), excuses);
});
