import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createMessenger } from "../../src/feishu/client.js";
import { createLongConnection } from "../../src/feishu/long-connection.js";
import { proxyFor } from "../../src/feishu/way-out.js";
import { createLogger } from "../../src/log.js";
import { lines } from "../lines.js";
import { type Platform, platform } from "./platform.js";
import { socketPlatform } from "./socket-platform.js";
import { tunnelTo } from "./tunnel.js";

const TO = { type: "open_id", id: "ou_x" } as const;
const SECRET = "invented-app-secret";
/** A name that no resolver knows: whoever gets there went through the tunnel. */
const domain = "http://feishu.intranet.invalid";

let feishu: Platform;
let tunnel: Awaited<ReturnType<typeof tunnelTo>>;
let out: ReturnType<typeof lines>;

beforeEach(async () => {
  feishu = await platform();
  tunnel = await tunnelTo(feishu.domain);
  out = lines();
  for (const name of ["HTTPS_PROXY", "ALL_PROXY", "NO_PROXY", "https_proxy", "http_proxy", "all_proxy", "no_proxy"])
    vi.stubEnv(name, "");
  vi.stubEnv("HTTP_PROXY", `http://user:p%40ss@${tunnel.host}`);
});

afterEach(async () => {
  vi.unstubAllEnvs();
  await tunnel.close();
  await feishu.close();
});

const messenger = (to: string) =>
  createMessenger({ appId: "cli_00000000000000aa", appSecret: SECRET, domain: to }, createLogger("debug", out));

test("REST calls go through the proxy, with its user and password", async () => {
  expect(await messenger(domain).send(TO, "text", "{}", "uuid-1")).toBe("om_1");
  expect(new Set(tunnel.asked.map(({ to }) => to))).toEqual(new Set(["feishu.intranet.invalid:80"]));
  expect(tunnel.asked[0]?.authorization).toBe(`Basic ${Buffer.from("user:p@ss").toString("base64")}`);
});

test("what NO_PROXY names, and this machine, is reached directly", async () => {
  expect(await messenger(feishu.domain).send(TO, "text", "{}", "uuid-1")).toBe("om_1");
  vi.stubEnv("NO_PROXY", ".intranet.invalid");
  await expect(messenger(domain).send(TO, "text", "{}", "uuid-2")).rejects.toMatchObject({ code: "network" });
  expect(tunnel.asked).toEqual([]);
});

test.each([403, 407])("a proxy that answers %i is the administrator's matter and loses no message", async (status) => {
  tunnel.refuseWith(status);
  const sending = messenger(domain).send(TO, "text", "{}", "uuid-1");
  await expect(sending).rejects.toMatchObject({ type: "configuration", code: `http-${status}` });
});

test("the long connection goes through the proxy too, its address and its WebSocket", async () => {
  const socket = await socketPlatform();
  const way = await tunnelTo(socket.domain);
  vi.stubEnv("HTTP_PROXY", `http://user:p%40ss@${way.host}`);
  const connection = createLongConnection({
    app: { appId: "cli_00000000000000aa", appSecret: SECRET, domain },
    log: createLogger("debug", out),
    botOpenId: () => null,
    receive: async () => "{}",
    words: { failed: "出错了" },
  });
  await connection.start();
  await expect.poll(() => connection.state()).toBe("connected");
  expect(way.asked.map(({ to }) => to)).toEqual(["feishu.intranet.invalid:80", "feishu.intranet.invalid:80"]);
  await expect.poll(() => out.text()).toContain(`"proxy":"http://${way.host}"`);
  expect(out.text()).toContain('"host":"feishu.intranet.invalid"');
  expect(out.text()).not.toContain("p%40ss");
  connection.close();
  await way.close();
  await socket.close();
});

test("the proxy is told without user and password", () => {
  vi.stubEnv("HTTPS_PROXY", "http://user:secret@proxy.invalid:8080");
  vi.stubEnv("NO_PROXY", "feishu.example.invalid,127.0.0.1");
  expect(proxyFor("https://open.feishu.cn")).toBe("http://proxy.invalid:8080");
  expect(proxyFor("wss://msg.feishu.cn/ws")).toBe("http://proxy.invalid:8080");
  expect(proxyFor("https://feishu.example.invalid")).toBeNull();
  expect(proxyFor("http://localhost:4000")).toBeNull();
});

test.each([
  ["feishu.example.invalid", "https://feishu.example.invalid", true],
  ["feishu.example.invalid", "https://open.feishu.example.invalid", false],
  [".example.invalid", "https://open.feishu.example.invalid", true],
  ["*.example.invalid", "wss://open.feishu.example.invalid/ws", true],
  ["feishu.example.invalid:8443", "https://feishu.example.invalid:8443", true],
  ["feishu.example.invalid:8443", "https://feishu.example.invalid", false],
  ["10.0.0.1, other.invalid", "https://10.0.0.1", true],
  ["other.invalid 10.0.0.1", "https://10.0.0.1", true],
  ["FEISHU.example.invalid", "https://feishu.EXAMPLE.invalid", true],
  ["*", "https://anywhere.invalid", true],
  // Said to be not understood.
  ["10.0.0.0/8", "https://10.0.0.1", false],
])("NO_PROXY=%s and %s: directly %s", (noProxy, address, directly) => {
  vi.stubEnv("HTTPS_PROXY", "http://proxy.invalid:8080");
  vi.stubEnv("NO_PROXY", noProxy);
  expect(proxyFor(address)).toBe(directly ? null : "http://proxy.invalid:8080");
});
