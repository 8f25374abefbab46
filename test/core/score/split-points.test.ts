/** Points that are missing are offered as the scheme splits them. */
import { expect, test } from "vitest";
import type { Scheme } from "../../../src/core/score/scheme.js";
import { type PointsRow, splitPoints } from "../../../src/core/score/split-points.js";
import { loadTemplates } from "../../../src/forms/load-templates.js";

const scheme = [...loadTemplates("templates").forms.values()]
  .flatMap(({ schemes }) => schemes)
  .find(({ id }) => id === "national-2020") as Scheme;

function rows(...all: readonly (readonly [role: string | null, weight: string | null])[]): PointsRow[] {
  return all.map(([role, weight], at) => ({ path: `indicators.${at + 1}.weight`, role, weight }));
}

test("open rows of a class share what the scheme gives it, whole points first", () => {
  const found = splitPoints(
    rows(
      ["output", null],
      ["output", "20"],
      ["output", null],
      ["output", null],
      ["benefit", null],
      ["satisfaction", "10"],
    ),
    scheme,
  );
  expect([...(found ?? [])].map(([, points]) => points)).toEqual(["10", "10", "10", "30"]);
  expect(
    [...(splitPoints(rows(["output", null], ["output", null], ["output", null], ["benefit", "40"]), scheme) ?? [])].map(
      ([, points]) => points,
    ),
  ).toEqual(["17", "17", "16"]);
});

test("nothing is offered where a class is unknown, has its points already, or nothing is open", () => {
  expect(splitPoints(rows([null, null], ["output", null]), scheme)).toBeNull();
  expect(splitPoints(rows(["output", "50"], ["output", null], ["benefit", "40"]), scheme)).toBeNull();
  expect(splitPoints(rows(["output", "50"], ["benefit", "40"]), scheme)).toBeNull();
});
