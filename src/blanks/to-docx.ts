/** What somebody sent as a blank form -> a .docx file: an old Word file by LibreOffice, where it is installed. */
import { type Problem, problem } from "../core/problem.js";
import { Archive } from "../files/archive/archive.js";
import { compoundKind } from "../files/compound/compound-kind.js";
import { containerOf, packageOf } from "../files/kind.js";
import { findOffice } from "../files/office.js";
import { Refused } from "../files/refused.js";

/**
 * A .docx file, and what only looks like one, comes back as it is. `file-empty`, `file-encrypted`; `blank-picture`, `blank-pdf`,
 * `blank-workbook`, `blank-archive`: a form of another kind of file; `no-office`: there is no LibreOffice, or it cannot read the file.
 */
export async function toDocx(
  bytes: Uint8Array,
  file: string,
  signal?: AbortSignal,
): Promise<{ bytes: Uint8Array } | { problem: Problem }> {
  const kind = kindOf(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  if (kind === "docx") return { bytes };
  if (kind !== "doc" && kind !== "rtf") return { problem: problem(kind, { file }) };
  const office = await findOffice();
  const made = (await office?.convert(bytes, kind, "docx", signal)) ?? null;
  return made === null ? { problem: problem("no-office", { file }) } : { bytes: made };
}

/** The file as it was read, or the code of the fault that keeps it from being read. */
function kindOf(bytes: Buffer): string {
  if (bytes.length === 0) return "file-empty";
  try {
    switch (containerOf(bytes)) {
      case "compound":
        return compoundKind(bytes) === "doc" ? "doc" : "blank-workbook";
      case "zip":
        return kinds[packageOf(new Archive(bytes)) ?? "archive"];
      case "picture":
        return "blank-picture";
      case "pdf":
        return "blank-pdf";
      case "rtf":
        return "rtf";
      case "text":
        return "docx";
    }
  } catch (error) {
    if (error instanceof Refused && error.problem.code === "file-encrypted") return "file-encrypted";
    // A broken archive, or a compound file of another program: whoever opens it says so.
    if (error instanceof Refused) return "docx";
    throw error;
  }
}

const kinds = { docx: "docx", other: "docx", xlsx: "blank-workbook", archive: "blank-archive" } as const;
