import { existsSync, readFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { expect, test } from "vitest";

/** Loaded with their first use: each costs a start tens of milliseconds, and all its memory. */
const later = [
  "yaml",
  "docxtemplater",
  "pizzip",
  "pg",
  "hucre",
  "hucre/xlsx",
  "saxes",
  "axios",
  "@larksuiteoapi/node-sdk",
];

test("a start loads no library that only files, PostgreSQL or messages need", () => {
  const packages = packagesOf("src/main.ts");
  expect(packages.get("kysely")).toBeDefined();
  expect(later.flatMap((name) => (packages.has(name) ? [`${name}: by ${packages.get(name)}`] : []))).toEqual([]);
});

/** Every package that the modules of a program import as they are loaded, with one module that does. */
function packagesOf(entry: string): Map<string, string> {
  const packages = new Map<string, string>();
  const seen = new Set<string>();
  const waiting = [entry];
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (seen.has(file)) continue;
    seen.add(file);
    for (const [, imported = ""] of readFileSync(file, "utf8").matchAll(loads)) {
      if (!imported.startsWith(".")) packages.set(imported, file);
      else {
        const source = resolve(dirname(file), imported.replace(/\.js$/, ".ts"));
        if (existsSync(source)) waiting.push(source);
      }
    }
  }
  return packages;
}

/** Imports that stay when types are gone. */
const loads = /^(?:import|export) (?!type )(?:[^;"']*? from )?"([^"]+)";/gm;
