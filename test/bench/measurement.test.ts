import { createServer } from "node:http";
import { afterEach, expect, test } from "vitest";
import { openLoop } from "../../bench/load/open-loop.js";
import { takeAll } from "../../bench/measurement.js";
import { type Figure, printTable } from "../../bench/table.js";

const open: (() => void)[] = [];
afterEach(() => {
  for (const close of open.splice(0)) close();
});

const delay = 20;

/** Answers every request with `ok` after `delay` milliseconds, or cuts its connection where `cuts` says so. */
async function server(cuts: (request: number) => boolean): Promise<number> {
  let requests = 0;
  const listening = createServer((request, response) => {
    requests += 1;
    if (cuts(requests)) request.socket.resetAndDestroy();
    else setTimeout(() => response.setHeader("content-length", 2).end("ok"), delay);
  });
  await new Promise<void>((resolve) => {
    listening.listen(0, "127.0.0.1", resolve);
  });
  open.push(() => {
    listening.closeAllConnections();
    listening.close();
  });
  const address = listening.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  return address.port;
}

const shots = (count: number) =>
  Array.from({ length: count }, () => ({
    request: Buffer.from("GET / HTTP/1.1\r\nhost: 127.0.0.1\r\n\r\n"),
    expect: ["ok"],
  }));

const measured = (what: string): Figure => ({ what, measured: 1, unit: "ms", decimals: 0, goal: null });

test("a measurement that breaks leaves its reason in its row, and the others are printed", async () => {
  const figures: Figure[] = [];
  const port = await server((request) => request === 3);
  await takeAll(
    [
      { what: "before", take: async () => [measured("before")] },
      { what: "broken", take: async () => (await openLoop(port, shots(20), 5)).map(() => measured("broken")) },
      { what: "after", take: async () => [measured("after")] },
    ],
    () => {},
    (some) => figures.push(...some),
  );
  const rows = printTable(figures).trimEnd().split("\n");
  expect(rows.slice(1).map((row) => row.replace(/\s+/g, " "))).toEqual([
    "before 1 ms",
    "broken failed read ECONNRESET",
    "after 1 ms",
  ]);
});

test("every request is timed from when it was due, on as many connections as are needed", async () => {
  const took = await openLoop(await server(() => false), shots(30), 2);
  expect(took).toHaveLength(30);
  expect(Math.min(...took)).toBeGreaterThan(delay / 2);
});
