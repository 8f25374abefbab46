import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { type Browser, chromium } from "playwright-core";

const quiet = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Chromium that talks to nobody but the page's own server. */
export function launch(executablePath: string): Promise<Browser> {
  return chromium.launch({ executablePath, args: quiet });
}

/** The server hands out the page as it was compiled: a test of yesterday's page would prove nothing. */
export function buildPage(): void {
  const sources = readdirSync("src/simulator/page", { recursive: true, encoding: "utf8" });
  const stale = sources.filter((file) => /(?<!\.d)\.ts$/.test(file)).some(isStale);
  if (!stale) return;
  const built = spawnSync(process.execPath, ["node_modules/typescript/bin/tsc", "-p", "tsconfig.json"], {
    encoding: "utf8",
  });
  const faults = built.stdout.split("\n").filter((line) => line.startsWith("src/simulator/page/"));
  if (faults.length > 0) throw new Error(faults.join("\n"));
}

function isStale(file: string): boolean {
  const compiled = join("dist/src/simulator/page", file.replace(/\.ts$/, ".js"));
  return !existsSync(compiled) || statSync(compiled).mtimeMs < statSync(join("src/simulator/page", file)).mtimeMs;
}
