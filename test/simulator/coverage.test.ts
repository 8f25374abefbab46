import { existsSync, readFileSync } from "node:fs";
import { afterAll, describe, expect, test } from "vitest";
import { createOpenApi } from "../../src/simulator/api/app.js";
import { TAGS } from "../../src/simulator/cards/tag.js";
import { takeCredentials } from "../../src/simulator/credentials.js";
import { faultsSchema } from "../../src/simulator/faults.js";
import { EVENT_TYPES } from "../../src/simulator/push/event-types.js";
import { startSimulator } from "../../src/simulator/start.js";
import { createWorld } from "../../src/simulator/world.js";
import { controlOf } from "./control.js";

const readme = readFileSync("src/simulator/README.md", "utf8");
const everyComponent = readFileSync("test/fixtures/cards/every-component.json", "utf8");
const simulator = await startSimulator();
afterAll(() => simulator.close());

interface Row {
  name: string;
  state: string;
  testedBy: string;
}

/** The rows below a heading; those of absent things have no test. */
function rowsOf(heading: string): Row[] {
  const section = readme.split(`### ${heading}\n`)[1]?.split(/^##/m)[0] ?? "";
  const lines = section.split("\n").filter((line) => line.startsWith("| `"));
  return lines.map((line) => {
    const cells = line.split("|").map((cell) => cell.trim().replace(/^`(.*)`$/, "$1"));
    return { name: cells[1] ?? "", state: cells[2] ?? "", testedBy: cells.at(-2) ?? "" };
  });
}

const endpoints = (): string[] => {
  const world = createWorld({ credentials: takeCredentials(undefined) });
  const routes = createOpenApi(world, { count: () => 0 }).routes.filter(({ method }) => method !== "ALL");
  world.clock.close();
  return [...routes.map(({ method, path }) => `${method} ${path}`), "POST /callback/ws/endpoint"];
};

describe.each<[string, () => readonly string[]]>([
  ["Endpoints", endpoints],
  ["Components of cards", () => TAGS],
  ["Events", () => EVENT_TYPES],
  ["Faults", () => Object.keys(faultsSchema.shape)],
])("the README's table of %s", (heading, there) => {
  const present = rowsOf(heading).filter(({ state }) => state !== "absent");

  test("names exactly what there is", () => {
    expect(present.map(({ name }) => name).sort()).toEqual([...there()].sort());
  });

  test("names for each a test that is there and speaks of it", () => {
    for (const { name, testedBy } of present) {
      const path = `test/simulator/${testedBy}`;
      expect(existsSync(path), `${name}: ${path}`).toBe(true);
      // Endpoints are called by the SDK's methods, which do not name them; endpoints.test.ts counts them on the wire.
      const speaks = heading === "Endpoints" || (readFileSync(path, "utf8") + everyComponent).includes(name);
      expect(speaks, `${testedBy} says nothing of ${name}`).toBe(true);
    }
  });
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

test("people, the bot's name and what long connections are told can be given", async () => {
  const people = [{ name: "甲某", department: "示例科", role: "测试", color: "#000" }];
  const own = await startSimulator({ people, botName: "小助手", longConnection: { PingInterval: 7 } });
  expect(own.people).toMatchObject([{ name: "甲某", open_id: expect.stringMatching(/^ou_/) }]);
  expect((await controlOf(own.url).chats(own.people[0]?.open_id ?? ""))[0]?.name).toBe("小助手");
  await own.close();
});
