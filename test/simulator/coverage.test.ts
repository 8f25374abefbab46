import { readFileSync } from "node:fs";
import { afterAll, expect, test } from "vitest";
import { createOpenApi } from "../../src/simulator/api/app.js";
import { takeCredentials } from "../../src/simulator/credentials.js";
import { startSimulator } from "../../src/simulator/start.js";
import { createWorld } from "../../src/simulator/world.js";
import { controlOf } from "./control.js";

const readme = readFileSync("src/simulator/README.md", "utf8");
const simulator = await startSimulator();
afterAll(() => simulator.close());

test("the README's table names exactly the endpoints that are there", () => {
  const world = createWorld({ credentials: takeCredentials(undefined) });
  const routes = createOpenApi(world).routes.filter(({ method }) => method !== "ALL");
  world.clock.close();
  const there = [...routes.map(({ method, path }) => `${method} ${path}`), "POST /callback/ws/endpoint"];
  const told = [...readme.matchAll(/^\| `([A-Z]+ \/\S+)` \| (?:supported|partial) \|/gm)].map(
    ([, endpoint]) => endpoint,
  );
  expect(told.sort()).toEqual(there.sort());
});

test("what the contract of /_control lists is answered", async () => {
  const contract = readFileSync("src/simulator/control-types.ts", "utf8");
  const calls = [...contract.matchAll(/^ \* (GET|POST) +(\/[\w/]+)/gm)].map(([, method = "", path = ""]) => ({
    method,
    path,
  }));
  expect(calls.length).toBeGreaterThan(15);
  for (const { method, path } of calls) {
    const stop = new AbortController();
    const init = method === "POST" ? { method, body: "{}", signal: stop.signal } : { signal: stop.signal };
    const response = await fetch(`${simulator.url}/_control${path}`, init);
    const words = response.ok ? "" : await response.text();
    expect(`${method} ${path} ${words}`).not.toContain(`no ${method} `);
    stop.abort();
  }
  expect(await controlOf(simulator.url).people()).toHaveLength(6);
});
