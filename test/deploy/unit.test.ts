import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { startSimulator } from "../../src/simulator/start.js";
import { unusedPort } from "../end-to-end/bot-process.js";
import { dockerfile } from "./dockerfile.js";

/** The unit's settings; of one that comes twice the last. */
const unit = new Map(
  readFileSync("deploy/jiping.service", "utf8")
    .split("\n")
    .flatMap((line) => {
      const [, name, value] = /^(\w+)=(.*)$/.exec(line) ?? [];
      return name === undefined || value === undefined ? [] : [[name, value] as const];
    }),
);

test("the unit's command line comes up under its umask, answers the container's health check, and ends when told", {
  timeout: 120_000,
}, async () => {
  const folder = mkdtempSync(join(tmpdir(), "jiping-unit-"));
  const simulator = await startSimulator();
  const { appId, appSecret } = simulator.credentials;
  const port = await unusedPort();
  const [program, ...args] = (unit.get("ExecStart") ?? "").split(" ");
  expect(program).toBe("/usr/bin/node");
  const environment = (unit.get("Environment") ?? "").split(" ").map((one) => one.split("=") as [string, string]);
  const state = join(folder, unit.get("StateDirectory") ?? "");
  const env = Object.fromEntries(environment.map(([name, value]) => [name, value.replace("/var/lib/jiping", state)]));
  const child = spawn("sh", ["-c", `umask ${unit.get("UMask")}; exec "$0" "$@"`, process.execPath, ...args], {
    env: {
      ...env,
      FEISHU_MODE: "websocket",
      FEISHU_APP_ID: appId,
      FEISHU_APP_SECRET: appSecret,
      FEISHU_DOMAIN: simulator.url,
      PORT: String(port),
    },
    stdio: "ignore",
  });
  try {
    const healthy = () => healthCheck(port);
    await expect.poll(healthy, { timeout: 90_000, interval: 500 }).toBe(0);
    expect(statSync(join(state, "jiping.db")).mode & 0o777).toBe(0o600);
    expect(statSync(state).mode & 0o777).toBe(0o700);
    const ended = once(child, "exit");
    child.kill("SIGTERM");
    expect(await ended).toEqual([0, null]);
    expect(await healthy()).toBe(1);
  } finally {
    child.kill("SIGKILL");
    await simulator.close();
    rmSync(folder, { recursive: true, force: true });
  }
});

/** Runs what stands behind HEALTHCHECK in the Dockerfile, on another port. */
async function healthCheck(port: number): Promise<number | null> {
  const [program, ...args] = dockerfile.healthCheck.map((word) => word.replace(":3000", `:${port}`));
  const child = spawn(program === "node" ? process.execPath : (program ?? ""), args, { stdio: "ignore" });
  const [code] = await once(child, "exit");
  return code;
}

test("the unit keeps what it runs in bounds", () => {
  expect(Object.fromEntries(unit)).toMatchObject({
    User: "jiping",
    UMask: "0077",
    StateDirectoryMode: "0700",
    Restart: "always",
    NoNewPrivileges: "true",
    ProtectSystem: "strict",
    CapabilityBoundingSet: "",
  });
});
