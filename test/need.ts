import { accessSync, constants, existsSync, readdirSync, realpathSync } from "node:fs";
import { basename, delimiter, dirname, join } from "node:path";

export type Tool = "chromium" | "libreoffice" | "nginx" | "openssl" | "postgresql";

interface Needed {
  /** Names of the program whose path is given back. */
  main: string[];
  /** Programs that must be found too. */
  also: string[];
  /** Files in the folder of the program itself: parts of it that are installed apart. */
  beside?: string[];
  folders: () => string[];
  /** Files among the machine's fonts. */
  fonts: string[];
}

const fontFolder = "/usr/share/fonts";
const chinese = "NotoSansCJK-Regular.ttc";

const programs: Record<Tool, Needed> = {
  chromium: {
    main: ["chromium", "chromium-browser", "google-chrome"],
    also: [],
    folders: () => [],
    fonts: [chinese],
  },
  libreoffice: {
    main: ["soffice", "libreoffice"],
    also: ["pdftoppm", "pdftotext"],
    // Calc: Excel files are saved by it.
    beside: ["libsclo.so"],
    folders: () => [],
    fonts: [chinese, "LiberationSerif-Regular.ttf", "DejaVuSans.ttf"],
  },
  // Debian keeps nginx off the PATH of ordinary accounts.
  nginx: { main: ["nginx"], also: [], folders: () => ["/usr/sbin"], fonts: [] },
  openssl: { main: ["openssl"], also: [], folders: () => [], fonts: [] },
  postgresql: { main: ["initdb"], also: ["postgres"], folders: postgresFolders, fonts: [] },
};

/**
 * The path of a program that some tests need and a machine may lack: chromium, soffice, nginx, openssl or initdb
 * (`postgres` lies in the same folder), together with the fonts that those tests rest on. Missing: says so in one line on stderr and gives null, so that
 * the test can skip; where CI is "true" it throws instead, so that nothing is skipped unnoticed.
 */
export function need(tool: Tool): string | null {
  const { main, also, beside = [], folders, fonts } = programs[tool];
  const places = [...(process.env.PATH ?? "").split(delimiter).filter(Boolean), ...folders()];
  const path = findOne(main, places);
  const absent = also.filter((name) => !findOne([name], places));
  const parts = path === null ? [] : beside.filter((name) => !existsSync(join(dirname(realpathSync(path)), name)));
  const missing = [...(path ? [] : [main[0]]), ...absent, ...parts, ...missingFonts(fonts)];
  if (path && missing.length === 0) return path;
  const sentence = `needs ${tool}: ${missing.join(", ")} not found`;
  if (process.env.CI === "true") throw new Error(sentence);
  process.stderr.write(`skipped: ${sentence}\n`);
  return null;
}

function missingFonts(files: string[]): string[] {
  if (files.length === 0 || !existsSync(fontFolder)) return files;
  const installed = new Set(
    readdirSync(fontFolder, { recursive: true, encoding: "utf8" }).map((path) => basename(path)),
  );
  return files.filter((file) => !installed.has(file));
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
