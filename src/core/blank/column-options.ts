/** A column of a list whose rows all print the same options with boxes (□定量 □定性) is a choice. */

import type { Grid, GridCell } from "./grid.js";
import { compact } from "./label-text.js";
import { readChoice } from "./read-choice.js";
import type { BlankReading } from "./reading.js";
import type { ListColumn, Option } from "./understood.js";
import type { ZoneRow } from "./zones.js";

export function withOptions(
  reading: BlankReading,
  grid: Grid,
  rows: readonly ZoneRow[],
  column: ListColumn,
): ListColumn {
  const cells = rows.flatMap(({ row }) => grid.at(row, column.col) ?? []);
  const [first] = cells;
  if (first === undefined || cells.length < rows.length || column.use !== "ask") return column;
  const alike = cells.every((cell) => cell.nature === "choice" && compact(cell.text) === compact(first.text));
  const [choice] = alike ? readChoice(reading, grid.table, first, [column.name]) : [];
  if (choice === undefined) return column;
  const options = choice.options.map(({ label }) => label);
  const around = textAround(first, choice.options);
  return { ...column, kind: "choice", role: null, options, around, many: choice.many };
}

/** What the cell prints before, between and behind its boxes, on one line. */
function textAround({ paragraphs }: GridCell, options: readonly Option[]): string[] {
  const pieces: string[] = [];
  let paragraph = 0;
  let at = 0;
  const upTo = (line: number, to: number): string => {
    let text = "";
    for (; paragraph < line; paragraph += 1, at = 0) text += `${(paragraphs[paragraph]?.text ?? "").slice(at)} `;
    text += (paragraphs[line]?.text ?? "").slice(at, to);
    return text;
  };
  for (const { box } of options) {
    if (box.in !== "cellText") continue;
    pieces.push(upTo(box.paragraph, box.from));
    at = box.to;
  }
  return [...pieces, upTo(paragraphs.length - 1, Infinity)];
}
