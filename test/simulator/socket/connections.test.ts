import * as lark from "@larksuiteoapi/node-sdk";
import { afterAll, afterEach, describe, expect, test } from "vitest";
import { WebSocket } from "ws";
import { decodeFrame, encodeFrame } from "../../../src/simulator/socket/frame.js";
import { startSimulator } from "../../../src/simulator/start.js";
import { buttonCard, textCard } from "../cards.js";
import { controlOf } from "../control.js";
import { clientOf, silent } from "../sdk.js";

const simulator = await startSimulator();
const control = controlOf(simulator.url);
const openId = (await control.people())[0]?.open_id ?? "";
const { appId, appSecret } = simulator.credentials;
const open: lark.WSClient[] = [];

afterEach(async () => {
  for (const client of open.splice(0)) client.close({ force: true });
  await until(async () => (await control.state()).connections === 0);
});
afterAll(() => simulator.close());

type Handlers = Record<string, (data: { message: { content: string } }) => unknown>;

/** The SDK's long connection, open when this resolves. */
async function connect(handlers: Handlers, secret = appSecret): Promise<lark.WSClient> {
  const client = new lark.WSClient({ appId, appSecret: secret, domain: simulator.url, logger: silent });
  open.push(client);
  await client.start({ eventDispatcher: new lark.EventDispatcher({ logger: silent }).register(handlers) });
  await until(() => client.getConnectionStatus().state !== "connecting");
  return client;
}

async function until(done: () => boolean | Promise<boolean>): Promise<void> {
  const end = Date.now() + 4000;
  while (!(await done()) && Date.now() < end) await new Promise((resolve) => setTimeout(resolve, 10));
}

async function press(): Promise<Awaited<ReturnType<typeof control.act>>> {
  const data = { receive_id: openId, msg_type: "interactive", content: buttonCard() };
  const sent = await clientOf(simulator).im.v1.message.create({ params: { receive_id_type: "open_id" }, data });
  return control.act({ open_id: openId, message_id: sent.data?.message_id ?? "", element: "go" });
}

describe("a long connection of the SDK", () => {
  test("gets events in plain text and acknowledges them", async () => {
    const heard: string[] = [];
    await connect({ "im.message.receive_v1": ({ message }) => void heard.push(message.content) });
    expect((await control.state()).connections).toBe(1);
    await control.say(openId, "走长连接");
    await until(() => heard.length > 0);
    expect(heard).toEqual(['{"text":"走长连接"}']);
    await until(async () => (await control.state()).undelivered === 0);
    expect((await control.state()).undelivered).toBe(0);
  });

  test("answers a card's callback with what its handler returns", async () => {
    const card = { type: "raw", data: JSON.parse(textCard("好")) };
    await connect({ "card.action.trigger": () => ({ toast: { type: "info", content: "收到" }, card }) });
    expect(await press()).toMatchObject({ toast: { content: "收到" }, replaced: true });
  });

  test("shows an error when the handler returns nothing, or throws", async () => {
    let answer: () => unknown = () => undefined;
    await connect({ "card.action.trigger": () => answer() });
    expect(await press()).toMatchObject({ error: { code: 200672 } });
    answer = () => {
      throw new Error("broken");
    };
    expect(await press()).toMatchObject({ error: { code: 200671 } });
  });

  test("that does not acknowledge in time gets the event again", async () => {
    let times = 0;
    await connect({
      "im.message.receive_v1": () => {
        times += 1;
        return times === 1 ? new Promise((resolve) => setTimeout(resolve, 3300)) : {};
      },
    });
    await control.say(openId, "慢");
    await new Promise((resolve) => setTimeout(resolve, 3100));
    expect((await control.state()).undelivered).toBe(1);
    await control.advance(15_000);
    expect(times).toBe(2);
    expect((await control.state()).undelivered).toBe(0);
  });

  test("beside others gets its share: one of them gets each event, never all", async () => {
    const counts = [0, 0, 0];
    for (const index of counts.keys()) {
      await connect({
        "im.message.receive_v1": () => {
          counts[index] = (counts[index] ?? 0) + 1;
        },
      });
    }
    for (let times = 0; times < 30; times += 1) await control.say(openId, `第 ${times} 句`);
    await until(() => counts.reduce((sum, count) => sum + count) >= 30);
    expect(counts.reduce((sum, count) => sum + count)).toBe(30);
    expect(counts.every((count) => count > 0 && count < 30)).toBe(true);
  });

  test("is refused with a wrong secret", async () => {
    const client = await connect({}, "wrong");
    expect(client.getConnectionStatus().state).toBe("failed");
  });
});

test("a ping is answered with a pong that carries the client's settings", async () => {
  const socket = new WebSocket(await addressOf());
  await new Promise((resolve) => socket.on("open", resolve));
  const pong = new Promise<Buffer>((resolve) => socket.on("message", resolve));
  socket.send(encodeFrame({ service: 1, method: 0, headers: { type: "ping" }, payload: new Uint8Array() }));
  const frame = decodeFrame(await pong);
  expect(frame).toMatchObject({ method: 0, headers: { type: "pong" } });
  expect(JSON.parse(Buffer.from(frame?.payload ?? []).toString())).toMatchObject({
    PingInterval: 30,
    ReconnectCount: -1,
  });
  socket.send("no frame at all");
  socket.terminate();
});

test("an event in pieces is the published frame's form: one message id, sum, and seq from 0", async () => {
  const socket = new WebSocket(await addressOf());
  await new Promise((resolve) => socket.on("open", resolve));
  const frames: NonNullable<ReturnType<typeof decodeFrame>>[] = [];
  socket.on("message", (data: Buffer) => {
    const frame = decodeFrame(data);
    if (frame !== null) frames.push(frame);
  });
  await control.faults({ fragmentBytes: 400 });
  await control.say(openId, "长".repeat(200));
  await until(() => frames.length > 0 && frames.length === Number(frames[0]?.headers.sum));
  await control.faults({});
  expect(frames.length).toBeGreaterThan(2);
  expect(new Set(frames.map(({ headers }) => headers.message_id)).size).toBe(1);
  expect(frames.map(({ headers }) => headers.seq)).toEqual(frames.map((_, seq) => String(seq)));
  const whole = Buffer.concat(frames.map(({ payload }) => payload)).toString();
  expect(JSON.parse(whole).event.message.content).toContain("长".repeat(200));
  socket.terminate();
});

/** An address to connect to, as the platform gives it. */
async function addressOf(): Promise<string> {
  const init = { method: "POST", body: JSON.stringify({ AppID: appId, AppSecret: appSecret }) };
  const response = await fetch(`${simulator.url}/callback/ws/endpoint`, init);
  return ((await response.json()) as { data: { URL: string } }).data.URL;
}

test("a connection needs a ticket, and each ticket opens one", async () => {
  const address = await addressOf();
  const opens = (url: string) =>
    new Promise<boolean>((resolve) => {
      const socket = new WebSocket(url);
      socket.on("open", () => {
        socket.close();
        resolve(true);
      });
      socket.on("error", () => resolve(false));
    });
  expect(await opens(address)).toBe(true);
  expect(await opens(address)).toBe(false);
  expect(await opens(`${simulator.url.replace("http", "ws")}/callback/ws/connect?service_id=1`)).toBe(false);
});
