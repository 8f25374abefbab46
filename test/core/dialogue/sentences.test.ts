import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { loadPrompts } from "../../../src/forms/load-prompts.js";

const { words } = loadPrompts("prompts");

function sources(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts"))
    .map((name) => readFileSync(join(folder, name), "utf8"));
}

function keysIn(text: string): string[] {
  const said = [...text.matchAll(/\bsay\(\s*"([a-z-]+\.[a-z-]+)"|\bsay: "([a-z-]+\.[a-z-]+)"/g)];
  const chosen = [...text.matchAll(/\? "([a-z]+\.[a-z-]+)" : "([a-z]+\.[a-z-]+)"/g)];
  const problems = [...text.matchAll(/\bproblem\(\s*"([a-z-]+)"/g)].map((match) => `problem.${match[1]}`);
  return [...said, ...chosen].flatMap((match) => match.slice(1).filter((key) => key !== undefined)).concat(problems);
}

test("every sentence that the program says stands in the prompts", () => {
  const wanted = new Set(["src/core", "src/app", "src/feishu"].flatMap(sources).flatMap(keysIn));
  expect(wanted.size).toBeGreaterThan(100);
  expect([...wanted].filter((key) => !words.has(key))).toEqual([]);
});
