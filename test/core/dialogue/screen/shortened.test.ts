import { expect, it } from "vitest";
import { differing, shortened } from "../../../../src/core/dialogue/screen/shortened.js";

const long = "全年完成农村公路养护八十六公里，路况优良率不低于百分之九十，群众出行条件得到改善";

it("of two long texts the part is shown in which they differ", () => {
  const [one, other] = differing(`${long}，满意度95%。`, `${long}，满意度96%。`, 30);
  expect(one).toMatch(/^….*满意度95%。$/);
  expect(other).toMatch(/^….*满意度96%。$/);
});

it("texts that differ at their beginning, or that are short, are shown from there", () => {
  expect(differing(`甲${long}`, `乙${long}`, 30)).toEqual([shortened(`甲${long}`, 30), shortened(`乙${long}`, 30)]);
  expect(differing("甲", "乙", 30)).toEqual(["甲", "乙"]);
});

it("a text that goes on where the other one ends shows what was added", () => {
  const [one, other] = differing(`${long}。另有两处正在整改。`, long, 30);
  expect(one).toContain("另有两处");
  expect(other).toMatch(/^….*改善$/);
});
