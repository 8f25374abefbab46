/** A table. Cells are plain text: a person's words cannot become markup. */

import type { TableBlock } from "../../core/dialogue/screen/screen.js";
import { isSay } from "../../core/words.js";
import type { Brush, Element } from "./element.js";

export function tableElement(block: TableBlock, brush: Brush): Element {
  const text = (cell: TableBlock["rows"][number][string] | undefined): string =>
    cell === undefined ? "" : isSay(cell) ? brush.words.render(cell, "plain") : cell;
  return {
    tag: "table",
    page_size: Math.min(10, Math.max(1, block.pageSize)),
    row_height: "auto",
    header_style: { bold: true, lines: 2, background_style: "grey" },
    columns: block.columns.map((column) => ({
      name: column.name,
      display_name: brush.words.render(column.title, "plain"),
      data_type: "text",
      width: "auto",
      horizontal_align: column.number === true ? "right" : "left",
    })),
    rows: block.rows.map((row) =>
      Object.fromEntries(block.columns.map((column) => [column.name, text(row[column.name])])),
    ),
  };
}
