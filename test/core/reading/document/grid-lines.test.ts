import { expect, test } from "vitest";
import { gridLines } from "../../../../src/core/reading/document/grid-lines.js";

const cells = (...lines: number[][]) =>
  lines.flatMap((row) => row.slice(1).map((to, index) => ({ from: row[index] ?? 0, to })));

test.each<[string, number[], ReturnType<typeof cells>, number[]]>([
  ["even columns stay", [900, 900], cells([1, 2, 3]), [1, 2, 3]],
  [
    "of two lines a hair apart most cells have the first",
    [900, 20, 880],
    cells([1, 2, 4], [1, 2, 4], [1, 3, 4]),
    [1, 2, 2, 4],
  ],
  ["or the second", [900, 20, 880], cells([1, 3, 4], [1, 2, 4], [1, 3, 4]), [1, 3, 3, 4]],
  ["at the edges too", [15, 900, 15], cells([1, 3], [2, 4], [2, 4]), [2, 2, 4, 4]],
  ["a narrow column with a cell of its own stays", [900, 80, 820], cells([1, 2, 3, 4]), [1, 2, 3, 4]],
  ["many hairs do not add up to a column", [90, 90, 90, 900], cells([1, 5], [2, 5], [3, 5], [4, 5]), [1, 1, 1, 4, 5]],
  ["unknown widths stay", [Number.NaN, Number.NaN], cells([1, 2, 3]), [1, 2, 3]],
])("%s", (_, widths, spans, meant) => {
  const lines = gridLines(widths, spans);
  expect(meant.map((_line, index) => lines(index + 1))).toEqual(meant);
});
