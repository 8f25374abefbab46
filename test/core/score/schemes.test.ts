import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { roles } from "../../../src/core/form/roles.js";
import { type Scheme, schemeSource } from "../../../src/core/score/scheme.js";

const files = readdirSync("templates/schemes").filter((name) => name.endsWith(".yaml"));
const schemes = new Map<string, Scheme>(
  files.map((name) => [
    name.replace(".yaml", ""),
    schemeSource.parse(parse(readFileSync(`templates/schemes/${name}`, "utf8"))),
  ]),
);

/** Points of execution and indicators, reverse formula, bands, grades, decimals, as the rules print or practise them. */
const known: readonly (readonly [string, number, number, Scheme["reverse"], string, string, number])[] = [
  ["national-2020", 10, 90, "inverse", "100-80 80-60 60-0", "90 80 60", 2],
  ["national-2017", 10, 90, "inverse", "100-80 80-50 50-0", "", 2],
  ["hubei", 20, 80, "inverse", "100-80 80-50 50-0", "", 2],
  ["hunan-changsha", 10, 90, "inverse", "", "", 2],
  ["hunan-2018", 0, 100, "inverse", "", "", 2],
  ["sichuan", 10, 90, "inverse", "100-80 80-60 60-0", "90 80 60", 2],
  ["guangxi", 10, 90, "linear", "100-80 80-60 60-0", "90 80 60", 2],
  ["hebei", 10, 90, "linear", "100-80 80-60 60-0", "90 80 60", 2],
  ["tianjin", 10, 90, "linear", "100-80 80-60 60-0", "90 80 60", 2],
  ["shanxi", 10, 90, "linear", "100-80 80-60 60-0", "90 80 60", 2],
  ["beijing-2016", 10, 90, "inverse", "100-80 80-50 50-0", "", 2],
  ["shanghai", 10, 90, "inverse", "", "90 75 60", 2],
  ["poverty-alleviation", 10, 90, "inverse", "100-80 80-60 60-0", "", 2],
];

describe("the shipped schemes", () => {
  it("are these", () => {
    expect([...schemes.keys()].sort()).toEqual(known.map(([id]) => id).sort());
  });

  it.each(known)("%s: %i and %i points, %s, bands %s, grades %s, %i decimals", (...expected) => {
    const scheme = schemes.get(expected[0]);
    if (scheme === undefined) throw new Error("no scheme");
    expect([
      scheme.id,
      scheme.points.execution,
      scheme.points.indicators,
      scheme.reverse,
      scheme.qualitative.map(({ from, to }) => `${to}-${from}`).join(" "),
      scheme.grades
        .filter(({ from }) => from > 0)
        .map(({ from }) => from)
        .join(" "),
      scheme.decimals,
    ]).toEqual(expected);
  });

  it.each([...schemes.values()])("$id names its source, and only settings and roles that there are", (scheme) => {
    expect(scheme.source.length).toBeGreaterThan(10);
    expect(new Set(scheme.unconfirmed).size).toBe(scheme.unconfirmed.length);
    expect(Object.keys(scheme.texts).filter((role) => !roles.has(role))).toEqual([]);
    const points = Object.values(scheme.points.levels ?? {}).reduce((sum, one) => sum + one, 0);
    if (scheme.points.levels !== undefined) expect(points).toBe(scheme.points.indicators);
  });

  it("differ in what only one of them asks", () => {
    expect(schemes.get("beijing-2016")?.execution).toMatchObject({ base: "initial", rateDecimals: 0, cap: 1 });
    expect(schemes.get("sichuan")?.explain).toMatchObject({ executionBelow: 0.9, budgetChange: 0 });
    expect(schemes.get("guangxi")).toMatchObject({ farAbove: { effect: "explain", fromZero: 30 } });
    expect(schemes.get("tianjin")).toMatchObject({ farAbove: { effect: "open", also: ["reverse", "equal"] } });
    expect(schemes.get("poverty-alleviation")?.notApplicable).toBe("drop");
    expect(schemes.get("shanxi")?.notApplicable).toBe("zero");
  });
});

describe("the page on schemes", () => {
  const page = readFileSync("docs/schemes.md", "utf8");

  it("lists the shipped ones as they are", () => {
    const rows = [...schemes.values()].map(({ id, points, reverse, decimals, unconfirmed }) =>
      ["", id, `${points.execution} + ${points.indicators}`, reverse, decimals, unconfirmed.join(", "), ""]
        .join(" | ")
        .trim(),
    );
    expect(rows.filter((row) => !page.split("\n").includes(row))).toEqual([]);
  });

  it("shows a scheme that is one", () => {
    const [, example = ""] = /```yaml\n([\s\S]*?)```/.exec(page) ?? [];
    expect(schemeSource.safeParse(parse(example)).success).toBe(true);
  });
});

describe("a scheme's file", () => {
  it.each([
    ["bands out of order", "qualitative: [{label: 二, from: 60, to: 80}, {label: 一, from: 80, to: 100}]"],
    ["a band turned round", "qualitative: [{label: 一, from: 100, to: 80}]"],
    ["a setting that there is not", "revers: linear"],
    ["an unconfirmed setting that there is not", "unconfirmed: [nothing]"],
  ])("is refused for %s", (_, line) => {
    const bare = parse("{id: x, title: x, source: x, points: {execution: 10, indicators: 90}, reverse: inverse}");
    expect(schemeSource.safeParse(bare).success).toBe(true);
    expect(schemeSource.safeParse({ ...bare, ...parse(line) }).success).toBe(false);
  });
});
