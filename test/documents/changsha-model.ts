import { readFileSync } from "node:fs";
import { z } from "zod";
import type { Form } from "../../src/core/form/form.js";
import type { PrintModel, PrintValue } from "../../src/core/report/print-model.js";
import { printShape } from "../../src/core/report/print-shape.js";
import type { Shape } from "../../src/documents/check-tags.js";
import { loadTemplates } from "../../src/forms/load-templates.js";

const folder = new URL("../fixtures/documents/", import.meta.url);
const read = (name: string): unknown => JSON.parse(readFileSync(new URL(name, folder), "utf8"));

/** The layout as a bureau edits it. */
export const layout = new Uint8Array(
  readFileSync(new URL("../../templates/changsha-overall-evaluation/report.docx", import.meta.url)),
);

const value: z.ZodType<PrintValue> = z.lazy(() =>
  z.union([z.string(), z.null(), z.boolean(), z.array(model), z.object({ missing: z.string() }).strict(), model]),
);
const model: z.ZodType<PrintModel> = z.record(z.string(), value);

/** What a real unit declared for 2022: a department and five projects. */
export const kaifu: PrintModel = model.parse(read("kaifu-2022-model.json"));

/** The rows of the tables that it handed in: what continues a merged cell is "", no white space. */
export const kaifuTables = z
  .array(z.object({ annex: z.string(), rows: z.array(z.array(z.string())) }))
  .parse(read("kaifu-2022-tables.json"));

/** All that a report of this form can print. */
export const shape: Shape = printShape(formNamed("changsha-overall-evaluation"));

function formNamed(id: string): Form {
  const found = loadTemplates("templates").forms.get(id);
  if (found === undefined) throw new Error(`no form ${id}`);
  return found.form;
}

/** Rows of three level-1 groups, one after the other; `groups` gives for each the sizes of its level-2 groups. */
export function manyIndicators(groups: readonly (readonly number[])[]): PrintModel[] {
  return groups.flatMap((sizes, one) =>
    sizes.flatMap((size, two) =>
      Array.from({ length: size }, (_, row) => ({
        level1: `一级${one + 1}`,
        level1Points: "30",
        level2: `二级${one + 1}-${two + 1}`,
        level3: `第${one + 1}-${two + 1}-${row + 1}项工作的完成情况`,
        target: "≥500家",
        actual: "523家",
        weight: "2",
        score: "2",
        reason: row === 1 ? "因政策调整，原定于四季度开展的工作推迟" : null,
        first: two === 0 && row === 0,
        rest: two === 0 && row > 0,
        group: two > 0 && row === 0,
        rest2: two > 0 && row > 0,
      })),
    ),
  );
}
