/** Rows that tracked changes have removed from a table with cells merged downwards. */
import { expect, it } from "vitest";
import { readFile } from "../../src/files/read-file.js";
import { docxOf } from "./hostile-files.js";

const restart = '<w:tcPr><w:vMerge w:val="restart"/></w:tcPr>';
const goesOn = "<w:tcPr><w:vMerge/></w:tcPr>";

/** A row of a merged cell and a plain one. */
function row(merge: string, first: string, second: string, isRemoved = false): string {
  const cell = (inner: string, text: string): string => `<w:tc>${inner}<w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:tc>`;
  const removed = isRemoved ? '<w:trPr><w:del w:id="1" w:author="甲"/></w:trPr>' : "";
  return `<w:tr>${removed}${cell(merge, first)}${cell("", second)}</w:tr>`;
}

async function rowsOf(...rows: readonly string[]) {
  const read = await readFile(docxOf(`<w:tbl>${rows.join("")}</w:tbl>`), "表.docx");
  const [table] = "documents" in read ? (read.documents[0]?.parts[0]?.blocks ?? []) : [];
  if (table?.is !== "table") throw new Error(JSON.stringify(read));
  return table.rows.map((cells) => cells.map(({ text, column, rows: height }) => [text, column, height]));
}

it("lets the cell above it span one row less, and leaves the row below whole", async () => {
  const rows = await rowsOf(
    row(restart, "产出", "一"),
    row(goesOn, "", "二", true),
    row(goesOn, "", "三"),
    row(restart, "效益", "四"),
  );
  expect(rows).toEqual([
    [
      ["产出", 1, 2],
      ["一", 2, 1],
    ],
    [["三", 2, 1]],
    [
      ["效益", 1, 1],
      ["四", 2, 1],
    ],
  ]);
});

it("leaves the cell that it began to the rows below", async () => {
  const rows = await rowsOf(
    row(restart, "产出", "一"),
    row(restart, "效益", "二", true),
    row(goesOn, "", "三", true),
    row(goesOn, "", "四"),
    row(goesOn, "", "五"),
  );
  expect(rows).toEqual([
    [
      ["产出", 1, 1],
      ["一", 2, 1],
    ],
    [
      ["效益", 1, 2],
      ["四", 2, 1],
    ],
    [["五", 2, 1]],
  ]);
});
