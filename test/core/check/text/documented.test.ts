/** docs/checks.md tells every check of texts, with its code and an example. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import { checks } from "../../../../src/core/check/registry.js";

const rules = z
  .object({ check: z.record(z.string(), z.string()) })
  .parse(parse(readFileSync("prompts/checks-of-texts.yaml", "utf8"))).check;
const rows = readFileSync("docs/checks.md", "utf8")
  .split("\n")
  .map((line) => line.split("|").map((cell) => cell.trim()));

describe("the page of checks", () => {
  it.each(Object.entries(rules))("tells %s: %s", (key, rule) => {
    const check = checks.find(({ title }) => title.say === `check.${key}`);
    const row = rows.find((cells) => cells[1] === check?.code && cells[2] === rule);
    expect(row?.[3]).toMatch(/^(error|warning|info)/);
    expect(row?.[3]).toContain(check?.severity);
    expect(row?.[4]).toMatch(/\p{Script=Han}{4}/u);
  });
});
