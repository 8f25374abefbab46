/** A page with tables -> tables and paragraphs. */
import type { FileDocument } from "../../core/reading/document/document.js";
import { htmlBlocks } from "../../core/reading/markup/html-blocks.js";
import { limits } from "../limits.js";
import { Refused } from "../refused.js";

/** Throws `Refused` for a page without a table. */
export function readHtml(html: string, name: string): FileDocument {
  const read = htmlBlocks(html, limits);
  if ("over" in read)
    throw read.over === "depth"
      ? new Refused("file-too-deep")
      : new Refused("file-too-many-cells", { max: String(limits.cells) });
  if (!read.blocks.some(({ is }) => is === "table")) throw new Refused("file-no-tables");
  return { name, kind: "html", parts: [{ name: "", hidden: false, blocks: read.blocks }], told: [] };
}
