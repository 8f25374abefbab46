import { describe, expect, it } from "vitest";
import { scoreNamed } from "./score-named.js";

describe("which way a ratio counts", () => {
  it.each([
    ["撬动社会资本比例", "1:3", "1:3.6"],
    ["财政资金撬动比", "1:5", "1:5"],
    ["投入产出比", "1:3", "1:3.6"],
    ["投入产出比", "≥1:3", "1:3.6"],
    ["床护比", "1:0.4", "1:0.45"],
    ["医护比", "1:1.2", "1:1.5"],
    ["带动社会资本比例", "1:3", "1:4"],
    ["师生比", "1:20", "1:18"],
    ["生师比", "18:1", "16:1"],
    ["护床比", "0.4:1", "0.5:1"],
  ])("%s %s is reached by %s", (name, target, actual) => {
    expect(scoreNamed(name, target, actual)).toMatchObject({ score: 10, problem: null });
  });

  it.each([
    ["撬动社会资本比例", "1:3", "1:2.5"],
    ["财政资金撬动比", "1:5", "1:4"],
    ["投入产出比", "1:3", "1:2"],
    ["投入产出比", "≥1:3", "1:2"],
    ["床护比", "1:0.4", "1:0.35"],
    ["医护比", "1:1.5", "1:1.2"],
    ["师生比", "1:20", "1:22"],
    ["生师比", "18:1", "20:1"],
  ])("%s %s is missed by %s: a person chooses, below full", (name, target, actual) => {
    expect(scoreNamed(name, target, actual)).toMatchObject({ score: null, most: 9.99 });
  });

  it.each([
    ["投入产出比", "3:1", "3.6:1"],
    ["师生比", "20:1", "18:1"],
    ["甲乙比", "1:3", "1:4"],
  ])("%s %s, %s is asked", (name, target, actual) => {
    expect(scoreNamed(name, target, actual)).toMatchObject({ score: null, problem: "ratio-order" });
  });
});
