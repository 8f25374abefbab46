/** Hidden rows, columns and sheets of a file: passed over, or read too where somebody asked for it. */
import { type Say, say } from "../../say.js";
import type { FileDocument, FileTable } from "./document.js";

export function hidesSomething({ parts }: FileDocument): boolean {
  return parts.some(({ hidden, blocks }) => hidden || blocks.some((block) => block.is === "table" && hidesCell(block)));
}

function hidesCell({ rows }: FileTable): boolean {
  return rows.some((row) => row.some(({ hidden, nested = [] }) => hidden !== undefined || nested.some(hidesCell)));
}

/** What the reader of the file told, with what became of the hidden parts. */
export function toldOfFile({ told }: FileDocument, withHidden: boolean): Say[] {
  return told.map((one) => (withHidden && hiddenParts.has(one.say) ? say(one.say, { ...one.data, taken: true }) : one));
}

const hiddenParts: ReadonlySet<string> = new Set([
  "told.hidden-sheets",
  "told.hidden-rows",
  "told.filtered-rows",
  "told.hidden-columns",
  "told.hidden-cells",
]);
