import { EventDispatcher, WSClient } from "@larksuiteoapi/node-sdk";
import { expect, test } from "vitest";
import { createOpenApi } from "../../src/simulator/api/app.js";
import { takeCredentials } from "../../src/simulator/credentials.js";
import { createWorld } from "../../src/simulator/world.js";
import { buttonCard, textCard } from "./cards.js";
import { startScene } from "./scene.js";
import { silent } from "./sdk.js";

const scene = await startScene();
const { client, control, bot, openId, send, simulator } = scene;
const hello = '{"text":"你好"}';
const PNG = Buffer.from("89504e470d0a1a0a", "hex");

/** Every endpoint by the unchanged SDK: by its typed methods where it has them, by `client.request` where it has none. */
async function callAll(): Promise<void> {
  const { im, contact } = client;
  const card = await send("interactive", buttonCard());
  const text = await send("text", hello);
  await im.v1.message.reply({ path: { message_id: text }, data: { msg_type: "text", content: hello } });
  await im.v1.message.update({ path: { message_id: text }, data: { msg_type: "text", content: hello } });
  await im.v1.message.get({ path: { message_id: text } });
  await im.v1.message.delete({ path: { message_id: text } });
  await im.v1.message.patch({ path: { message_id: card }, data: { content: buttonCard() } });
  await im.v1.file.create({ data: { file_type: "doc", file_name: "a.docx", file: Buffer.from("x") } });
  await im.v1.image.create({ data: { image_type: "message", image: PNG } });
  await contact.v3.user.get({ path: { user_id: openId } });
  await contact.v3.user.batch({ params: { user_ids: [openId] } });
  const { data } = await contact.v3.user.get({ path: { user_id: openId } });
  await contact.v3.department.get({ path: { department_id: data?.user?.department_ids?.[0] ?? "" } });
  const basic = "/open-apis/contact/v3/users/basic_batch";
  await client.request({ method: "POST", url: basic, data: { user_ids: [openId] } });
  await client.request({ method: "GET", url: "/open-apis/bot/v3/info" });
  await client.application.v6.scope.list();
  await client.event.v1.connection.get();
  await download();
  await control.act({ open_id: openId, message_id: card, element: "go" });
  const { token } = bot.arrivals.at(-1)?.plain.event ?? {};
  const update = "/open-apis/interactive/v1/card/update";
  await client.request({ method: "POST", url: update, data: { token, card: JSON.parse(textCard("新")) } });
}

async function download(): Promise<void> {
  await control.post("/unreadable", { open_id: openId, type: "image" });
  const [arrival] = await bot.received("im.message.receive_v1");
  const { message_id, content } = arrival?.plain.event.message ?? {};
  const path = { message_id, file_key: JSON.parse(content).image_key };
  await client.im.v1.messageResource.get({ path, params: { type: "image" } });
}

test("every endpoint answers the unchanged SDK", async () => {
  const socket = new WSClient({ ...simulator.credentials, domain: simulator.url, logger: silent });
  await socket.start({ eventDispatcher: new EventDispatcher({ logger: silent }) });
  await callAll();
  socket.close({ force: true });
  const { entries } = await control.log();
  const answered = entries.filter((entry) => entry.direction === "in" && entry.status === 200).map(({ what }) => what);
  const unanswered = routes().filter((route) => !answered.some((what) => matches(route, what)));
  expect(unanswered).toEqual([]);
});

/** Method and path of every endpoint there is, the more specific ones first. */
function routes(): string[] {
  const world = createWorld({ credentials: takeCredentials(undefined) });
  world.clock.close();
  const open = createOpenApi(world, { count: () => 0 }).routes.filter(({ method }) => method !== "ALL");
  return [...open.map(({ method, path }) => `${method} ${path}`), "POST /callback/ws/endpoint"];
}

function matches(route: string, what: string): boolean {
  return new RegExp(`^${route.replace(/:\w+/g, "(?!batch)[^/]+")}$`).test(what);
}
