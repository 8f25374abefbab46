import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { jsonSchemas } from "../../src/forms/json-schemas.js";

describe("the schemas for editors", () => {
  it.each([...jsonSchemas()])("templates/%s is current", (name, text) => {
    const hint = "Run npm run build && node tools/write-schemas.mjs, and commit what it writes.";
    expect(readFileSync(`templates/${name}`, "utf8"), hint).toBe(text);
  });

  it.each(definitions())("are named in the first line of %s", (file, schema) => {
    const [first] = readFileSync(`templates/${file}`, "utf8").split("\n");
    expect(first).toBe(`# yaml-language-server: $schema=../${schema}.schema.json`);
  });
});

/** Every definition with the schema that it has to follow. */
function definitions(): [string, string][] {
  const files = readdirSync("templates", { recursive: true, encoding: "utf8" }).map((file) =>
    file.replaceAll("\\", "/"),
  );
  return files.flatMap((file): [string, string][] => {
    if (/^[^_/][^/]*\/form\.yaml$/.test(file)) return [[file, "form"]];
    const [, folder] = /^(schemes|_shared)\/[^/]+\.yaml$/.exec(file) ?? [];
    return folder === undefined ? [] : [[file, folder === "schemes" ? "scheme" : "fragment"]];
  });
}
