import Big from "big.js";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formOf, ledgerOf } from "./form-of.js";

/** One section `s` of two amounts and a figure derived from them. */
const two = (derive: string, more = "kind: money, decimals: 2") =>
  formOf(`
- id: s
  title: 资金
  fields:
    - {id: a, label: 甲, kind: money}
    - {id: b, label: 乙, kind: money, optional: true}
    - {id: out, label: 得出, ${more}, derive: '${derive}'}
`);

const projects = (derive: string, more = "kind: money, decimals: 2") =>
  formOf(`
- id: s
  title: 合计
  fields:
    - {id: limit, label: 限额, kind: money, optional: true}
    - {id: out, label: 得出, ${more}, derive: '${derive}'}
- id: projects
  title: 项目
  list: {of: 项目, named: name, entry: names}
  fields:
    - {id: name, label: 名称, kind: text}
  sections:
    - id: funds
      title: 资金
      table:
        kind: money
        columns: [{id: budget, label: 预算}, {id: spent, label: 支出}]
        rows:
          - {id: total, label: 合计, derive: fiscal + other}
          - {id: fiscal, label: 财政}
          - {id: other, label: 其他, optional: true}
    - id: parts
      title: 分项
      list: {of: 分项, named: what, entry: rows}
      fields:
        - {id: what, label: 内容, kind: text}
        - {id: amount, label: 金额, kind: money}
        - {id: share, label: 占比, kind: percent, decimals: 2, derive: amount / funds.total.spent * 100}
`);

/** Two projects with the money of their only required row. */
const filled = {
  projects: "1,4",
  "projects.1.name": "甲",
  "projects.1.funds.fiscal.budget": "97.76",
  "projects.1.funds.fiscal.spent": "82.36",
  "projects.4.name": "乙",
  "projects.4.funds.fiscal.budget": "121.55",
  "projects.4.funds.fiscal.spent": "121.55",
};

describe("a derived figure", () => {
  it("is unfinished while something that it needs is missing", () => {
    expect(ledgerOf(two("a + b")).value("s.out")).toBeNull();
    expect(ledgerOf(two("if a = null then 1 else 2")).value("s.out")).toBeNull();
  });

  it("takes an optional figure left blank as 0", () => {
    expect(ledgerOf(two("a + b"), { "s.a": "5" }).value("s.out")).toBe("5");
    expect(ledgerOf(two("a * b"), { "s.a": "5" }).value("s.out")).toBe("0");
  });

  it("is unfinished, not infinite, when it divides by 0", () => {
    expect(ledgerOf(two("b / a"), { "s.a": "0", "s.b": "3" }).value("s.out")).toBeNull();
  });

  it("may say itself that there is none", () => {
    expect(ledgerOf(two("if a = 0 then null else b / a"), { "s.a": "0", "s.b": "3" }).value("s.out")).toBeNull();
  });

  it("can be text and use the report's unit and year", () => {
    const form = two('string(year) + "年" + unit', "kind: text");
    expect(ledgerOf(form).value("s.out")).toBe("2024年某某中心");
  });

  it("gives way to what a person answered", () => {
    expect(ledgerOf(two("a + b"), { "s.a": "5", "s.out": "7" }).value("s.out")).toBe("7");
  });

  it("follows every figure that it stands on", () => {
    const ledger = ledgerOf(two("a + b"), { "s.a": "5" });
    expect(ledger.value("s.out")).toBe("5");
    const more = ledger.with([{ path: "s.b", raw: "0.01", value: "0.01" }]);
    expect(more.value("s.out")).toBe("5.01");
    expect(more.with([{ path: "s.a", raw: "", value: null }]).value("s.out")).toBeNull();
  });
});

