/** The capability that docs/architecture.md adds, out of the document's own code blocks, in a copy of the project. */
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";

export interface DocumentedCapability {
  /** A folder to be removed when it is no longer needed. */
  readonly folder: string;
  /** Files that the document adds, and those in which it adds lines, in its order. */
  readonly added: readonly string[];
  readonly changed: readonly string[];
}

const copied = ["src", "db", "bench", "prompts", "templates", "test", "docs", "tools", "package.json"].concat([
  "tsconfig.json",
  "tsconfig.test.json",
  "vitest.config.ts",
  "biome.json",
  ".gitignore",
]);

/** Throws where the document adds a file that is there, or lines at a place that is not. */
export function buildDocumentedCapability(): DocumentedCapability {
  const folder = mkdtempSync(join(tmpdir(), "documented-capability-"));
  for (const name of copied) cpSync(name, join(folder, name), { recursive: true });
  symlinkSync(resolve("node_modules"), join(folder, "node_modules"), "dir");
  const added: string[] = [];
  const changed: string[] = [];
  const document = readFileSync("docs/architecture.md", "utf8");
  for (const [, kind = "", name = "", text = ""] of document.matchAll(/^```(\w+) (\S+)\n(.*?)^```$/gms)) {
    const file = join(folder, name);
    if (kind === "diff") {
      writeFileSync(file, withLines(readFileSync(file, "utf8"), text, name));
      changed.push(name);
    } else {
      if (existsSync(file)) throw new Error(`${name} is there already`);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, text);
      added.push(name);
    }
  }
  return { folder, added, changed };
}

/** Lines that begin with `+` go where the line before or after them stands; `@@` parts one place from the next. */
function withLines(before: string, diff: string, name: string): string {
  return diff.split("@@\n").reduce((text, hunk) => {
    const lines = hunk.trimEnd().split("\n");
    const old = lines
      .filter((line) => !line.startsWith("+"))
      .map((line) => `${line.slice(1)}\n`)
      .join("");
    const next = lines.map((line) => `${line.slice(1)}\n`).join("");
    if (text.split(old).length !== 2) throw new Error(`${name} does not have once:\n${old}`);
    return text.replace(old, next);
  }, before);
}
