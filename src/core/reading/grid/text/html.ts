/** The source of a web page's table, as some programs put it on the clipboard: rows of cells with their spans. */
import { tablesOf } from "../../document/segments.js";
import { htmlBlocks } from "../../markup/html-blocks.js";
import type { PlacedText } from "../grid.js";

export function isHtml(text: string): boolean {
  return /<t[dh](?:\s[^<>]*)?>/i.test(text) && /<tr(?:\s[^<>]*)?>/i.test(text);
}

/** Lines around the tables give rows of one cell; null: larger than what a person copies. */
export function htmlRows(text: string): PlacedText[][] | null {
  const page = htmlBlocks(text, limits);
  if ("over" in page) return null;
  return page.blocks.flatMap((block): PlacedText[][] =>
    block.is === "paragraph"
      ? [[{ text: block.text }]]
      : tablesOf(block).flatMap(({ rows }) =>
          rows.map((row) =>
            row.filter(({ hidden }) => hidden === undefined).map((cell) => ({ ...cell, column: cell.column - 1 })),
          ),
        ),
  );
}

/** A message is far shorter than a file. */
const limits = { text: 20_000, depth: 20, cells: 20_000 };
