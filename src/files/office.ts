/**
 * LibreOffice, where it is installed: it makes of old binary files those that are read here. It runs without macros and links,
 * with a profile and a folder of its own that are gone afterwards.
 */
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { findProgram, runProgram } from "./run-program.js";

export interface Office {
  /**
   * null: it could not, or took too long. `from`, `to`: endings of file names. Of several conversions each waits for the one
   * before it, whoever asked for it.
   */
  convert(bytes: Uint8Array, from: string, to: string, signal?: AbortSignal): Promise<Uint8Array | null>;
}

/** The first start writes a profile. */
const limits = { time: 60_000, memory: 4096 } as const;

/** No macro runs, no link is followed, nothing is fetched, whatever a file asks for. */
const settings = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="DisableMacrosExecution" oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="BlockUntrustedRefererLinks" oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="DisableActiveContent" oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Writer/Content/Update"><prop oor:name="Link" oor:op="fuse"><value>0</value></prop></item>
<item oor:path="/org.openoffice.Office.Calc/Content/Update"><prop oor:name="Link" oor:op="fuse"><value>2</value></prop></item>
</oor:items>
`;

/** null: it is not installed. `path`: folders of programs. */
export async function findOffice(path?: string): Promise<Office | null> {
  const program = await findProgram(["soffice", "libreoffice", "soffice.exe"], path);
  if (program === null) return null;
  return {
    convert: (bytes, from, to, signal) =>
      inTurn(async () => (signal?.aborted === true ? null : convert(program, bytes, from, to, signal))),
  };
}

let before: Promise<unknown> = Promise.resolve();

/** It takes a processor and some hundred megabytes: never two of them at once. */
function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const mine = before.then(work, work);
  before = mine.catch(() => undefined);
  return mine;
}

async function convert(program: string, bytes: Uint8Array, from: string, to: string, signal?: AbortSignal) {
  const folder = await mkdtemp(join(tmpdir(), "jiping-office-"));
  try {
    const source = join(folder, `in.${from}`);
    await writeFile(source, bytes);
    const profile = join(folder, "profile");
    await mkdir(join(profile, "user"), { recursive: true });
    await writeFile(join(profile, "user", "registrymodifications.xcu"), settings);
    const args = [
      `-env:UserInstallation=${pathToFileURL(profile).href}`,
      "--headless",
      "--norestore",
      "--convert-to",
      to,
      "--outdir",
      join(folder, "out"),
      source,
    ];
    await runProgram(program, args, { home: folder, limits, signal });
    const [made] = await readdir(join(folder, "out")).catch(() => []);
    return made === undefined ? null : new Uint8Array(await readFile(join(folder, "out", made)));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
