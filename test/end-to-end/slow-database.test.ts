import { expect, test } from "vitest";
import { need } from "../need.js";
import { startPostgres } from "../store/postgres.js";
import { slowFront } from "../store/slow-front.js";
import { onScene } from "./scene.js";

test.skipIf(need("postgresql") === null)(
  "a start waits for a PostgreSQL that answers too slowly for a turn, and works once it is quick",
  { timeout: 120_000 },
  async () => {
    const server = await startPostgres();
    if (server === null) throw new Error("the server is not there");
    const front = await slowFront(await server.database(), { late: 4000, lasts: 5000 });
    await onScene({ databaseUrl: front.url }, async ({ control, clerk }) => {
      await control.enter(clerk);
      await expect.poll(async () => (await control.state()).undelivered, { timeout: 20_000 }).toBe(0);
    });
    expect(front.delayed()).toBeGreaterThan(0);
    await front.close();
    await server.stop();
  },
);
