/** An old Word file (.doc) -> .docx by LibreOffice, where it is installed. */
import { type Problem, problem } from "../core/problem.js";
import { containerOf } from "../files/kind.js";
import { findOffice } from "../files/office.js";

/** Any other file comes back as it is. `no-office`: there is no LibreOffice, or it cannot read the file. */
export async function toDocx(
  bytes: Uint8Array,
  file: string,
  signal?: AbortSignal,
): Promise<{ bytes: Uint8Array } | { problem: Problem }> {
  if (containerOf(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)) !== "compound") return { bytes };
  const office = await findOffice();
  const made = (await office?.convert(bytes, "doc", "docx", signal)) ?? null;
  return made === null ? { problem: problem("no-office", { file }) } : { bytes: made };
}
