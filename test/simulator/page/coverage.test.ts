import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import { startSimulator } from "../../../src/simulator/start.js";
import { need } from "../../need.js";
import { botCard } from "./bot-cards.js";
import { buildPage, launch } from "./browser.js";
import { type Part, parts, propertiesOf } from "./complete-parts.js";
import { drawing } from "./draw-cards.js";

const chromium = need("chromium");

interface Row {
  readonly state: string;
  /** Named by the matrix that the table is measured by. */
  readonly measured: boolean;
}

const doc = readFileSync("docs/card-coverage.md", "utf8");
const table = new Map(
  [...doc.matchAll(/^\| `([\w.]+)` \| `(\w+)` \| (\w+) \| (✓?) *\|/gm)].map(
    ([, part, property, state = "", mark]): [string, Row] => [`${part}.${property}`, { state, measured: mark === "✓" }],
  ),
);
const there = new Set(["drawn", "simpler", "acts"]);
const named = (part: Part) => propertiesOf(part).map((property) => `${part.name}.${property}`);

describe("the table of what the page draws", () => {
  test("names exactly the properties that the checker of cards knows, and those that it refuses", () => {
    const known = parts.flatMap(named);
    const told = [...table].filter(([, { state }]) => state !== "refused").map(([name]) => name);
    expect(told.sort()).toEqual(known.sort());
  });

  test("counts itself right, and reaches four fifths of the matrix", () => {
    const measured = [...table.values()].filter((row) => row.measured);
    const reached = measured.filter(({ state }) => there.has(state));
    expect(doc).toContain(`${reached.length} of ${measured.length}`);
    expect(reached.length / measured.length).toBeGreaterThan(0.8);
    const known = [...table.values()].filter(({ state }) => state !== "refused");
    expect(doc).toContain(`${known.filter(({ state }) => there.has(state)).length} of ${known.length}`);
  });

  test("has everything that the bot puts into its cards", () => {
    const missing = used(botCard()).filter((name) => !there.has(table.get(name)?.state ?? ""));
    expect(missing).toEqual([]);
  });
});

describe.skipIf(!chromium)("the page", { timeout: 60_000 }, () => {
  const changes = new Map<string, boolean>();

  beforeAll(async () => {
    buildPage();
    const simulator = await startSimulator();
    const browser = await launch(chromium ?? "");
    const page = await browser.newPage({ locale: "zh-CN" });
    await page.goto(simulator.url);
    await page.waitForSelector(".composer");
    for (const part of parts) {
      const cards = part.variants.map((variant) => [
        variant,
        ...propertiesOf(part).map((name) => without(variant, name)),
      ]);
      const drawn = await page.evaluate<string[]>(drawing(cards.flat().map(part.card)));
      for (const [index, property] of propertiesOf(part).entries()) {
        const whole = cards.map((_, variant) => variant * (1 + propertiesOf(part).length));
        changes.set(
          `${part.name}.${property}`,
          whole.some((at) => drawn[at] !== drawn[at + 1 + index]),
        );
      }
    }
    await browser.close();
    await simulator.close();
  }, 120_000);

  test("looks different without a property that is told to be drawn, and the same without others", () => {
    const seen = [...table].filter(([, { state }]) => state !== "refused");
    const told = seen.map(([name, { state }]) => [name, state === "drawn" || state === "simpler"]);
    expect(Object.fromEntries(told)).toEqual(Object.fromEntries(changes));
  });
});

function without(node: Readonly<Record<string, unknown>>, property: string): Record<string, unknown> {
  return Object.fromEntries(Object.entries(node).filter(([name]) => name !== property));
}

/** Every "part.property" of a card. */
function used(card: Readonly<Record<string, unknown>>): string[] {
  const found = ["header", "config", "body"].flatMap((part) => keysOf(part, card[part]));
  walk(card.body, (node) => found.push(...keysOf(String(node.tag), node)));
  return [...new Set(found)];
}

function keysOf(part: string, node: unknown): string[] {
  if (typeof node !== "object" || node === null || !parts.some(({ name }) => name === part)) return [];
  return Object.keys(node)
    .filter((key) => key !== "tag")
    .map((key) => `${part}.${key}`);
}

function walk(node: unknown, visit: (node: Record<string, unknown>) => void): void {
  if (Array.isArray(node)) for (const one of node) walk(one, visit);
  else if (isRecord(node)) {
    visit(node);
    for (const [key, value] of Object.entries(node)) if (key !== "chart_spec") walk(value, visit);
  }
}

function isRecord(node: unknown): node is Record<string, unknown> {
  return typeof node === "object" && node !== null;
}
