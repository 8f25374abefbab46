/**
 * `node tools/ready.mjs tools/screenshots-people.mjs`: takes the pictures of the manual and of the READMEs that show the way of a report
 * between people anew, out of the test that plays it by clicking. Needs Debian's chromium. The unit is invented.
 */
import { spawnSync } from "node:child_process";

const { status } = spawnSync("npx", ["--no-install", "vitest", "run", "test/browser/people.test.ts"], {
  stdio: "inherit",
  env: { ...process.env, PICTURES: "docs/images" },
});
process.exitCode = status ?? 1;
