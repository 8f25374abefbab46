import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { expect, test, vi } from "vitest";
import { VENDORED } from "../../src/simulator/site/page.js";

const ROOT = "src/simulator";
const readme = readFileSync(join(ROOT, "README.md"), "utf8");
const files = readdirSync(ROOT, { recursive: true, encoding: "utf8" }).filter((path) => path.endsWith(".ts"));
const imports = files.flatMap((path) => {
  const text = readFileSync(join(ROOT, path), "utf8");
  const found = [...text.matchAll(/(?:\bfrom|\bimport\(?)\s*"([^"]+)"/g)].map(([, name = ""]) => name);
  return found.map((name) => ({ path, name }));
});

test("the simulator imports nothing outside its own folder but packages", () => {
  const outside = imports
    .filter(({ name }) => name.startsWith("."))
    .filter(({ path, name }) => relative(ROOT, resolve(ROOT, dirname(path), name)).startsWith(".."));
  expect(imports.length).toBeGreaterThan(200);
  expect(outside).toEqual([]);
});

test("the packages that it needs are the ones its README names", () => {
  const names = [...imports.map(({ name }) => name), ...VENDORED.values()].filter(
    (name) => !/^(\.|\/|node:)/.test(name),
  );
  const told = /^Needs (.+)\.$/m.exec(readme)?.[1] ?? "";
  const named = [...told.matchAll(/`([^`]+)`/g)].map(([, name]) => name);
  expect([...new Set(names.map(packageOf))].sort()).toEqual(named.sort());
});

function packageOf(name: string): string {
  const parts = name.split("/");
  return parts.slice(0, name.startsWith("@") ? 2 : 1).join("/");
}

test("nothing of it names the SDK or the bot", () => {
  const naming = files.filter((path) => /绩评|jiping/i.test(readFileSync(join(ROOT, path), "utf8")));
  expect(naming).toEqual([]);
});

test("the README's example drives a bot of its own", async () => {
  const example = /```ts\n([\s\S]+?)```/.exec(readme)?.[1] ?? "";
  const ran = readFileSync("test/simulator/example.ts", "utf8");
  expect(example.replace('"./start.js"', '"../../src/simulator/start.js"')).toBe(ran);
  const said: string[] = [];
  const print = vi.spyOn(console, "log").mockImplementation((words: unknown) => void said.push(String(words)));
  await import("./example.js");
  await vi.waitFor(() => expect(said.join()).toContain("messages"), 5000);
  print.mockRestore();
  expect(said.at(-1)).toContain('"content":{"text":"你好"}');
  expect(said.at(-1)).toContain('"sender":{"type":"app"');
});
