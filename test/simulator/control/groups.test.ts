import { expect, test } from "vitest";
import { startScene } from "../scene.js";

const { control, bot, openId } = await startScene();
const deaf = await startScene({
  missingScopes: ["im:message.p2p_msg:readonly", "im:message.group_at_msg:readonly", "im:message.group_msg"],
  unsubscribed: ["application.bot.menu_v6"],
});
const eager = await startScene({ missingScopes: [] });
const SAID = "im.message.receive_v1";

const newGroup = async (hand: typeof control) =>
  (await hand.post<{ chat_id: string }>("/groups", { name: "群", open_ids: [openId] })).chat_id;

test("taking the bot out of a group pushes im.chat.member.bot.deleted_v1, and it hears nothing more", async () => {
  const chat_id = await newGroup(control);
  await control.post("/groups/leave", { chat_id });
  const [arrival] = await bot.received("im.chat.member.bot.deleted_v1");
  expect(arrival?.plain.event).toMatchObject({ chat_id, name: "群", external: false });
  await control.say(openId, "听不见了", { chat_id, mention: true });
  expect(bot.arrivals.filter((one) => one.plain.header.event_type === SAID)).toEqual([]);
  await expect(control.post("/groups/leave", { chat_id })).rejects.toThrow("404");
});

test("without the scopes no message reaches the bot, without a subscription no event", async () => {
  const chat_id = await newGroup(deaf.control);
  await deaf.control.say(openId, "私聊");
  await deaf.control.say(openId, "群里", { chat_id, mention: true });
  await deaf.control.post("/menu", { open_id: openId, event_key: "start" });
  await deaf.control.enter(openId);
  await deaf.bot.received("im.chat.access_event.bot_p2p_chat_entered_v1");
  const heard = deaf.bot.arrivals.map((one) => one.plain.header.event_type);
  expect(heard).not.toContain(SAID);
  expect(heard).not.toContain("application.bot.menu_v6");
  expect((await deaf.control.state()).undelivered).toBe(0);
});

test("with the scope for all group messages the bot hears those that do not mention it", async () => {
  const chat_id = await newGroup(eager.control);
  await eager.control.say(openId, "大家好", { chat_id });
  const [heard] = await eager.bot.received(SAID);
  expect(heard?.plain.event.message).toMatchObject({ chat_id, content: '{"text":"大家好"}' });
  expect(heard?.plain.event.message).not.toHaveProperty("mentions");
});
