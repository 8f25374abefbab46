/** Directions of names beside their class and target, composed for this test in sets that were each unseen at first. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import { directionOf } from "../../../src/core/score/direction.js";
import { readCell } from "../../../src/core/value/read-cell.js";
import { loadScoringWords } from "../../../src/forms/load-schemes.js";

const { directions } = loadScoringWords("templates");
const outcome = z.enum(["less", "more", "asked less", "asked more"]);
const classes = z.record(z.string(), z.partialRecord(outcome, z.array(z.string())));

const sets = ["eighth", "ninth", "tenth", "eleventh"].flatMap((set) =>
  Object.entries(classes.parse(parse(readFileSync(`test/fixtures/scores/directions-${set}.yaml`, "utf8")))),
);

describe.each(sets)("a name in the class %s", (level2, expected) => {
  const all = Object.entries(expected).flatMap(([direction, list]) => list.map((line) => [line, direction]));
  it.each(all)("%s: %s", (line, direction) => {
    const [name = "", target = ""] = line.split(" ");
    const place = { cost: level2.includes("成本"), level2: level2 === "不知道" ? null : level2 };
    const { less, sure } = directionOf(name, place, readCell(target), directions);
    expect(`${sure ? "" : "asked "}${less ? "less" : "more"}`).toBe(direction);
  });
});
