/** What is too much for a blank form: understanding it would take long, and nobody would fill it in. */
import { type Problem, problem } from "../../core/problem.js";
import { cellsOf, rowsOf, tablesOf, within } from "./body.js";
import { runsOf } from "./runs.js";
import type { XmlElement } from "./xml-tree.js";

/** A form of thirty pages has some two thousand cells and five hundred paragraphs. */
export const most = {
  cells: 6_000,
  /** Places of the grid, which merged cells cover too. */
  places: 60_000,
  paragraphs: 5_000,
  /** Characters of a paragraph, and runs. */
  text: 20_000,
  runs: 2_000,
} as const;

/** `blank-too-many-cells` in all tables together, `blank-too-long`; null: it is of a usual size. */
export function sizeProblem(body: XmlElement, file: string): Problem | null {
  let cells = 0;
  let places = 0;
  let paragraphs = 0;
  for (const block of [...within(body, "w:p"), ...tablesOf(body)]) {
    if (block.name === "w:p") {
      paragraphs += 1;
      if (isLong(block)) return problem("blank-too-long", { file });
    } else
      for (const row of rowsOf(block))
        for (const { cell, colspan } of cellsOf(row)) {
          const own = within(cell, "w:p");
          cells += 1;
          places += colspan;
          paragraphs += Math.max(0, own.length - 1);
          if (own.some(isLong)) return problem("blank-too-long", { file });
          if (cells > most.cells || places > most.places)
            return problem("blank-too-many-cells", { file, max: String(most.cells) });
        }
    if (paragraphs > most.paragraphs) return problem("blank-too-long", { file });
  }
  return null;
}

function isLong(paragraph: XmlElement): boolean {
  if (within(paragraph, "w:r").length > most.runs) return true;
  return runsOf(paragraph).reduce((sum, { text }) => sum + text.length, 0) > most.text;
}
