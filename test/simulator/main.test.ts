import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { afterAll, expect, test } from "vitest";
import type { Credentials } from "../../src/simulator/credentials.js";
import { startBot } from "./bot.js";
import { controlOf } from "./control.js";

/** Filled from what the program prints: the bot has to be there first. */
const credentials = { appId: "", appSecret: "", encryptKey: "", verificationToken: "" };
const bot = await startBot(credentials satisfies Credentials);
let child: ChildProcess | undefined;

afterAll(async () => {
  child?.kill();
  await bot.close();
});

const LABELS: Record<keyof typeof credentials, string> = {
  appId: "App ID",
  appSecret: "App Secret",
  encryptKey: "Encrypt Key",
  verificationToken: "Verification Token",
};

/** The program's six lines, by what stands in front of them. */
async function start(...flags: string[]): Promise<Map<string, string>> {
  child = spawn("npm", ["run", "--silent", "simulator", "--", ...flags], { stdio: ["ignore", "pipe", "inherit"] });
  const told = new Map<string, string>();
  if (child.stdout === null) throw new Error("nothing to read");
  for await (const line of createInterface(child.stdout)) {
    const [label = "", value = ""] = line.split(/ {2,}/);
    told.set(label, value);
    if (label.startsWith("Webhook")) break;
  }
  if (!told.has("Webhook")) throw new Error("the simulator did not start; why stands above");
  return told;
}

test("npm run simulator prints what a bot needs, pushes to it, and frees its port when npm is told to stop", {
  timeout: 120_000,
}, async () => {
  const told = await start("--port", "0", "--webhook", bot.url);
  for (const [key, label] of Object.entries(LABELS)) Object.assign(credentials, { [key]: told.get(label) });
  const url = told.get("Chat page and domain") ?? "";
  expect(credentials.appId).toMatch(/^cli_[0-9a-f]{16}$/);
  const control = controlOf(url);
  const person = (await control.people())[0]?.open_id ?? "";
  await control.say(person, "你好");
  const [arrival] = await bot.received("im.message.receive_v1");
  expect(arrival?.plain.event.message.content).toBe('{"text":"你好"}');
  expect((await fetch(url)).headers.get("content-type")).toContain("text/html");

  const taken = run("--port", new URL(url).port);
  expect([taken.status, taken.stderr]).toEqual([1, expect.stringContaining("The port is taken")]);

  child?.kill("SIGTERM");
  if (child !== undefined && child.exitCode === null && child.signalCode === null) await once(child, "exit");
  for (let tries = 0; tries < 100 && (await answers(url)); tries += 1)
    await new Promise((next) => setTimeout(next, 50));
  expect(await answers(url)).toBe(false);
});

test("flags that make no sense are refused with the usage", { timeout: 60_000 }, () => {
  for (const flags of [
    ["--port", "many"],
    ["--webhook", "nowhere"],
    ["--speed", "2"],
  ]) {
    const { status, stderr } = run(...flags);
    expect([status, stderr]).toEqual([1, expect.stringContaining("npm run simulator")]);
  }
});

/** Already built by now: straight from the entry. */
function run(...flags: string[]): { status: number | null; stderr: string } {
  return spawnSync(process.execPath, ["dist/src/simulator/main.js", ...flags], { encoding: "utf8", timeout: 20_000 });
}

async function answers(url: string): Promise<boolean> {
  return fetch(`${url}/_control/state`).then(
    () => true,
    () => false,
  );
}
