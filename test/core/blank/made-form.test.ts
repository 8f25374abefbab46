import { writeFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { printShape } from "../../../src/core/report/print-shape.js";
import { unprinted } from "../../../src/core/report/unprinted.js";
import { checkTags } from "../../../src/documents/check-tags.js";
import { printedFigures } from "../../../src/documents/printed-figures.js";
import { readBlank } from "../../../src/documents/word/read-blank.js";
import { formOf, sampleOf } from "./sample.js";

const forms = ["b01", "b02", "b03", "b04", "b05", "b06", "b07"];

describe.each(forms)("the form made of %s", (name) => {
  const { form, loaded } = formOf(`test/fixtures/blanks/${name}.docx`);

  test("has no mistake, and its layout prints every figure", () => {
    expect(checkTags(loaded.layout, printShape(loaded.form))).toEqual([]);
    expect(unprinted(loaded.form, printedFigures(loaded.layout, printShape(loaded.form)))).toEqual([]);
  });

  test("prints every value in its own cell", () => {
    const { file, ledger } = sampleOf(loaded);
    if (process.env.SHOW) writeFileSync(`/tmp/blank/out-${name}.docx`, file);
    const read = readBlank(file, name);
    if ("problem" in read) throw new Error(read.problem.code);
    const text = read.document.blocks.flatMap((block) =>
      block.block === "table" ? block.cells.map((cell) => cell.text) : [block.text],
    );
    const printed = [...ledger.form.fields.values()].filter(
      (field) => !field.pattern.includes("*") && field.column === null && field.kind === "text",
    );
    for (const field of printed) expect(text.join("\n"), field.pattern).toContain(ledger.value(field.pattern));
    expect(form.understood.parts.length).toBeGreaterThan(0);
  });
});
