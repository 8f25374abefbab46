import { accessSync, constants, readdirSync } from "node:fs";
import { delimiter, join } from "node:path";

export type Tool = "chromium" | "libreoffice" | "postgresql";

/** For each tool: a program whose path is given back, and the programs that must be found too. */
const programs: Record<Tool, { main: string[]; also: string[]; folders: () => string[] }> = {
  chromium: { main: ["chromium", "chromium-browser", "google-chrome"], also: [], folders: () => [] },
  libreoffice: { main: ["soffice", "libreoffice"], also: ["pdftoppm"], folders: () => [] },
  postgresql: { main: ["initdb"], also: ["postgres"], folders: postgresFolders },
};

/**
 * The path of a program that some tests need and a machine may lack: chromium, soffice or initdb
 * (`postgres` lies in the same folder). Missing: says so in one line on stderr and gives null, so that
 * the test can skip; where CI is "true" it throws instead, so that nothing is skipped unnoticed.
 */
export function need(tool: Tool): string | null {
  const { main, also, folders } = programs[tool];
  const places = [...(process.env.PATH ?? "").split(delimiter).filter(Boolean), ...folders()];
  const path = findOne(main, places);
  const missing = [...(path ? [] : [main[0]]), ...also.filter((name) => !findOne([name], places))];
  if (path && missing.length === 0) return path;
  const sentence = `needs ${tool}: ${missing.join(", ")} not found`;
  if (process.env.CI === "true") throw new Error(sentence);
  process.stderr.write(`skipped: ${sentence}\n`);
  return null;
}

function findOne(names: string[], places: string[]): string | null {
  for (const place of places) {
    for (const name of names) {
      const path = join(place, name);
      if (isProgram(path)) return path;
    }
  }
  return null;
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false; // not there, or not to be run: the same to the caller
  }
}

/** Debian keeps initdb and postgres off the PATH, in a folder for each version; the newest first. */
function postgresFolders(): string[] {
  const root = "/usr/lib/postgresql";
  try {
    const versions = readdirSync(root).sort((a, b) => Number(b) - Number(a));
    return versions.map((version) => join(root, version, "bin"));
  } catch {
    return []; // no such folder: no PostgreSQL from Debian
  }
}
