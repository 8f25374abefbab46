import { request } from "node:http";
import { afterAll, describe, expect, test } from "vitest";
import { startSimulator } from "../../../src/simulator/start.js";

const simulator = await startSimulator();
afterAll(() => simulator.close());

/** Sent by node:http, which leaves path and Host as they are. */
function raw(path: string, headers: Record<string, string> = {}, method = "GET"): Promise<number> {
  const { hostname, port } = new URL(simulator.url);
  return new Promise((resolve, reject) => {
    const sent = request({ hostname, port, path, headers, method }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    });
    sent.on("error", reject);
    sent.end();
  });
}

describe("the chat page", () => {
  test("comes with a policy that lets only its own scripts run", async () => {
    const response = await fetch(simulator.url);
    expect(response.headers.get("content-type")).toMatch(/^text\/html/);
    expect(response.headers.get("content-security-policy")).toContain("script-src 'self';");
    expect(await response.text()).toContain("/page/main.js");
  });

  test("finds its libraries, which find each other", async () => {
    for (const name of ["preact", "hooks", "htm", "markdown-it", "vchart"]) {
      const response = await fetch(`${simulator.url}/vendor/${name}.js`);
      expect([name, response.status, response.headers.get("content-type")]).toEqual([
        name,
        200,
        "text/javascript; charset=utf-8",
      ]);
      await response.arrayBuffer();
    }
    const hooks = await (await fetch(`${simulator.url}/vendor/hooks.js`)).text();
    expect(hooks).toContain('from"/vendor/preact.js"');
    expect(hooks).not.toContain('from"preact"');
  });

  test("is not sent again while it is the same", async () => {
    const etag = (await fetch(`${simulator.url}/page/base.css`)).headers.get("etag") ?? "";
    expect((await fetch(`${simulator.url}/page/base.css`, { headers: { "if-none-match": etag } })).status).toBe(304);
  });

  test.each([
    "/page/../start.ts",
    "/page/%2e%2e/start.ts",
    "/page/..%2fstart.ts",
    "/page/main.ts",
    "/page/.env",
    "/vendor/../package.json",
    "/vendor/lodash.js",
    "/vendor/__proto__",
    "/page/vendor.d.ts",
  ])("nothing else is served: %s", async (path) => {
    expect(await raw(path)).toBe(404);
  });
});

describe("only this machine is answered", () => {
  test.each(["evil.example", "127.0.0.1.evil.example", "localhost.evil.example:80", "192.168.0.7"])(
    "not under the name %s",
    async (host) => {
      expect(await raw("/_control/people", { host })).toBe(403);
      expect(await raw("/", { host })).toBe(403);
    },
  );

  test("and not for another site's page", async () => {
    expect(await raw("/_control/faults", { origin: "https://evil.example" }, "POST")).toBe(403);
    expect(await raw("/_control/people", { origin: "null" })).toBe(403);
    for (const other of ["http://127.0.0.1:1", "http://localhost:1", "http://[::1]:1"])
      expect(await raw("/_control/faults", { origin: other }, "POST"), other).toBe(403);
    expect(await raw("/_control/people", { origin: simulator.url })).toBe(200);
    expect(await raw("/_control/people", { origin: "http://localhost:1", host: "localhost:1" })).toBe(200);
  });
});
