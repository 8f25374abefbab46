import { existsSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { type Env, readConfig } from "../src/config.js";

const ID = { FEISHU_APP_ID: "cli_00000000000000aa" };
const SECRET = { FEISHU_APP_SECRET: "hidden-secret" };
const KEY = { FEISHU_ENCRYPT_KEY: "hidden-key" };
const TOKEN = { FEISHU_VERIFICATION_TOKEN: "hidden-token" };
const ALL = { ...ID, ...SECRET, ...KEY, ...TOKEN };

function problemOf(env: Env): string {
  const config = readConfig(env);
  return "problem" in config ? config.problem : "";
}

test("nothing set means the simulator, on the loopback address, with the package's own folders", () => {
  const config = readConfig({});
  expect(config).toMatchObject({
    mode: "simulator",
    domain: "https://open.feishu.cn",
    databaseUrl: "./data/jiping.db",
    host: "127.0.0.1",
    port: 3000,
    logLevel: "info",
  });
  if ("problem" in config) throw new Error(config.problem);
  expect(existsSync(join(config.templatesDir, "../package.json"))).toBe(true);
  expect(existsSync(join(config.promptsDir, "../package.json"))).toBe(true);
});

test("production without credentials is refused with what to set", () => {
  expect(problemOf({ NODE_ENV: "production" })).toMatch(/FEISHU_APP_ID.*FEISHU_MODE/);
  expect(readConfig({ NODE_ENV: "production", ...ALL })).toMatchObject({ mode: "webhook" });
});

test("all four mean the webhook, id and secret ask for a choice", () => {
  expect(readConfig(ALL)).toMatchObject({
    mode: "webhook",
    encryptKey: "hidden-key",
    verificationToken: "hidden-token",
  });
  expect(problemOf({ ...ID, ...SECRET })).toMatch(/FEISHU_MODE=websocket.*FEISHU_MODE=webhook/);
});

test("the long connection needs id and secret, and an id of the platform's form", () => {
  const FEISHU_MODE = "websocket";
  expect(readConfig({ FEISHU_MODE, ...ID, ...SECRET })).toMatchObject({
    mode: "websocket",
    appSecret: "hidden-secret",
  });
  expect(readConfig({ FEISHU_MODE, ...ALL })).toMatchObject({ mode: "websocket" });
  expect(problemOf({ FEISHU_MODE, ...ID })).toContain("还需设置 FEISHU_APP_SECRET；");
  expect(problemOf({ FEISHU_MODE, ...SECRET, FEISHU_APP_ID: "cli_short" })).toContain("FEISHU_APP_ID 应为");
});

test("half-set credentials are refused with exactly what is missing", () => {
  const whole = Object.entries(ALL);
  for (let mask = 1; mask < 15; mask++) {
    const env = Object.fromEntries(whole.filter((_, index) => mask & (1 << index)));
    const missing = whole.filter((_, index) => !(mask & (1 << index))).map(([name]) => name);
    const text = problemOf({ FEISHU_MODE: "webhook", ...env });
    expect(text).toContain(`还需设置 ${missing.join("、")}；`);
    expect(problemOf(env)).not.toBe("");
  }
});

test("blank values count as not set", () => {
  expect(readConfig({ FEISHU_APP_ID: " ", FEISHU_APP_SECRET: "", PORT: "" })).toMatchObject({
    mode: "simulator",
    port: 3000,
  });
});

test.each([
  { PORT: "abc" },
  { PORT: "70000" },
  { PORT: "-1" },
  { LOG_LEVEL: "loud" },
  { FEISHU_DOMAIN: "open.feishu.cn" },
  { FEISHU_DOMAIN: "ftp://example.com" },
  { FEISHU_MODE: "hidden-mode" },
])("%j is refused with the variable's name", (env) => {
  expect(problemOf(env)).toContain(Object.keys(env)[0]);
});

test.each([
  { HTTPS_PROXY: "proxy.example:8080" },
  { https_proxy: "hidden.example" },
  { HTTP_PROXY: "socks5://proxy.example:1080" },
  { ALL_PROXY: "" },
])("a proxy that is no http:// or https:// address is refused with the variable's name: %j", (env) => {
  const [[name = "", value = ""] = []] = Object.entries(env);
  if (value === "") expect(readConfig(env)).toMatchObject({ mode: "simulator" });
  else expect(problemOf(env)).toMatch(new RegExp(`^${name} 应为 http:// 或 https:// 开头的代理地址`));
});

test("no sentence repeats a value", () => {
  const envs: Env[] = [
    { HTTPS_PROXY: "user:hidden@proxy" },
    { ...ID, ...SECRET },
    { ...KEY, ...TOKEN },
    { FEISHU_MODE: "hidden-mode" },
    { FEISHU_MODE: "websocket", ...SECRET, FEISHU_APP_ID: "hidden-id" },
    { PORT: "hidden-port" },
    { FEISHU_DOMAIN: "hidden" },
  ];
  for (const env of envs) {
    expect(problemOf(env)).not.toBe("");
    expect(problemOf(env)).not.toContain("hidden");
    expect(problemOf(env)).not.toContain("cli_0");
  }
});

test("the settings can be changed; a slash at the address's end goes", () => {
  const env = {
    ...ALL,
    FEISHU_DOMAIN: "http://127.0.0.1:4000/",
    DATABASE_URL: "postgres://db/x",
    HOST: "0.0.0.0",
    PORT: "0",
    TEMPLATES_DIR: "/forms",
    PROMPTS_DIR: "/words",
    LOG_LEVEL: "silent",
  };
  expect(readConfig(env)).toMatchObject({
    domain: "http://127.0.0.1:4000",
    databaseUrl: "postgres://db/x",
    host: "0.0.0.0",
    port: 0,
    templatesDir: "/forms",
    promptsDir: "/words",
    logLevel: "silent",
  });
});
