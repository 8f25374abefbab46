import { readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { PrintModel, PrintValue } from "../../src/core/report/print-model.js";
import { fillDocx } from "../../src/documents/fill-docx.js";
import { printPlay } from "../end-to-end/golden-words-play.js";
import { office, pagesOf, savedByOffice } from "./office.js";
import { readTables } from "./read-tables.js";

/** One play a form: those that paste print the same. */
const plays = readdirSync("test/plays").filter((name) => !name.includes("-pasted") && !name.includes("-tables"));

/** The widest that a column is made for; years and row numbers stay as they are. */
function widened(name: string, value: PrintValue): PrintValue {
  if (Array.isArray(value)) return value.map((model) => widenedModel(model));
  if (isModel(value)) return widenedModel(value);
  if (typeof value !== "string" || /^((19|20)\d\d)$/.test(value) || name === "number") return value;
  if (name === "target" || name === "actual")
    return value.replace(/\d[\d.]*(?=(%?))/, (_, sign) => (sign === "" ? "12345.6" : "1234.5"));
  if (/^[\d.,]+%$/.test(value)) return "123.45%";
  if (!/^[\d.,]+$/.test(value)) return value;
  if (["weight", "points", "score", "level1Points"].includes(name)) return "98.42";
  return /Size$|Investment$/.test(name) ? "12345.67" : "1234567.89";
}

function isModel(value: PrintValue): value is PrintModel {
  return typeof value === "object" && value !== null && !Array.isArray(value) && !("missing" in value);
}

function widenedModel(model: PrintModel): PrintModel {
  return Object.fromEntries(Object.entries(model).map(([name, value]) => [name, widened(name, value)]));
}

/** How often each figure is written. */
function figuresIn(words: readonly string[]): Map<string, number> {
  const found = new Map<string, number>();
  for (const [figure] of words.flatMap((text) => [...text.matchAll(/\d[\d.,]*\d%?|\d%?/g)]))
    found.set(figure, (found.get(figure) ?? 0) + 1);
  return found;
}

/** Figures of table cells that the pages do not show in one piece as often as the cells hold them. */
function broken(file: Uint8Array): string[] {
  const cells = readTables(file).flatMap((table) => table.cells.map(({ text }) => text));
  const shown = figuresIn(pagesOf(savedByOffice(file, "pdf", "wide")));
  return [...figuresIn(cells)].flatMap(([figure, times]) => ((shown.get(figure) ?? 0) < times ? [figure] : []));
}

describe.skipIf(office === null).each(plays)("with fonts wider than those it names, the layout of %s", (play) => {
  test("breaks no figure inside its cell, however wide it is", { timeout: 120_000 }, () => {
    const { layout, model } = printPlay(play);
    for (const values of [model, widenedModel(model)]) {
      const filled = fillDocx(layout, values);
      if ("problems" in filled) throw new Error(JSON.stringify(filled.problems));
      expect(broken(filled.file)).toEqual([]);
    }
  });
});
