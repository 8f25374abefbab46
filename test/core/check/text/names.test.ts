import { describe, expect, it } from "vitest";
import { goalHeadings } from "../../../../src/core/check/text/goal-headings.js";
import { rowNames } from "../../../../src/core/check/text/row-names.js";
import { unitNames } from "../../../../src/core/check/text/unit-names.js";
import { findingsOf, told } from "./report.js";

describe("the unit's name", () => {
  it("with another ending is found", () => {
    const found = findingsOf(
      unitNames,
      { "overview.text": "执行《白石区公共就业服务局内部控制制度》。" },
      { unit: "云山市白石区公共就业服务中心" },
    );
    expect(found).toMatchObject([{ code: "CC-41", severity: "warning" }]);
    const place = found[0]?.places[0];
    expect(place?.at === "span" && "执行《白石区公共就业服务局内部控制制度》。".slice(place.from, place.to)).toBe(
      "白石区公共就业服务局",
    );
  });

  it.each([
    "云山市白石区公共就业服务中心负责。",
    "原公共就业服务局于2010年并入。",
    "白石区公共就业服务工作有序开展。",
    "公共就业服务专项资金",
  ])("is right in %s", (text) => {
    expect(told(unitNames, { "overview.text": text }, { unit: "云山市白石区公共就业服务中心" })).toEqual([]);
  });
});

describe("a project's name", () => {
  const projects = {
    "projects.1.name": "农村公路养护工程",
    "projects.1.funds.executed": "120",
    "projects.2.name": "校园饮水安全改造",
    "projects.2.funds.executed": "35.5",
  };

  it("that differs in a breakdown of the same amount is found", () => {
    expect(
      told(rowNames, { ...projects, "spending.text": "其中：农村公路日常养护经费120万元；校园饮水安全改造35.5万元。" }),
    ).toEqual([
      expect.stringMatching(
        /^warning spending\.text\[3-13\] projects\.1\.name .*“农村公路日常养护经费”与“农村公路养护工程”/,
      ),
    ]);
  });

  it("that differs over its goal is found", () => {
    expect(
      findingsOf(rowNames, {
        ...projects,
        "plan.text": "（1）农村公路养护工程：养护12公里。\n（2）校园饮水安全项目：改造3所。",
      }),
    ).toHaveLength(1);
  });

  it.each([
    "（1）农村公路养护工程：养护12公里。\n（2）校园饮水安全改造：改造3所。",
    "其中：人员经费120万元；培训费35.5万元。",
    "（1）组织领导：成立专班。",
    "1、农村公路养护情况：完成养护12公里。",
    "全年用于农村公路日常养护120万元。",
  ])("is right in %s", (text) => {
    expect(told(rowNames, { ...projects, "plan.text": text })).toEqual([]);
  });
});

describe("a goal over its indicators", () => {
  it("in other words than declared is found", () => {
    const values = { "annualGoals.1.heading": "完善县乡村三级医疗服务网络，提升急救能力。" };
    expect(
      findingsOf(goalHeadings, { "annualGoals.1.text": "完善县乡村三级医疗服务网络。" }, { printed: { values } }),
    ).toHaveLength(1);
  });

  it("in the same words is right, whatever its stops", () => {
    const values = { "annualGoals.1.heading": "完善县乡村三级医疗服务网络" };
    expect(
      told(goalHeadings, { "annualGoals.1.text": "完善县乡村三级医疗服务网络。" }, { printed: { values } }),
    ).toEqual([]);
  });
});
