/**
 * LibreOffice, where it is installed: it makes of old binary files those that are read here. It runs without macros and links,
 * with a profile and a folder of its own that are gone afterwards.
 */
import { spawn } from "node:child_process";
import { access, constants, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { pathToFileURL } from "node:url";

export interface Office {
  /** null: it could not, or took too long. `from`, `to`: endings of file names. */
  convert(bytes: Uint8Array, from: string, to: string, signal?: AbortSignal): Promise<Uint8Array | null>;
}

/** Milliseconds; the first start writes a profile. */
const longest = 60_000;

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
export async function findOffice(path: string = process.env.PATH ?? ""): Promise<Office | null> {
  for (const folder of path.split(delimiter))
    for (const name of ["soffice", "libreoffice", "soffice.exe"]) {
      const program = join(folder, name);
      const isThere = await access(program, constants.X_OK).then(
        () => true,
        () => false,
      );
      if (folder !== "" && isThere)
        return { convert: (bytes, from, to, signal) => convert(program, bytes, from, to, signal) };
    }
  return null;
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
    await run(program, args, folder, signal);
    const [made] = await readdir(join(folder, "out")).catch(() => []);
    return made === undefined ? null : new Uint8Array(await readFile(join(folder, "out", made)));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Resolves whatever it ends with; what counts is the file that it leaves. Nothing of the bot's environment goes to it. */
function run(program: string, args: readonly string[], home: string, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const limit = AbortSignal.timeout(longest);
    const child = spawn(program, args, {
      env: { PATH: process.env.PATH ?? "", HOME: home, LANG: "zh_CN.UTF-8" },
      stdio: "ignore",
      detached: true,
      signal: signal === undefined ? limit : AbortSignal.any([signal, limit]),
    });
    const end = (): void => {
      // It starts another process of itself, which has to go with it.
      if (child.pid !== undefined)
        try {
          process.kill(-child.pid, "SIGKILL");
        } catch {
          // All of them have ended.
        }
      resolve();
    };
    child.once("exit", end).once("error", end);
  });
}
