/** Requests that another process of the same database answers, over HTTP on this machine. */
import { createServer } from "node:net";
import { afterEach, expect, test } from "vitest";
import type { Incoming } from "../../src/core/dialogue/turn/event.js";
import { createRequestReader } from "../../src/feishu/read-request.js";
import { createLogger } from "../../src/log.js";
import { createApp } from "../../src/server/app.js";
import { type Listening, listen } from "../../src/server/listen.js";
import { createMetrics } from "../../src/server/metrics.js";
import { createPassOn } from "../../src/server/pass-on.js";
import { createPeers } from "../../src/server/peers.js";
import { payload } from "../feishu/fixture.js";
import { ours, push, SECRETS } from "../feishu/sealed.js";
import { lines } from "../lines.js";
import { idle } from "./idle.js";

const PRESS = ours(payload("cb-card-action-trigger"));
const closing: (() => Promise<void> | void)[] = [];

afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

interface Running {
  readonly got: Incoming[];
  readonly url: string;
  readonly out: ReturnType<typeof lines>;
}

/** `other`: where every person's requests belong to; null: here. */
async function bot(name: string, other: string | null, secrets = SECRETS): Promise<Running> {
  const got: Incoming[] = [];
  const out = lines();
  const log = createLogger("info", out);
  // Whoever else there is weighs more than a process without a place among them.
  const peers = {
    ...createPeers(name, () => false),
    of: () => (other === null ? null : { name: "other", address: other }),
  };
  const { passOn, close } = createPassOn(peers, log);
  const app = createApp({
    read: createRequestReader(secrets, { botOpenId: () => null }),
    receive: async (incoming) => {
      got.push(incoming);
      return JSON.stringify({ by: name });
    },
    passOn,
    health: async () => ({ ok: true, store: "ok", deadRows: 0, failedJobs: 0, connection: null, ...idle }),
    metrics: createMetrics(),
    log,
    words: { failed: "出错了" },
  });
  const listening: Listening = await listen(app, { host: "127.0.0.1", port: 0 });
  closing.push(() => listening.close(0), close);
  return { got, url: listening.url, out };
}

const post = async ({ url }: Running) => {
  const { headers, body } = push(PRESS);
  const answer = await fetch(`${url}/webhook/card`, { method: "POST", headers, body: new Uint8Array(body) });
  return { status: answer.status, by: ((await answer.json()) as { by?: string }).by };
};

test("the other process answers, and nothing is done here", async () => {
  const home = await bot("home", null);
  const here = await bot("here", home.url);
  expect(await post(here)).toEqual({ status: 200, by: "home" });
  expect([home.got.length, here.got.length]).toEqual([1, 0]);
});

test("two that send to each other answer after one step", async () => {
  const first = await bot("first", null);
  const second = await bot("second", first.url);
  const third = await bot("third", second.url);
  expect(await post(third)).toEqual({ status: 200, by: "second" });
});

test("one that is not there, does not answer or has another key costs a moment: the answer comes from here", async () => {
  const silent = createServer().listen(0, "127.0.0.1");
  await new Promise((resolve) => silent.once("listening", resolve));
  closing.push(() => void silent.close());
  const address = silent.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  const stranger = await bot("stranger", null, { ...SECRETS, encryptKey: "another key" });
  for (const other of ["http://127.0.0.1:1", `http://127.0.0.1:${port}`, stranger.url]) {
    const here = await bot("here", other);
    expect(await post(here)).toEqual({ status: 200, by: "here" });
    expect(here.out.text()).toContain("INTERNAL_HOST");
  }
  expect(stranger.got).toEqual([]);
});
