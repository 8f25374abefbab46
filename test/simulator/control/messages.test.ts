import { expect, test } from "vitest";
import { startSimulator } from "../../../src/simulator/start.js";
import { startScene } from "../scene.js";
import { refusal } from "../sdk.js";

const scene = await startScene();
const { control, bot, openId, client } = scene;
const received = (count: number) => bot.received("im.message.receive_v1", count);

test("a person takes a message back: im.message.recalled_v1 says which, but not whose", async () => {
  const { message_id } = await control.say(openId, "写错了");
  await control.post("/messages/recall", { open_id: openId, message_id });
  const [event] = await bot.received("im.message.recalled_v1");
  expect(event?.plain.event).toEqual({
    message_id,
    chat_id: scene.chatId,
    recall_time: expect.stringMatching(/^\d{13}$/),
    recall_type: "message_owner",
  });
  await expect(control.post("/messages/recall", { open_id: openId, message_id })).rejects.toThrow("404");
});

test("an edited message comes again under its id, with the time of the change", async () => {
  const { message_id } = await control.say(openId, "一");
  await control.advance(5000);
  await control.post("/messages/edit", { open_id: openId, message_id, text: "二" });
  const events = (await received(3))
    .map(({ plain }) => plain.event.message)
    .filter((one) => one.message_id === message_id);
  expect(events.map(({ content }) => content)).toEqual(['{"text":"一"}', '{"text":"二"}']);
  expect(events[0].update_time).toBe(events[0].create_time);
  expect(Number(events[1].update_time)).toBeGreaterThan(Number(events[1].create_time));
});

test("a thread has an id, and a reply into it carries the same", async () => {
  const { chat_id } = await control.post<{ chat_id: string }>("/groups", { name: "话题群", open_ids: [openId] });
  const said = await control.say(openId, "问", { chat_id, mention: true, thread: "new" });
  const thread = (await received(4)).at(-1)?.plain.event.message.thread_id;
  expect(thread).toMatch(/^omt_/);
  const data = { msg_type: "text", content: '{"text":"答"}', reply_in_thread: true };
  const reply = await client.im.v1.message.reply({ path: { message_id: said.message_id }, data });
  expect(reply.data).toMatchObject({ thread_id: thread, parent_id: said.message_id });
  await control.say(openId, "再问", { chat_id, mention: true, thread: said.message_id });
  expect((await received(5)).at(-1)?.plain.event.message).toMatchObject({
    thread_id: thread,
    root_id: said.message_id,
  });
});

test("a guest writes under another tenant's key", async () => {
  const guest = await control.post<{ open_id: string }>("/guests", { name: "外来人" });
  await control.say(guest.open_id, "你好");
  const event = (await received(6)).at(-1)?.plain;
  expect(event.event.sender.sender_id.open_id).toBe(guest.open_id);
  expect(event.event.sender.tenant_key).not.toBe(event.header.tenant_key);
});

test("an open_id belongs to an app: another app's is refused, the union_id is the same", async () => {
  const [other] = await control.get<{ open_id: string }[]>("/open-ids?app_id=cli_00000000000000aa");
  const data = { receive_id: other?.open_id ?? "", msg_type: "text", content: '{"text":"x"}' };
  const sent = client.im.v1.message.create({ params: { receive_id_type: "open_id" }, data });
  expect(await refusal(sent)).toMatchObject({ code: 99992361 });
  const keys = { appSecret: "s", encryptKey: "e", verificationToken: "v" };
  const another = await startSimulator({ credentials: { appId: "cli_00000000000000aa", ...keys } });
  expect(another.people[0]?.open_id).toBe(other?.open_id);
  await another.close();
});
