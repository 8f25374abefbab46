/** Sentences whose numbers follow from each other are left alone, whatever the numbers; one changed number is found. */
import Big from "big.js";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { growthSentences } from "../../../../src/core/check/text/growth-sentences.js";
import { partsSentences } from "../../../../src/core/check/text/parts-sentences.js";
import { sameFact } from "../../../../src/core/check/text/same-fact.js";
import { shareSentences } from "../../../../src/core/check/text/share-sentences.js";
import { readFacts } from "../../../../src/core/reading/facts/read-facts.js";
import { findingsOf } from "../../check/text/report.js";

const cents = fc.integer({ min: 10_000, max: 100_000_000 }).map((whole) => new Big(whole).div(100));
const things = fc.constantFrom("公路养护支出", "新增学位", "门诊服务", "节水灌溉面积", "义务教育经费");
const units = fc.constantFrom("万元", "元", "公里", "亩", "万㎡");

describe("growth", () => {
  const grown = fc
    .record({
      thing: things,
      unit: units,
      last: cents,
      change: cents,
      up: fc.boolean(),
      decimals: fc.constantFrom(1, 2),
    })
    .filter(({ last, change, up }) => (up ? change.lt(last.times(3)) : change.lt(last)) && last.gt(1000));

  function sentence(
    { thing, unit, last, change, up }: { thing: string; unit: string; last: Big; change: Big; up: boolean },
    rate: string,
  ): string {
    const now = up ? last.plus(change) : last.minus(change);
    const verb = up ? "增加" : "减少";
    return `2024年${thing}${now.toFixed(2)}${unit}，比上年${verb}${change.toFixed(2)}${unit}，${up ? "增长" : "下降"}${rate}%。`;
  }

  it("that follows is right", () => {
    fc.assert(
      fc.property(grown, (given) => {
        const rate = given.change.div(given.last).times(100).toFixed(given.decimals);
        expect(findingsOf(growthSentences, { "results.text": sentence(given, rate) })).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it("that does not follow is an error at its place", () => {
    fc.assert(
      fc.property(grown, fc.integer({ min: 2, max: 400 }), (given, more) => {
        const rate = given.change.div(given.last).times(100).plus(more).toFixed(2);
        const text = sentence(given, rate);
        const [found, ...others] = findingsOf(growthSentences, { "results.text": text });
        expect(others).toEqual([]);
        expect(found).toMatchObject({ code: "CC-05", severity: "error" });
        const place = found?.places[0];
        expect(place?.at === "span" && text.slice(place.from, place.to)).toBe(`${rate}%`);
      }),
      { numRuns: 150 },
    );
  });
});

describe("shares and parts", () => {
  const divided = fc.record({ part: fc.integer({ min: 1, max: 5000 }), rest: fc.integer({ min: 1, max: 5000 }) });

  it("that follow are right", () => {
    fc.assert(
      fc.property(divided, ({ part, rest }) => {
        const share = new Big(part)
          .div(part + rest)
          .times(100)
          .toFixed(1);
        const text = `全县学校${part + rest}所，其中公办学校${part}所，占${share}%。共有教师${part + rest}人，其中女教师${part}人，男教师${rest}人。`;
        expect(
          [shareSentences, partsSentences].flatMap((check) => findingsOf(check, { "results.text": text })),
        ).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it("that are too large are found", () => {
    fc.assert(
      fc.property(divided, fc.integer({ min: 1, max: 90 }), ({ part, rest }, more) => {
        const share = new Big(part)
          .div(part + rest)
          .times(100)
          .plus(more)
          .toFixed(1);
        const text = `全县学校${part + rest}所，其中公办学校${part}所，占${share}%。共有教师${part + rest}人，其中女教师${part + more}人，男教师${rest}人。`;
        expect(
          [shareSentences, partsSentences].map((check) => findingsOf(check, { "results.text": text }).length),
        ).toEqual([1, 1]);
      }),
      { numRuns: 150 },
    );
  });
});

describe("one fact in table and text", () => {
  const told = fc.record({
    value: fc.integer({ min: 2, max: 99_999 }),
    unit: fc.constantFrom("个", "人次", "公里", "户", "座"),
  });
  const figures = (actual: string, text: string) => ({
    "indicators.1.level3": "新建农村饮水工程",
    "indicators.1.target": "1个",
    "indicators.1.actual": actual,
    "results.text": text,
  });

  it("with one value is right, with two it is an error", () => {
    fc.assert(
      fc.property(told, fc.integer({ min: 1, max: 50 }), ({ value, unit }, more) => {
        const of = (number: number): string => `全年新建农村饮水工程${number}${unit}。`;
        expect(findingsOf(sameFact, figures(`${value}${unit}`, of(value)))).toEqual([]);
        expect(findingsOf(sameFact, figures(`${value}${unit}`, of(value + more)))).toMatchObject([
          { code: "CC-20", severity: "error" },
        ]);
      }),
      { numRuns: 150 },
    );
  });
});

describe("any text", () => {
  const words = fc.array(
    fc.constantFrom(
      "增加",
      "减少",
      "占",
      "其中",
      "：",
      "，",
      "。",
      "（",
      "）",
      "《",
      "2024年",
      "12",
      ".",
      "5万",
      "元",
      "%",
      "余",
      "一",
      "十",
      "第",
      "约",
      "较上年",
      "计划",
      "学校",
      "\n",
      " ",
      "①",
      "1、",
    ),
    { maxLength: 60 },
  );

  it("gives facts whose places lie in it, one after the other", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          words.map((all) => all.join("")),
          fc.string({ unit: "grapheme", maxLength: 200 }),
        ),
        (text) => {
          let last = 0;
          for (const { from, to, written } of readFacts(text)) {
            expect(from).toBeGreaterThanOrEqual(last);
            expect(text.slice(from, to)).toBe(written);
            last = to;
          }
          expect(last).toBeLessThanOrEqual(text.length);
        },
      ),
      { numRuns: 500 },
    );
  });
});
