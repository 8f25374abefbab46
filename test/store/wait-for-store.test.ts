import { describe, expect, test } from "vitest";
import { waitForStore } from "../../src/store/wait-for-store.js";
import { need } from "../need.js";
import { startPostgres } from "./postgres.js";

describe.skipIf(need("postgresql") === null)("a database that is not up yet", () => {
  test("is waited for with a line in the log, and used once it is there", async () => {
    const server = await startPostgres();
    if (server === null) throw new Error("the server is not there");
    const url = await server.database();
    await server.down();
    const said: string[] = [];
    const log = { warn: (_: object, message: string) => void said.push(message) };
    const waiting = waitForStore(url, { log, pause: 50 });
    await expect.poll(() => said.length).toBeGreaterThan(0);
    await server.up();
    const store = await waiting;
    await store.ping();
    await store.close();
    await server.stop();
    expect(said[0]).toContain("数据库还连不上");
  });

  test("a password or name that is wrong is no reason to wait", async () => {
    const log = { warn: () => undefined };
    await expect(waitForStore("mysql://root@127.0.0.1/x", { log })).rejects.toThrow("no such kind");
  });
});
