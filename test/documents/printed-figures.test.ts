import { expect, test } from "vitest";
import { printedFigures } from "../../src/documents/printed-figures.js";
import { docxOf } from "./docx-of.js";

const shape = {
  year: true,
  draft: true,
  goals: { fields: { expected: true, actual: true } },
  projects: { list: true, fields: { name: true, funds: { fields: { total: true } } } },
} as const;

test("what a layout prints is told by patterns, in header and body, inside lists and outwards from them", () => {
  const layout = docxOf(
    ["{{#projects}}{{name}}{{../goals.expected}}{{#funds}}{{total}}{{/funds}}{{/projects}}"],
    ["{{year}}"],
  );
  expect([...printedFigures(layout, shape)].toSorted()).toEqual([
    "goals.expected",
    "projects.*.funds.total",
    "projects.*.name",
    "year",
  ]);
});

test("what only decides counts as well, and what is unknown or broken does not", () => {
  expect([
    ...printedFigures(docxOf(["{{#draft}}x{{/draft}}{{^goals.actual}}y{{/goals.actual}}{{nobody}}"]), shape),
  ]).toEqual(["draft", "goals.actual"]);
  expect([...printedFigures(docxOf(["{{#projects}}{{name}}"]), shape)]).toEqual([]);
});
