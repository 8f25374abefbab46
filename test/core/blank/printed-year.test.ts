/** Years that a blank form prints. */
import PizZip from "pizzip";
import { expect, test } from "vitest";
import { tell } from "../../../src/core/blank/tell.js";
import { blankOf } from "./docx-table.js";
import { formOf } from "./sample.js";

test.each([
  ["2023年度某某项目自评表", "{{year}}年度某某项目自评表", "某某项目自评表"],
  ["（2023年度）", "（{{year}}年度）", "项目支出绩效自评表"],
  ["2023年至2025年实施", "2023年至2025年实施", "项目支出绩效自评表"],
])("a printed year is that of the report where it stands alone or in the title: %s", (line, printed, title) => {
  const lines = line.endsWith("表") ? [line] : ["项目支出绩效自评表", line];
  const { form } = formOf(blankOf([...lines, ["项目名称|"]]));
  expect(
    new PizZip(form.layout)
      .file("word/document.xml")
      ?.asText()
      .replace(/<[^>]*>/g, ""),
  ).toContain(printed);
  expect(form.made.source.title).toBe(title);
  expect(tell(form.understood).fields.map(({ label }) => label)).toEqual(["项目名称"]);
});
