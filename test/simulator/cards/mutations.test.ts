import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkCard } from "../../../src/simulator/cards/check-card.js";
import { nodes } from "../../../src/simulator/cards/nodes.js";
import { at, join } from "../../../src/simulator/cards/pointer.js";

const EVERY = readFileSync(new URL("../../fixtures/cards/every-component.json", import.meta.url), "utf8");

/** Objects whose keys the card chooses itself: a fault there is another one. */
const FREE_KEYS = /\/(text_size|color)$/;

describe("a good card with one thing changed", () => {
  it("is refused when an unknown property is added, wherever that is", () => {
    const passed = places().filter((place) => !FREE_KEYS.test(place) && passes(place, "zzz", "a"));
    expect(passed).toEqual([]);
  });

  it("is refused when a property is of another type, whichever that is", () => {
    const passed = places().flatMap((place) => {
      const node = at(JSON.parse(EVERY), place);
      return Object.entries(node ?? {})
        .filter(([, value]) => typeof value !== "object")
        .map(([key]) => key)
        .filter((key) => passes(place, key, { zzz: 1 }) || passes(place, key, null))
        .map((key) => join(place, key));
    });
    expect(passed).toEqual([]);
  });
});

describe("whatever is given as a card", () => {
  it("is answered with a report, never with an exception", () => {
    const tag = fc.constantFrom(
      "form",
      "table",
      "chart",
      "input",
      "select_static",
      "column_set",
      "markdown",
      "plain_text",
    );
    const key = fc.constantFrom(
      "tag",
      "elements",
      "columns",
      "rows",
      "options",
      "content",
      "chart_spec",
      "name",
      "text",
      "type",
      "data",
    );
    const { tree } = fc.letrec((tie) => ({
      tree: fc.oneof({ maxDepth: 5 }, fc.string(), fc.integer(), fc.constant(null), tag, tie("list"), tie("object")),
      list: fc.array(tie("tree"), { maxLength: 4 }),
      object: fc.dictionary(key, tie("tree"), { maxKeys: 6 }),
    }));
    const people = { personExists: () => false, imageExists: () => false };
    fc.assert(
      fc.property(tree, (value) => {
        const content = JSON.stringify({ schema: "2.0", body: { elements: [value] } });
        expect(checkCard(content, people)).toHaveProperty("faults");
        expect(checkCard(JSON.stringify(value) ?? "")).toHaveProperty("faults");
      }),
      { numRuns: 300 },
    );
  });
});

function places(): string[] {
  return [...nodes(JSON.parse(EVERY))].map(({ pointer }) => pointer);
}

function passes(place: string, key: string, value: unknown): boolean {
  const changed = JSON.parse(EVERY);
  const node = at(changed, place);
  if (typeof node !== "object" || node === null) throw new Error(`nothing at ${place}`);
  Object.assign(node, { [key]: value });
  return checkCard(JSON.stringify(changed)).faults.length === 0;
}
