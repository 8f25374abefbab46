/** A Word file as people copy it: lines, and rows of cells between tabs. Of cells that are merged downwards there is the first alone. */
import { readBlank } from "../../src/documents/word/read-blank.js";

export function pastedFrom(bytes: Uint8Array): string {
  const read = readBlank(bytes, "copied.docx");
  if ("problem" in read) throw new Error(read.problem.code);
  return read.document.blocks
    .flatMap((block) => {
      if (block.block === "paragraph") return block.text.trim() === "" ? [] : [block.text];
      const rows = new Map<number, string[]>();
      for (const { row, text } of block.cells) rows.set(row, [...(rows.get(row) ?? []), text.replace(/\s+/g, " ")]);
      return [...rows.values()].map((cells) => cells.join("\t"));
    })
    .join("\n");
}
