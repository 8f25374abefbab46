/** A form's Word layout as filled files are read by it. */
import type { LayoutSource } from "../core/reading/layout/layout.js";
import { readBlank } from "./word/read-blank.js";

/** null: it is too large to be compared. */
export function layoutSource(layout: Uint8Array): LayoutSource | null {
  const read = readBlank(layout, "report.docx");
  return "document" in read ? read.document : null;
}
