import { expect, test } from "vitest";
import { understand } from "../../../src/core/blank/understand.js";
import { blankWordsIn } from "../../../src/forms/load-blank-words.js";

const words = blankWordsIn("templates");
const many = 40_000;

/** With time in the square of its length each of these takes minutes. */
test.each([
  ["blanks in a sentence", `甲${" ".repeat(many)}乙____个，其中：女____人`, "项目名称"],
  ["colons in a label", "绩效目标表", `项目${"：".repeat(many)}名称`],
])("a file with very many %s is read like any other", (_what, title, label) => {
  const runs = (text: string) => [{ start: 0, text, underlined: false }];
  const cells = [label, ""].map((text, index) => ({
    row: 1,
    col: index + 1,
    colspan: 1,
    rowspan: 1,
    text,
    paragraphs: [{ text, runs: runs(text) }],
  }));
  const { parts } = understand(
    {
      blocks: [
        { block: "paragraph", paragraph: 1, text: title, runs: runs(title), outline: null },
        { block: "table", table: 1, columns: 2, rows: 1, cells },
      ],
    },
    words,
  );
  const labels = parts.flatMap((part) => ("items" in part ? part.items : [])).map((item) => item.label);
  expect(labels.some((one) => one.startsWith("项目"))).toBe(true);
});
