import { describe, expect, it } from "vitest";
import type { Fact } from "../../../../src/core/reading/facts/fact.js";
import { readFacts } from "../../../../src/core/reading/facts/read-facts.js";

/** Name, kind, value and unit of every fact, as one line each. */
function told(text: string): string[] {
  return readFacts(text).map((fact) => `${fact.name} ${fact.kind} ${fact.value.toFixed()}${fact.unit ?? ""}`);
}

function only(text: string): Fact {
  const facts = readFacts(text);
  expect(facts).toHaveLength(1);
  return facts[0] as Fact;
}

it("looks for what a growth is of once, however many stand in a sentence", () => {
  const facts = readFacts(`补助5家企业，收入100万元${"，增长1%".repeat(100_000)}，增加3家`);
  expect(facts.map(({ base }) => base).slice(-2)).toEqual([1, 0]);
});

describe("a text", () => {
  it("is read for what is counted, how many and in which unit", () => {
    expect(told("全年新增学位1200个，改造校舍3.5万㎡，合格率98%。")).toEqual([
      "新增学位 level 1200个",
      "改造校舍 level 35000㎡",
      "合格率 rate 98%",
    ]);
  });

  it("names what stands after the number as well", () => {
    expect(told("共扶持12家养老机构；为全县30个村卫生室配备设备。")).toEqual([
      "扶持养老机构 level 12家",
      "村卫生室配备设备 level 30个",
    ]);
  });

  it("reads Chinese numerals that count, and no others", () => {
    expect(told("举办三期培训班，进一步统一标准，第二次会议通过一揽子方案，开展二次供水改造")).toEqual([
      "培训班 level 3期",
    ]);
  });

  it("takes a change and a growth as going on from the level before them", () => {
    const facts = readFacts("2023年水费收入为520万元，与上年相比，增加20万元，增长4%。");
    expect(facts.map(({ kind, base, against }) => ({ kind, base, against }))).toEqual([
      { kind: "level", base: -1, against: "" },
      { kind: "change", base: 0, against: "last" },
      { kind: "growth", base: 0, against: "last" },
    ]);
    expect(facts[0]?.year).toBe(2023);
  });

  it("gives a decrease a minus", () => {
    expect(readFacts("门诊量80万人次，同比下降5%").at(-1)?.value.toFixed()).toBe("-5");
  });

  it("takes 提高到 for a level that is reached", () => {
    expect(told("入学率提高到96%")).toEqual(["入学率提高 rate 96%"]);
  });

  it("reads what a share is a part of", () => {
    expect(readFacts("人员经费300万元，占本年总支出的25%")[1]).toMatchObject({
      kind: "share",
      whole: "总支出",
      base: 0,
    });
  });

  it("reads how much of a plan is done", () => {
    expect(readFacts("整治河道45公里，完成全年目标的90%")[1]).toMatchObject({ kind: "completion", base: 0 });
  });

  it("tells what is planned from what is done", () => {
    const facts = readFacts("计划培训教师500人，实际培训教师520人。预计新建公厕6座");
    expect(facts.map((fact) => fact.planned)).toEqual([true, false, true]);
  });

  it("does not take a plan's name for a wish", () => {
    expect(only("按照三年行动计划新建公园5个").planned).toBe(false);
  });

  it("tells a part from the whole", () => {
    const facts = readFacts("共有教师300人，其中专任教师260人，工勤人员40人");
    expect(facts.map((fact) => fact.part)).toEqual([false, true, true]);
  });

  it("keeps what makes a number less than exact", () => {
    expect(only("服务群众3000余人次")).toMatchObject({ approx: true, written: "3000余人次" });
    expect(only("约20万元")).toMatchObject({ approx: true });
    expect(only("报销比例不低于70%")).toMatchObject({ op: ">=" });
  });

  it("makes a limit before the counted words part of the name", () => {
    expect(told("床位500张以上的医院8家，5-10公里的农村公路12条")).toEqual([
      "床位500张以上的医院 level 8家",
      "510公里的农村公路 level 12条",
    ]);
  });

  it("reads no years, item numbers, document numbers or names as facts", () => {
    expect(told("1.2023年工作。（2）依据财预〔2020〕10号，2022幸福家园计划与《2019年绩效报告》、“最后100米”")).toEqual(
      [],
    );
  });

  it("tells a year from a number of four digits", () => {
    expect(told("全省共1900所学校，2022余人参加，2022家园行动与2022百村计划")).toEqual([
      "学校 level 1900所",
      "参加 level 2022人",
    ]);
  });

  it("leaves notes in brackets out of names, and reads the numbers in them as notes", () => {
    const text = "建成村卫生室（含服务站）41个，水库12座（较上年增加2座）";
    expect(told(text)).toEqual(["建成村卫生室 level 41个", "水库 level 12座", " change 2座"]);
    expect(readFacts(text).map(({ inside }) => inside)).toEqual([false, false, true]);
  });

  it("keeps the zeros that are printed", () => {
    expect(only("支出251.90万元").printed).toBe("251.90");
  });

  it("takes a goal's name from the clause before where the own one is empty", () => {
    expect(told("提升家庭医生签约率，力争达100%")).toEqual(["提升家庭医生签约率 rate 100%"]);
  });

  it("knows the year that a text names, and the last one", () => {
    expect(readFacts("截至2023年底，全县共有水库12座；去年维修水库3座").map((fact) => fact.year)).toEqual([
      2023,
      "last",
    ]);
  });

  it("does not take the year of a comparison for the year spoken of", () => {
    expect(readFacts("较2021年增加公交线路5条")[0]).toMatchObject({ year: null, against: 2021 });
  });

  it("says where each number stands, in the text as written", () => {
    const text = "　全县 新建 公厕 ６ 座，\n维修１２座。";
    for (const fact of readFacts(text)) expect(text.slice(fact.from, fact.to)).toBe(fact.written);
    expect(readFacts(text).map((fact) => fact.written)).toEqual(["６ 座", "１２座"]);
  });

  it("gives facts for any text whatsoever", () => {
    for (const text of ["", "。。。", "((((", "》》1个", "%%%", "1".repeat(500), "占占占5%", "增加".repeat(300)])
      expect(() => readFacts(text)).not.toThrow();
  });
});
