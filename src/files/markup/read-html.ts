/** A page with tables -> tables and paragraphs. */
import type { FileCell, FileDocument, FileTable } from "../../core/reading/document/document.js";
import { unframed } from "../../core/reading/document/unframed.js";
import { htmlBlocks } from "../../core/reading/markup/html-blocks.js";
import { type Say, say } from "../../core/say.js";
import { limits } from "../limits.js";
import { Refused } from "../refused.js";

/** Cells that a sentence lists, and characters of one. */
const most = 6;
const longest = 20;

/** Throws `Refused` for a page without a table. */
export function readHtml(html: string, name: string): FileDocument {
  const read = htmlBlocks(html, limits);
  if ("over" in read)
    throw read.over === "depth"
      ? new Refused("file-too-deep")
      : new Refused("file-too-many-cells", { max: String(limits.cells) });
  if (!read.blocks.some(({ is }) => is === "table")) throw new Refused("file-no-tables");
  const blocks = unframed(read.blocks);
  return {
    name,
    kind: "html",
    parts: [{ name: "", hidden: false, blocks }],
    told: [
      ...blocks.flatMap((block) => (block.is === "table" ? toldOfTable(block) : [])),
      ...(read.hiddenTexts === 0 ? [] : [say("told.hidden-text", { count: read.hiddenTexts })]),
    ],
  };
}

function toldOfTable({ number, rows }: FileTable): Say[] {
  const hidden = cellsOf(rows).filter((cell) => cell.hidden !== undefined && cell.text !== "");
  const cells = hidden.slice(0, most).map(({ text }) => text.replace(/\s+/g, " ").slice(0, longest));
  if (hidden.length === 0) return [];
  return [say("told.hidden-cells", { table: number, count: hidden.length, cells, more: hidden.length > most })];
}

/** Those of tables within cells too. */
function cellsOf(rows: FileTable["rows"]): FileCell[] {
  return rows.flat().flatMap((cell) => [cell, ...(cell.nested ?? []).flatMap((table) => cellsOf(table.rows))]);
}
