/** What a clerk writes under 实际完成情况: surveys, parts of a whole, years that are over, problems and their measures. */
import { describe, expect, it } from "vitest";
import { measuresForProblems } from "../../../../src/core/check/text/measures-for-problems.js";
import { planWords } from "../../../../src/core/check/text/plan-words.js";
import { rateSentences } from "../../../../src/core/check/text/rate-sentences.js";
import { residue } from "../../../../src/core/check/text/residue.js";
import { shareSentences } from "../../../../src/core/check/text/share-sentences.js";
import { staleYears } from "../../../../src/core/check/text/stale-years.js";
import { told } from "./report.js";

const reached = (text: string) => ({ "goals.actual": text });

describe("a survey beside the rate of those satisfied (CC-05)", () => {
  it("is found where none of its numbers gives the rate", () => {
    expect(told(rateSentences, reached("发放问卷500份，收回480份，满意412人，满意度95%。"))).toEqual([
      expect.stringContaining("85.83%"),
    ]);
  });

  it.each([
    "对200名用水户问卷调查，186人表示满意，满意度93%。",
    "发放问卷500份，收回480份，满意456人，满意度95%。",
    "发放问卷500份，收回480份，非常满意300人，基本满意120人，满意度92%。",
    "发放问卷500份，收回480份，不满意20人，满意度95%。",
    "发放问卷500份，收回480份，满意度95%。",
    "培训教师300人，教师满意度95%。",
  ])("is right: %s", (text) => expect(told(rateSentences, reached(text))).toEqual([]));
});

describe("a part named with 中 (CC-05)", () => {
  it("has its share", () => {
    expect(told(shareSentences, reached("8所学校中城区学校3所，占35%。"))).toEqual([expect.stringContaining("37.5%")]);
    expect(told(shareSentences, reached("8所学校中城区学校3所，占37.5%。"))).toEqual([]);
    expect(told(shareSentences, reached("8所学校完成改造，新建学校3所，占35%。"))).toEqual([]);
  });
});

describe("work of a year that is over (CC-24)", () => {
  it("is found", () => {
    expect(told(staleYears, reached("培训教师300人。2022年完成标识更新42块。"))).toHaveLength(1);
  });

  it.each([
    "2022年完成一期工程。2023年完成二期工程。2024年完成验收。",
    "2022年完成立项的工程于2024年6月验收。",
    "2023年完成标识更新42块。",
  ])("is right: %s", (text) => expect(told(staleYears, reached(text))).toEqual([]));
});

it("problems without measures are counted under 实际完成情况 too (CC-42)", () => {
  const problems = "存在问题：一是设备操作不熟练；二是维保未签合同；三是报警装置未联网。";
  expect(told(measuresForProblems, reached(`${problems}改进措施：一是开展培训；二是签订合同。`))).toHaveLength(1);
  expect(told(measuresForProblems, reached(`${problems}改进措施：一是培训；二是签订；三是联网。`))).toEqual([]);
});

it("what fell short of the plan is no plan (CC-43)", () => {
  expect(told(planWords, reached("管网更换未达到计划长度，剩余0.9公里未施工。"))).toEqual([]);
  expect(told(planWords, reached("计划更换管网0.9公里。"))).toHaveLength(1);
});

it("a text of crosses alone was not filled in (CC-43)", () => {
  expect(told(residue, reached("XXX"))).toHaveLength(1);
  expect(told(residue, reached("联系李××"))).toEqual([]);
});
