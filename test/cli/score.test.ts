import { readFileSync } from "node:fs";
import { Writable } from "node:stream";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { scoreLines } from "../../src/cli/score.js";
import { loadPrompts } from "../../src/forms/load-prompts.js";
import { loadSchemes } from "../../src/forms/load-schemes.js";

const scoring = { schemes: loadSchemes("templates"), words: loadPrompts("prompts").words };

const answer = z.strictObject({
  score: z.number().nullable(),
  min: z.number().nullable(),
  max: z.number().nullable(),
  rule: z.string().nullable(),
  working: z.string().nullable(),
  problem: z.string().nullable(),
});
type Answer = z.infer<typeof answer>;

async function answers(...lines: readonly string[]): Promise<Answer[]> {
  let written = "";
  const output = new Writable({
    highWaterMark: 16,
    write(chunk, _encoding, done) {
      written += String(chunk);
      setImmediate(done);
    },
  });
  await scoreLines(
    (async function* () {
      yield lines.map((line) => `${line}\n`).join("");
    })(),
    output,
    scoring,
  );
  await new Promise((done) => output.end(done));
  return written
    .split("\n")
    .slice(0, -1)
    .map((line) => answer.parse(JSON.parse(line)));
}

const line = {
  scheme: "national-2020",
  level1: "产出指标",
  level2: "数量指标",
  name: "指标",
  target: "≥100家",
  actual: "100家",
  weight: 10,
};

async function scored(fields: Readonly<Record<string, unknown>>): Promise<Answer> {
  const [one] = await answers(JSON.stringify({ ...line, ...fields }));
  if (one === undefined) throw new Error("no answer");
  return one;
}

describe("scoring line by line", () => {
  it("gives score, bounds, rule and working", async () => {
    expect(await scored({ actual: "80家" })).toEqual({
      score: 8,
      min: 8,
      max: 8,
      rule: "越多越好：达到目标得满分，没达到按 实际 ÷ 目标 × 分值",
      working: "80 ÷ 100 = 80%，× 10 = 8",
      problem: null,
    });
  });

  it.each([
    ["national-2020", 9.09],
    ["national-2017", 9.09],
    ["hubei", 9.09],
    ["hunan-changsha", 9.09],
    ["sichuan", 9.09],
    ["beijing-2016", 9.09],
    ["shanghai", 9.09],
    ["poverty-alleviation", 9.09],
    ["guangxi", 9],
    ["hebei", 9],
    ["tianjin", 9],
    ["shanxi", 9],
  ])("takes points off a limit that was passed by a tenth, by the formula of %s: %d", async (scheme, score) => {
    expect((await scored({ scheme, target: "≤5300元", actual: "5830元" })).score).toBe(score);
  });

  it.each([
    ["inverse", "hubei", 5],
    ["linear", "guangxi", 0],
  ])("gives at twice the limit what is left by the %s formula", async (_, scheme, score) => {
    expect((await scored({ scheme, target: "≤100", actual: "200" })).score).toBe(score);
  });

  it("goes by the class without an operator, and by the operator that is given", async () => {
    const cost = { level2: "成本指标", target: "20万元", actual: "18万元" };
    expect((await scored(cost)).score).toBe(10);
    expect((await scored({ ...cost, level1: "成本指标", level2: "经济成本指标" })).score).toBe(10);
    expect((await scored({ ...cost, op: "≥" })).score).toBe(9);
    expect((await scored({ ...cost, level2: "数量指标" })).score).toBe(9);
    expect((await scored({ ...cost, level2: "数量指标", name: "办公经费" })).score).toBe(10);
    expect((await scored({ target: "100", actual: "80", op: "<=" })).score).toBe(10);
    expect((await scored({ target: "100", actual: "80", op: "定性" })).score).toBeNull();
  });

  it.each([
    ["hubei", 5, 8],
    ["national-2020", 6, 8],
    ["hunan-changsha", 0, 10],
  ])("leaves 较满意 against 满意 to a person, in %s from %d to %d", async (scheme, min, max) => {
    const found = await scored({ scheme, target: "满意", actual: "较满意" });
    expect(found).toMatchObject({ score: null, min, max });
    expect(found.working).toContain("请人工评分");
  });

  it.each(["12月底前", "12月31日", "年底前"])(
    "scores no date beside a deadline that leaves its year open: %s",
    async (target) => {
      const found = await scored({ level2: "时效指标", target, actual: "2023年1月5日" });
      expect(found).toMatchObject({ score: null, min: 0, max: 10 });
      expect(found.problem).toContain("只有一边写了年份");
    },
  );

  it("takes 定量 and a stroke for no operator, and names the operators that there are", async () => {
    for (const op of ["定量", "-", "—", "无", " "]) expect((await scored({ actual: "80家", op })).score).toBe(8);
    expect((await scored({ op: "±" })).problem).toBe("op：填的不能用，可填 ≥、≤、=、>、<、定性；这一行没有计分");
  });

  it("gives full points to a word that says reached, between the bounds of the top band", async () => {
    expect(await scored({ target: "有效", actual: "达成预期指标" })).toMatchObject({ score: 10, min: 8, max: 10 });
  });

  it("gives the band of the tier", async () => {
    const word = { target: "有效", actual: "良好" };
    expect(await scored({ ...word, tier: "部分达成" })).toMatchObject({ score: null, min: 6, max: 8 });
    expect(await scored({ ...word, tier: 1 })).toMatchObject({ score: null, min: 8, max: 10 });
    expect((await scored({ ...word, tier: "最好" })).problem).toMatch(/^tier：/);
  });

  it("drops, leaves out or scores with 0 what does not apply", async () => {
    const none = { target: "不适用", actual: "不适用" };
    expect(await scored({ ...none, scheme: "poverty-alleviation" })).toMatchObject({ score: null, min: null });
    expect(await scored({ ...none, scheme: "hunan-changsha" })).toMatchObject({ score: null, max: null });
    expect(await scored({ ...none, scheme: "shanxi" })).toMatchObject({ score: 0, min: 0, max: 0 });
  });
});

