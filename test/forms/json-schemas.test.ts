import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { jsonSchemas } from "../../src/forms/json-schemas.js";

describe("the schemas for editors", () => {
  it.each([...jsonSchemas()])("templates/%s is current", (name, text) => {
    const hint = "Run npm run build && node tools/write-schemas.mjs, and commit what it writes.";
    expect(readFileSync(`templates/${name}`, "utf8"), hint).toBe(text);
  });

  it("are named in the first line of every form and scheme", () => {
    expect(readFileSync("templates/changsha-overall-evaluation/form.yaml", "utf8")).toMatch(
      /^# yaml-language-server: \$schema=\.\.\/form\.schema\.json\n/,
    );
    expect(readFileSync("templates/schemes/hunan-changsha.yaml", "utf8")).toMatch(
      /^# yaml-language-server: \$schema=\.\.\/scheme\.schema\.json\n/,
    );
  });
});