describe("a figure derived from a list", () => {
  it("is 0 for the sum of no rows", () => {
    expect(ledgerOf(projects("sum(projects.funds.total.spent)")).value("s.out")).toBe("0");
    expect(ledgerOf(projects("count(projects)", "kind: count")).value("s.out")).toBe("0");
  });

  it("sums derived figures of all rows, in any order of their numbers", () => {
    const ledger = ledgerOf(projects("sum(projects.funds.total.spent)"), filled);
    expect(ledger.value("projects.1.funds.total.spent")).toBe("82.36");
    expect(ledger.value("s.out")).toBe("203.91");
  });

  it("is unfinished while one row lacks its figure", () => {
    const { "projects.4.funds.fiscal.spent": _, ...rest } = filled;
    expect(ledgerOf(projects("sum(projects.funds.total.spent)"), rest).value("s.out")).toBeNull();
  });

  it.each([
    ["sum(for p in projects return p.funds.total.spent / p.funds.total.budget * 100)", "184.25"],
    ["sum(for p in projects[funds.total.spent > 100] return p.funds.total.budget)", "121.55"],
    ['sum(projects[name = "甲"].funds.total.spent)', "82.36"],
    ["sum(projects[item.funds.total.spent > limit].funds.total.spent)", "121.55"],
    ["count(projects[funds.total.spent > limit])", "1"],
    ["if some p in projects satisfies p.funds.total.spent > p.funds.total.budget then 1 else 2", "2"],
    ["if every p in projects satisfies p.funds.total.spent > limit - 90 then 1 else 2", "1"],
    ["projects[1].funds.total.spent", "82.36"],
    ["max(projects.funds.total.spent) - min(projects.funds.total.spent)", "39.19"],
  ])("%s is %s", (derive, expected) => {
    expect(ledgerOf(projects(derive), { ...filled, "s.limit": "100" }).value("s.out")).toBe(expected);
  });

  it("in a row reads that row and no other", () => {
    const ledger = ledgerOf(projects("1 + 1"), {
      ...filled,
      "projects.4.parts": "2",
      "projects.4.parts.2.what": "讲座",
      "projects.4.parts.2.amount": "23.55",
    });
    expect(ledger.value("projects.4.parts.2.share")).toBe("19.37");
  });

  it("sums rows within rows, rows without any among them", () => {
    const ledger = ledgerOf(projects("sum(for p in projects return sum(p.parts.amount))"), {
      ...filled,
      "projects.4.parts": "2,3",
      "projects.4.parts.2.amount": "0.1",
      "projects.4.parts.3.amount": "0.2",
    });
    expect(ledger.value("s.out")).toBe("0.3");
  });
});

describe("a derived amount", () => {
  const cents = fc.integer({ min: 0, max: 99_999_999_999 });
  const amount = (value: number): string => new Big(value).div(100).toFixed();

  it("is the exact sum of its amounts", () => {
    const sum = two("a + b");
    const list = projects("sum(projects.funds.fiscal.spent)");
    fc.assert(
      fc.property(fc.array(cents, { minLength: 2, maxLength: 30 }), (values) => {
        const [one = 0, other = 0] = values;
        expect(ledgerOf(sum, { "s.a": amount(one), "s.b": amount(other) }).value("s.out")).toBe(amount(one + other));
        const rows = values.map((value, index) => [`projects.${index + 1}.funds.fiscal.spent`, amount(value)]);
        const figures = { projects: values.map((_, index) => index + 1).join(","), ...Object.fromEntries(rows) };
        expect(ledgerOf(list, figures).value("s.out")).toBe(amount(values.reduce((so, value) => so + value, 0)));
      }),
    );
  });

  it("is the exact ratio, rounded half up once, at its field's decimals", () => {
    const rate = two("b / a * 100", "kind: percent, decimals: 2");
    const some = fc.integer({ min: 1, max: 999_999_999 });
    fc.assert(
      fc.property(some, some, (whole, part) => {
        const exact = halfUp(BigInt(part) * 10_000n, BigInt(whole));
        expect(ledgerOf(rate, { "s.a": amount(whole), "s.b": amount(part) }).value("s.out")).toBe(amount(exact));
      }),
    );
  });

  it.each([
    ["a / 8", "0.2", "0.03"],
    ["a * 1.005", "1", "1.01"],
    ["a * 1.015", "1", "1.02"],
    ["-a / 8", "0.2", "-0.03"],
    ["a + 0.005", "1.1", "1.11"],
  ])("%s of %s is %s, although doubles lie just below the half", (derive, a, expected) => {
    expect(ledgerOf(two(derive), { "s.a": a }).value("s.out")).toBe(expected);
  });

  it("stands on other derived figures as they were rounded", () => {
    const form = formOf(`
- id: s
  title: 表
  fields:
    - {id: a, label: 甲, kind: money}
    - {id: third, label: 三分之一, kind: money, decimals: 2, derive: a / 3}
    - {id: twice, label: 两倍, kind: money, decimals: 2, derive: third + third}
    - {id: more, label: 再加, kind: money, decimals: 2, derive: twice + third}
`);
    const ledger = ledgerOf(form, { "s.a": "1" });
    expect(["third", "twice", "more"].map((id) => ledger.value(`s.${id}`))).toEqual(["0.33", "0.66", "0.99"]);
  });
});

describe("a default", () => {
  const form = formOf(`
- id: s
  title: 单位
  fields:
    - {id: name, label: 名称, kind: text, default: unit}
    - {id: before, label: 上年, kind: year, default: year - 1}
`);

  it("stands until somebody answers, and again once the answer is taken back", () => {
    const ledger = ledgerOf(form);
    expect([ledger.value("s.name"), ledger.value("s.before")]).toEqual(["某某中心", "2023"]);
    const answered = ledger.with([{ path: "s.name", raw: "别的", value: "别的" }]);
    expect(answered.value("s.name")).toBe("别的");
    expect(answered.with([{ path: "s.name", raw: "", value: null }]).value("s.name")).toBe("某某中心");
  });
});

/** The quotient of whole numbers, halves upwards. */
function halfUp(top: bigint, bottom: bigint): number {
  return Number((2n * top + bottom) / (2n * bottom));
}
