import * as lark from "@larksuiteoapi/node-sdk";
import { afterAll, afterEach, describe, expect, test } from "vitest";
import { WebSocket } from "ws";
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

test("a connection needs a ticket, and each ticket opens one", async () => {
  const response = await fetch(`${simulator.url}/callback/ws/endpoint`, {
    method: "POST",
    body: JSON.stringify({ AppID: appId, AppSecret: appSecret }),
  });
  const { data } = (await response.json()) as { data: { URL: string } };
  const opens = (url: string) =>
    new Promise<boolean>((resolve) => {
      const socket = new WebSocket(url);
      socket.on("open", () => {
        socket.close();
        resolve(true);
      });
      socket.on("error", () => resolve(false));
    });
  expect(await opens(data.URL)).toBe(true);
  expect(await opens(data.URL)).toBe(false);
  expect(await opens(`${simulator.url.replace("http", "ws")}/callback/ws/connect?service_id=1`)).toBe(false);
});