describe("a line that cannot be read", () => {
  it.each(["", "  ", "5", "[]", "null", '"a"', "{", "{'scheme':1}", "\u0000"])(
    "%j is answered, and the next one scored",
    async (bad) => {
      const [first, second] = await answers(bad, JSON.stringify(line));
      expect(first).toMatchObject({ score: null, min: null, rule: null });
      expect(first?.problem).toContain("JSON");
      expect(second?.score).toBe(10);
    },
  );

  it.each(Object.keys(line))("names %s when it is missing", async (field) => {
    const { [field]: _, ...rest }: Record<string, unknown> = line;
    const [found] = await answers(JSON.stringify(rest));
    expect(found).toMatchObject({ score: null, min: null, working: null });
    expect(found?.problem).toMatch(new RegExp(`^${field}：缺少`));
  });

  it.each([
    ["scheme", "nowhere"],
    ["scheme", "constructor"],
    ["weight", 0],
    ["weight", -1],
    ["weight", "ten"],
    ["weight", 1e300],
    ["weight", true],
    ["target", { a: 1 }],
    ["target", null],
    ["actual", ["1"]],
    ["op", "?"],
    ["op", 5],
    ["tier", {}],
    ["name", 5],
    ["actual", ""],
  ])("names %s when it is %j", async (field, value) => {
    const found = await scored({ [field]: value });
    expect(found.score).toBeNull();
    expect(found.problem).toMatch(new RegExp(`^${field}：`));
  });

  it("takes weights and cells written as text or number", async () => {
    expect((await scored({ weight: "22.5", target: 100, actual: 50 })).score).toBe(11.25);
    expect((await scored({ weight: "１０", target: 1e21, actual: 1e-7 })).score).toBe(0);
    expect((await scored({ weight: 10.3, target: 0.9, actual: 0.9 })).score).toBe(10.3);
    expect((await scored({ op: null, tier: null, level1: null, extra: 1 })).score).toBe(10);
  });
});

