import { describe, expect, test } from "vitest";
import { type Excuse, expectGoldenWords } from "./golden-words.js";
import { goldenWords } from "./golden-words-fixture.js";
import { fillPlay } from "./golden-words-play.js";

const table: readonly Excuse[] = [
  { damage: "broken paragraph", published: "服务中心\n填报日期", printed: "服务中心填报日期" },
  // 质量指标 is a class of 产出指标 wherever it stands.
  { finding: "001-05", published: "效益指标│质量指标│外贸", printed: "质量指标│外贸" },
  { finding: "001-01", published: "总分│95", printed: "总分│92" },
];

const paragraphs: readonly Excuse[] = [
  { damage: "markup", published: "<p>光谷现代", printed: "光谷现代" },
  { damage: "markup", published: '</p> <ol style="list-style-type: none"> 1.根据', printed: "1.根据" },
  { damage: "markup", published: '<ol style="list-style-type: none"> (一)', printed: "(一)" },
  ...["目标1：强化", "目标1：发挥"].map(
    (goal): Excuse => ({ damage: "markup", published: `<p>${goal}`, printed: goal }),
  ),
  ...["目标2：逐步", "目标3：筑巢", "目标4：园区", "目标2：完成", "目标3：充分", "目标4：落实", "目标5：持续"].map(
    (goal): Excuse => ({ damage: "markup", published: `</p> <p>${goal}`, printed: goal }),
  ),
  { damage: "markup", published: "常态化。</p>", printed: "常态化。" },
  { damage: "markup", published: "防控工作。</p>", printed: "防控工作。" },
];

const declaration: readonly Excuse[] = [
  ...paragraphs,
  {
    finding: "004-09",
    published: "提供可能；落实三条千亿级产业大道规划理念，打造光谷北端产业集聚区。",
    printed: "提供可能；",
  },
  // Printed from the goal as it stands in the list above, where it has no mistakes.
  {
    finding: "004-08",
    published: "引领作用的引领作用，提高园区党员凝聚力，加强企业于党组织",
    printed: "引领带动作用，提高园区党员凝聚力，加强企业与党组织",
  },
  {
    finding: "004-06",
    published: "之间的联系。\n长期绩效指标",
    printed: "之间的联系。\n年度绩效指标",
  },
  ...["的年度招商引资考核目标。", "园知名度和影响力。"].map(
    (goal): Excuse => ({
      damage: "cut word",
      published: `${goal}\n一级指标`,
      printed: `${goal}\n年度绩效指标│一级指标`,
    }),
  ),
  { damage: "moved cell", published: "增设)│100%│100%│100%", printed: "增设)│100%│100%│计划标准" },
];

describe("the words that the unit published", () => {
  test("stand in the department table, but for the damage, the wrong class and the wrong total", () => {
    expectGoldenWords(fillPlay("wuhan-2023.yaml"), goldenWords("wuhan-2023"), table);
  });

  test("stand in the goal declaration, but for the damage and what was written differently twice", () => {
    expectGoldenWords(fillPlay("wuhan-2021-goals.yaml"), goldenWords("wuhan-2021-goals"), declaration);
  });

  test("are few to be excused", () => {
    expect(table.length + declaration.length - paragraphs.length).toBeLessThan(10);
  });
});
