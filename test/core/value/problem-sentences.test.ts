import { readdirSync, readFileSync } from "node:fs";
import mustache from "mustache";
import { expect, it } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import { comparable } from "../../../src/core/value/comparable.js";
import { readCell } from "../../../src/core/value/read-cell.js";
import { readField } from "../../../src/core/value/read-field.js";

const folder = new URL("../../../src/core/value/", import.meta.url);
const { problem: sentences } = z
  .object({ problem: z.record(z.string(), z.string()) })
  .parse(parse(readFileSync(new URL("../../../prompts/problems.yaml", import.meta.url), "utf8")));

/** Codes stand in the source as quoted words with a hyphen, or are among these. */
const plainCodes = ["blank", "question", "placeholder", "unclear", "negative"];
const source = readdirSync(folder, { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".ts"))
  .map((name) => readFileSync(new URL(name, folder), "utf8"))
  .join("\n");

it("has a sentence for every code that the reader gives, and no other", () => {
  const known = Object.keys(sentences).filter((code) => source.includes(`"${code}"`));
  expect(Object.keys(sentences)).toEqual(known);
  const given = [...source.matchAll(/(?:problem|about|cellProblem)\((?:cell, )?"([a-z-]+)"/g)].map(
    (match) => match[1] ?? "",
  );
  for (const code of [...given, ...plainCodes]) expect(sentences).toHaveProperty(code);
});

it("finds every fact that a sentence names", () => {
  const problems = [
    ...[
      "1，2",
      "1 2",
      "1.2.3",
      "8:30",
      "283五亿",
      "l00%",
      "3万5人",
      "1 200亩",
      "5人（不含）",
      "减少1倍",
      "下降-3%",
      "9".repeat(30),
      "2022年13月",
      "2022.12",
      "1家，2家",
      "是否有效",
      "好坏",
      "同上",
      "满意度≥",
      "待定",
      "每周二",
      "不超过5家以上",
      "9-5家",
      "附件3",
      "?",
    ].map((cell) => readCell(cell).problem),
    ...[
      ["≥20个", "3家"],
      ["≥20个", "3"],
      ["≥20个", "好"],
      ["增长1%", "2%"],
      ["每月1次", "2次"],
      ["≥3000人次/日", "3520"],
      ["2022年6月1日前", "2022年6月"],
      ["6月前", "2022年6月"],
      ["23万㎡", "22.99"],
      ["≥90%", "0.95"],
      ["11月底完成100%", "100%"],
      ["11月底完成100%", "12月5日完成100%"],
    ].map(([a, b]) => comparable(readCell(a ?? ""), readCell(b ?? "")).problem),
    ...(
      [
        ["money", "5美元"],
        ["money", "5人"],
        ["money", "多"],
        ["money", "1-2"],
        ["money", "-1"],
        ["money", "1.234"],
        ["money", "9999999"],
        ["money", "约5"],
        ["money", "≥5"],
        ["money", "增加5"],
        ["count", "2.5"],
        ["count", "5家"],
        ["count", "99"],
        ["count", "1"],
        ["points", "1.234"],
        ["percent", "0.95"],
        ["date", "好"],
        ["date", "5月"],
        ["year", "5"],
        ["choice", "好"],
        ["choice", "甲"],
        ["text", "甲乙丙丁"],
      ] as const
    ).map(([kind, raw]) => {
      const limits =
        kind === "count"
          ? { unit: "人", min: 2, max: 50 }
          : kind === "money"
            ? { unit: "万元", decimals: 2 }
            : kind === "points"
              ? { decimals: 2 }
              : kind === "text"
                ? { max: 3 }
                : { scored: true };
      const reading = readField(kind, raw, {
        ...limits,
        options: [
          { value: "1", label: "甲一" },
          { value: "2", label: "甲二" },
        ],
      });
      return "problem" in reading ? reading.problem : (reading.ask?.problem ?? null);
    }),
  ];
  const seen = new Set<string>();
  for (const found of problems) {
    expect(found).not.toBeNull();
    if (found === null) continue;
    seen.add(found.code);
    const named = mustache
      .parse(sentences[found.code] ?? "")
      .filter(([type]) => type === "name")
      .map(([, name]) => name);
    expect(Object.keys(found.facts), found.code).toEqual(expect.arrayContaining(named));
  }
  expect(Object.keys(sentences).filter((code) => !seen.has(code))).toEqual(["blank"]);
});