describe("any line", () => {
  const bit = fc.constantFrom(
    "≥",
    "≤",
    "=",
    "±",
    "90",
    "%",
    "5",
    "万元",
    "家",
    "满意",
    "较",
    "每月",
    "下降",
    "2022年",
    "，",
    "-",
    "0",
    "未",
    "第一",
    " ",
  );
  const cell = fc.oneof(
    fc.array(bit, { maxLength: 5 }).map((bits) => bits.join("")),
    fc.string({ unit: "binary" }),
  );
  const fields = fc.record({
    scheme: fc.constantFrom(...scoring.schemes.keys()),
    level1: fc.constantFrom("产出指标", "成本指标"),
    level2: fc.constantFrom("数量指标", "成本指标"),
    name: cell,
    target: cell,
    actual: cell,
    weight: fc.integer({ min: 1, max: 400 }).map((tenths) => tenths / 10),
    op: fc.option(fc.constantFrom("≥", "≤", "=", ">", "<", "定性")),
    tier: fc.option(fc.oneof(fc.constantFrom("1", "部分达成", "60-80"), cell)),
  });

  it("has an answer: a score between its bounds, all between nothing and the weight, or none with a word on why", async () => {
    await fc.assert(
      fc.asyncProperty(fields, async (one) => {
        const { score, min, max, rule, working, problem } = await scored(one);
        expect(`${rule}${working}${problem}`).not.toMatch(/undefined|NaN|\{\{/);
        expect(working === null || working.length > 1).toBe(true);
        if (score === null) return;
        expect(score).toBeGreaterThanOrEqual(min ?? Number.NaN);
        expect(score).toBeLessThanOrEqual(max ?? Number.NaN);
        expect(min).toBeGreaterThanOrEqual(0);
        expect(max).toBeLessThanOrEqual(one.weight);
      }),
      { numRuns: 400 },
    );
  });

  it("that is any text at all is answered without an end to the stream", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.oneof(fc.string(), fc.json()), { maxLength: 5 }), async (texts) => {
        const lines = texts.map((text) => text.replaceAll("\n", " "));
        expect((await answers(...lines, JSON.stringify(line))).at(-1)?.score).toBe(10);
      }),
    );
  });
});

describe("what units printed", () => {
  const kaifu = z
    .array(
      z.object({
        lines: z.array(
          z.object({
            level1: z.string(),
            level2: z.string(),
            name: z.string(),
            target: z.string(),
            actual: z.string(),
            weight: z.string(),
            printed: z.number(),
          }),
        ),
      }),
    )
    .parse(JSON.parse(readFileSync("test/fixtures/scores/kaifu-2022-scores.json", "utf8")))
    .flatMap(({ lines }) => lines);

  it("for 2022 in 46 indicators: 41 by the rule, two by another figure, three between the bounds by a person", async () => {
    const found = await answers(
      ...kaifu.map(({ printed: _, ...fields }) => JSON.stringify({ scheme: "hunan-changsha", ...fields })),
    );
    const byRule = kaifu.filter(({ printed }, index) => found[index]?.score === printed);
    const other = kaifu.flatMap(({ name, printed }, index) => {
      const { score = null, min = null, max = null } = found[index] ?? {};
      return score === printed ? [] : [[name, printed, score, (min ?? 99) <= printed && printed <= (max ?? -1)]];
    });
    expect(kaifu.length).toBe(46);
    expect(byRule.length).toBe(41);
    expect(other).toEqual([
      ["街道去化面积", 9, 9.99, false],
      ["楼宇安商稳商满意度", 28, null, true],
      ["楼宇会员单位好评率", 28, 28.5, false],
      ["楼宇安商稳商满意度", 14, null, true],
      ["楼宇安商稳商满意度", 28, null, true],
    ]);
  });

  it("for 2023 in 21 indicators, with each printed score as the points: all reached but the one that has no value", async () => {
    const lines = z
      .array(z.object({ name: z.string(), printed: z.number() }).loose())
      .parse(JSON.parse(readFileSync("test/fixtures/scores/east-lake-2023-scores.json", "utf8")));
    const found = await answers(
      ...lines.map(({ printed, ...fields }) => JSON.stringify({ scheme: "hubei", weight: printed, ...fields })),
    );
    expect(lines.length).toBe(21);
    const open = lines.filter(({ printed }, index) => found[index]?.score !== printed).map(({ name }) => name);
    expect(open).toEqual(["积极为民营企业协调解决困难和问题，推进民营经济健康发展"]);
    expect(lines.reduce((sum, { printed }) => sum + printed, 0)).toBe(72);
  });
});
