/** A workbook with its sentences rendered. */
import type { Cell, Workbook } from "../core/export/workbook.js";
import { isSay, type Words } from "../core/words.js";
import type { PlainCell, PlainWorkbook } from "./ports/workbooks.js";
import { saidIn } from "./said-in.js";

export function plainWorkbook({ sheets }: Workbook, words: Words): PlainWorkbook {
  const print = saidIn(words);
  const cell = (value: Cell): PlainCell => (isSay(value) ? words.render(value, "plain") : value);
  return {
    sheets: sheets.map(({ name, heads, rows }) => ({
      name: print(name),
      heads: heads.map(print),
      rows: rows.map((row) => row.map(cell)),
    })),
  };
}
