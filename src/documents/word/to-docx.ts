/** An old Word file (.doc) -> .docx by LibreOffice, where it is installed. */
import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { type Problem, problem } from "../../core/problem.js";

const run = promisify(execFile);
/** An old Word file begins with the signature of a compound file. */
const oldFormat = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
/** Milliseconds that a conversion may take. */
const patience = 60_000;

/** Any other file comes back as it is. `no-office`: there is no LibreOffice, or it cannot read the file. */
export async function toDocx(bytes: Uint8Array, file: string): Promise<{ bytes: Uint8Array } | { problem: Problem }> {
  if (!oldFormat.every((byte, index) => bytes[index] === byte)) return { bytes };
  const folder = await mkdtemp(join(tmpdir(), "jiping-doc-"));
  try {
    await writeFile(join(folder, "blank.doc"), bytes);
    // A profile of its own: a running LibreOffice of the same user would take the call over.
    const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
    const options = ["--headless", "--norestore", profile, "--convert-to", "docx", "--outdir", folder];
    await run("soffice", [...options, join(folder, "blank.doc")], { timeout: patience });
    return { bytes: await readFile(join(folder, "blank.docx")) };
  } catch {
    return { problem: problem("no-office", { file }) };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
