import { connect } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import { Hono } from "hono";
import { afterEach, expect, test } from "vitest";
import { type Listening, listen } from "../../src/server/listen.js";

const open: Listening[] = [];
afterEach(() => Promise.all(open.splice(0).map((one) => one.close(0))));

async function start(app: Hono): Promise<Listening> {
  const listening = await listen(app, { host: "127.0.0.1", port: 0 });
  open.push(listening);
  return listening;
}

test("the app is reached at the address it tells", async () => {
  const { url } = await start(new Hono().get("/", (c) => c.text("ok")));
  expect(await (await fetch(url)).text()).toBe("ok");
});

test("a taken port rejects", async () => {
  const { port } = await start(new Hono());
  await expect(listen(new Hono(), { host: "127.0.0.1", port })).rejects.toThrow("EADDRINUSE");
});

test("closing lets a running request end and takes no new one", async () => {
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  const listening = await start(
    new Hono().get("/", async (c) => {
      started();
      await held;
      return c.text("done");
    }),
  );
  let started = () => {};
  const running = new Promise<void>((resolve) => {
    started = resolve;
  });
  const answer = fetch(listening.url);
  await running;
  const closed = listening.close();
  await expect(fetch(listening.url)).rejects.toThrow();
  release();
  expect(await (await answer).text()).toBe("done");
  await closed;
});

test("closing cuts a connection that never ends", async () => {
  const listening = await start(new Hono().get("/", () => new Promise<Response>(() => {})));
  const socket = connect(listening.port, "127.0.0.1");
  const ended = new Promise((resolve) => socket.once("close", resolve));
  socket.on("error", () => undefined);
  socket.write("GET / HTTP/1.1\r\nHost: x\r\n\r\n");
  await new Promise((resolve) => setTimeout(resolve, 20));
  await listening.close(10);
  await ended;
});

test("a connection outlasts a proxy's, so that no press is sent into one that is closing", {
  timeout: 20_000,
}, async () => {
  const { port } = await start(new Hono().get("/", (c) => c.text("ok")));
  const socket = connect(port, "127.0.0.1");
  let received = "";
  socket.setEncoding("utf8").on("data", (chunk: string) => {
    received += chunk;
  });
  const ask = () => socket.write("GET / HTTP/1.1\r\nhost: 127.0.0.1\r\n\r\n");
  const answers = () => received.split("HTTP/1.1 200 OK").length - 1;
  ask();
  await expect.poll(answers).toBe(1);
  expect(Number(/^keep-alive: timeout=(\d+)/im.exec(received)?.[1])).toBeGreaterThan(75);
  await pause(7_000); // Node's own limit is 5 s
  ask();
  await expect.poll(answers).toBe(2);
  socket.destroy();
});
