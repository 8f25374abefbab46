import { EventDispatcher, WSClient } from "@larksuiteoapi/node-sdk";
import { expect, test } from "vitest";
import { startScene } from "../scene.js";
import { refusal, silent } from "../sdk.js";

const scene = await startScene();
const { client, control, openId, simulator, bot } = scene;

async function statusOf(scope: string): Promise<number | undefined> {
  const { data } = await client.application.v6.scope.list();
  return data?.scopes?.find(({ scope_name }) => scope_name === scope)?.grant_status;
}

test("scopes that the app lacks are told, and can be taken away and granted while it runs", async () => {
  expect(await statusOf("im:resource")).toBe(1);
  expect(await statusOf("im:message.group_msg")).toBe(2);
  await control.post("/scopes", { missing: ["contact:contact.base:readonly", "task:task:write"] });
  expect(await statusOf("contact:contact.base:readonly")).toBe(2);
  expect(await statusOf("task:task:write")).toBe(2);
  expect(await statusOf("im:message.group_msg")).toBe(1);
  const user = () => client.contact.v3.user.get({ path: { user_id: openId } });
  expect(await refusal(user())).toMatchObject({ code: 99991672 });
  await control.post("/scopes", { missing: [] });
  expect((await user()).code).toBe(0);
});

test("the long connections of the app are counted, whoever opened them", async () => {
  const count = async () => (await client.event.v1.connection.get()).data?.online_instance_cnt;
  expect(await count()).toBe(0);
  const sockets = [1, 2].map(() => new WSClient({ ...simulator.credentials, domain: simulator.url, logger: silent }));
  for (const socket of sockets) await socket.start({ eventDispatcher: new EventDispatcher({ logger: silent }) });
  await expect.poll(count).toBe(2);
  for (const socket of sockets) socket.close({ force: true });
  await expect.poll(count).toBe(0);
});

test("a webhook can be unset, so that events go over the long connection", async () => {
  const heard: string[] = [];
  const socket = new WSClient({ ...simulator.credentials, domain: simulator.url, logger: silent });
  const handlers = {
    "im.message.receive_v1": (data: { message: { content: string } }) => heard.push(data.message.content),
  };
  await socket.start({ eventDispatcher: new EventDispatcher({ logger: silent }).register(handlers) });
  await control.say(openId, "走地址");
  await bot.received("im.message.receive_v1");
  await control.post("/webhook", { url: null });
  expect((await control.state()).webhook).toBeNull();
  await control.say(openId, "走长连接");
  await expect.poll(() => heard).toEqual(['{"text":"走长连接"}']);
  socket.close({ force: true });
});
