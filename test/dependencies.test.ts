/** What is installed with the program: as it was locked, under a licence that allows it, without programs of its own at installing. */
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { z } from "zod";

const entry = z.looseObject({
  version: z.string().optional(),
  integrity: z.string().optional(),
  resolved: z.string().optional(),
  license: z.string().optional(),
  dev: z.boolean().optional(),
  link: z.boolean().optional(),
  hasInstallScript: z.boolean().optional(),
});
const lock = z
  .object({ packages: z.record(z.string(), entry) })
  .parse(JSON.parse(readFileSync("package-lock.json", "utf8")));
const { allowScripts } = z
  .object({ allowScripts: z.record(z.string(), z.boolean()) })
  .parse(JSON.parse(readFileSync("package.json", "utf8")));
const installed = Object.entries(lock.packages).filter(([path, { link }]) => path !== "" && link !== true);
const nameOf = (path: string) => path.replace(/^.*node_modules\//, "");

/** MPL-2.0 holds its own files together and leaves the program free. */
const permissive = new Set([
  ...["MIT", "ISC", "0BSD", "BSD-2-Clause", "BSD-3-Clause", "Apache-2.0", "Unlicense", "CC0-1.0", "BlueOak-1.0.0"],
  ...["Python-2.0", "MPL-2.0", "Zlib", "WTFPL", "CC-BY-3.0", "CC-BY-4.0"],
]);

/** "(MIT OR GPL-3.0)" leaves the choice; "MIT AND Zlib" asks for both. */
function isPermissive(license: string): boolean {
  const offered = license.replaceAll(/[()]/g, "").split(" OR ");
  return offered.some((one) => one.split(" AND ").every((part) => permissive.has(part.trim())));
}

test("every package is locked to its checksum", () => {
  expect(installed.length).toBeGreaterThan(100);
  expect(installed.filter(([, { integrity }]) => !/^sha512-/.test(integrity ?? "")).map(([path]) => path)).toEqual([]);
});

test("what the program ships with has a licence that allows it", () => {
  const shipped = installed.filter(([, { dev }]) => dev !== true);
  const odd = shipped.filter(([, { license }]) => !isPermissive(license ?? ""));
  expect(odd.map(([path, { license }]) => `${path}: ${license ?? "none"}`)).toEqual([]);
});

test("no package but better-sqlite3 may run a script when it is installed, and each that wants to is decided upon", () => {
  const wanting = installed.filter(([, one]) => one.hasInstallScript === true && one.dev !== true);
  for (const [path] of wanting) expect(Object.keys(allowScripts), path).toContain(nameOf(path));
  expect(Object.entries(allowScripts).filter(([, allowed]) => allowed)).toEqual([["better-sqlite3", true]]);
});
