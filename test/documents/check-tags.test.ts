import { expect, test } from "vitest";
import { checkTags, type Shape } from "../../src/documents/check-tags.js";
import { templateTags } from "../../src/documents/template-tags.js";
import { docxOf } from "./docx-of.js";

const shape: Shape = {
  year: true,
  draft: true,
  goals: { fields: { expected: true } },
  projects: { list: true, fields: { name: true, reason: true, rows: { list: true, fields: { level3: true } } } },
};

function unknown(...body: string[]) {
  return checkTags(docxOf(body), shape).map(({ code, facts }) => `${code} ${facts.tag}`);
}

test("the tags of a layout are read as a tree, header and body", () => {
  const read = templateTags(docxOf(["{{#projects}}{{name}}{{^reason}}无{{/reason}}{{/projects}}"], ["{{year}}"]));
  expect("tags" in read && [...read.tags].sort((a, b) => a.part.localeCompare(b.part))).toEqual([
    {
      name: "projects",
      kind: "section",
      part: "document",
      inside: [
        { name: "name", kind: "text", part: "document", inside: [] },
        { name: "reason", kind: "inverted", part: "document", inside: [] },
      ],
    },
    { name: "year", kind: "text", part: "header1", inside: [] },
  ]);
});

test("a layout that uses known names only has no problems", () => {
  const body = "{{year}}{{goals.expected}}{{#goals}}{{expected}}{{../year}}{{/goals}}{{#draft}}{{year}}{{/draft}}";
  expect(
    unknown(
      body,
      "{{#projects}}{{#reason}}{{name}}{{#rows}}{{level3}}{{../name}}{{../../year}}{{/rows}}{{/reason}}{{/projects}}",
    ),
  ).toEqual([]);
});

test("an unknown name is found inside lists that may have no rows, and inside sections that may not show", () => {
  expect(unknown("{{#projects}}{{year}}{{#draft}}{{/draft}}{{/projects}}{{^draft}}{{yaer}}{{/draft}}")).toEqual([
    "unknown-tag year",
    "unknown-tag draft",
    "unknown-tag yaer",
  ]);
});

test("names through a list or a text, and too many steps out, are unknown", () => {
  expect(unknown("{{projects.name}}{{year.month}}{{../year}}{{constructor}}")).toEqual([
    "unknown-tag projects.name",
    "unknown-tag year.month",
    "unknown-tag ../year",
    "unknown-tag constructor",
  ]);
});

test("a list where a text belongs is found", () => {
  expect(unknown("{{projects}}")).toEqual(["tag-not-text projects"]);
});

test("what is broken in the layout comes before any names", () => {
  expect(unknown("{{#projects}}{{yaer}}")).toEqual(["unclosed-section projects"]);
});
