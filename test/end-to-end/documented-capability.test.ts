import { spawnSync } from "node:child_process";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { buildDocumentedCapability } from "./documented-capability.js";

const { folder, added, changed } = buildDocumentedCapability();
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Fails with what the program said. */
function run(program: string, ...args: string[]): string {
  const done = spawnSync(process.execPath, [join("node_modules", program), ...args], { cwd: folder, encoding: "utf8" });
  expect(done.status, `${done.stdout}${done.stderr}`).toBe(0);
  return done.stdout;
}

test("a capability is files of its name, and a line in each registry", () => {
  expect(added).toEqual([
    "src/core/dialogue/capabilities/nudge/schema.ts",
    "src/core/dialogue/capabilities/nudge/nudge-screen.ts",
    "src/core/dialogue/capabilities/nudge/nudge.ts",
    "src/app/effects/nudge.ts",
    "prompts/nudge.yaml",
    "test/core/dialogue/capabilities/nudge/nudge.test.ts",
  ]);
  expect(changed).toEqual([
    "src/core/dialogue/turn/schemas.ts",
    "src/core/dialogue/registry.ts",
    "src/core/dialogue/turn/effect.ts",
    "src/app/effects/settle.ts",
    "test/core/dialogue/access.test.ts",
    "prompts/commands.yaml",
  ]);
});

test("what the document adds compiles, and keeps the style and the layout", { timeout: 240_000 }, () => {
  run("typescript/bin/tsc", "-p", "tsconfig.test.json");
  run(
    "@biomejs/biome/bin/biome",
    "check",
    "--diagnostic-level=error",
    ...added.filter((file) => file.endsWith(".ts")),
    ...changed.filter((file) => file.endsWith(".ts")),
  );
});

test("what the document adds works, and its sentences are all there", { timeout: 240_000 }, () => {
  const tests = [
    "test/core/dialogue/capabilities/nudge",
    "test/architecture.test.ts",
    "test/prompts.test.ts",
    "test/variables.test.ts",
  ];
  expect(run("vitest/vitest.mjs", "run", "--reporter=json", ...tests)).toContain('"success":true');
});
