import fc from "fast-check";
import { expect, test } from "vitest";
import { type Change, Layers } from "../../../src/core/form/layers.js";

const path = fc.integer({ min: 0, max: 90 }).map(String);
const change = fc.record({ path, held: fc.option(fc.integer()) });

test("layers hold what one map with the same changes would", () => {
  const start = fc.uniqueArray(fc.tuple(path, fc.integer()), { selector: ([key]) => key });
  fc.assert(
    fc.property(start, fc.array(fc.array(change, { maxLength: 20 }), { maxLength: 12 }), (first, turns) => {
      const map = new Map(first);
      let layers = new Layers(new Map(first));
      for (const turn of turns) {
        const before = [...layers.entries()].sort();
        const next = layers.with(turn);
        expect([...layers.entries()].sort()).toEqual(before);
        for (const { path: key, held } of turn) held === null ? map.delete(key) : map.set(key, held);
        layers = next;
        expect([...layers.entries()].sort()).toEqual([...map].sort());
        expect([...layers.paths()].sort()).toEqual([...map.keys()].sort());
        for (let key = 0; key <= 90; key += 1) expect(layers.get(String(key))).toBe(map.get(String(key)));
      }
    }),
  );
});

test("many changes at once are kept", () => {
  const changes: Change<number>[] = Array.from({ length: 500 }, (_, index) => ({ path: String(index), held: index }));
  const layers = new Layers<number>(new Map([["0", 7]])).with(changes);
  expect(layers.get("0")).toBe(0);
  expect([...layers.entries()]).toHaveLength(500);
});
