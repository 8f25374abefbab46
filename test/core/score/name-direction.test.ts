/** Directions by name, over names of all fields of government that were composed for this test. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import { nameDirection } from "../../../src/core/score/name-direction.js";
import { loadScoringWords } from "../../../src/forms/load-schemes.js";

const { directions } = loadScoringWords("templates");
const groups = z.record(z.string(), z.record(z.enum(["less", "more", "asked"]), z.array(z.string()).optional()));
const names = groups.parse(parse(readFileSync("test/fixtures/scores/directions.yaml", "utf8")));

/** A name of which no word is known is taken for more is better. */
function directionOf(name: string): string {
  const { direction, sure, kind } = nameDirection(name, directions);
  return kind === null
    ? "more"
    : sure
      ? (direction ?? "asked")
      : kind === "lowered" && direction === "more"
        ? "more"
        : "asked";
}

const later = ["third", "fourth", "fifth", "sixth", "seventh"].flatMap((set) =>
  Object.entries(groups.parse(parse(readFileSync(`test/fixtures/scores/directions-${set}.yaml`, "utf8")))),
);

describe.each(later)("a name of %s, composed before the lists were widened", (_, expected) => {
  const all = Object.entries(expected).flatMap(([direction, list]) => (list ?? []).map((name) => [name, direction]));
  it.each(all)("%s: %s", (name, direction) => {
    expect(directionOf(name ?? "")).toBe(direction);
  });
});

describe("a name that ends with no known word", () => {
  it.each([
    ["沙盘推演崩坏次数", "asked"],
    ["古井淤废座数", "asked"],
    ["票据未粘贴份数", "less"],
    ["台账不齐全份数", "less"],
    ["查处私宰点数", "more"],
    ["舆情系统数", "more"],
    ["疫情档案份数", "more"],
    ["山地车盗失起数", "asked"],
    ["植被样方数", "more"],
    ["零投诉楼栋数", "more"],
    ["培训失业人员人次", "more"],
    ["培训投诉件数", "less"],
  ])("%s: %s", (name, direction) => {
    expect(directionOf(name)).toBe(direction);
  });
});

const second = z
  .record(z.enum(["less", "more"]), z.array(z.string()))
  .parse(parse(readFileSync("test/fixtures/scores/directions-second.yaml", "utf8")));

describe("a name that was composed after the lists", () => {
  it.each(Object.entries(second).flatMap(([direction, list]) => list.map((name) => [name, direction])))(
    "%s: %s",
    (name, direction) => {
      expect(directionOf(name ?? "")).toBe(direction);
    },
  );
});

describe.each(Object.entries(names))("a name of %s", (_, expected) => {
  const all = Object.entries(expected).flatMap(([direction, list]) => (list ?? []).map((name) => [name, direction]));
  it.each(all)("%s: %s", (name, direction) => {
    expect(directionOf(name ?? "")).toBe(direction);
  });
});
