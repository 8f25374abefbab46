import { afterEach, describe, expect, test } from "vitest";
import { startSimulator } from "../../../src/simulator/start.js";
import { startBot } from "../bot.js";
import { controlOf } from "../control.js";
import { startScene } from "../scene.js";

const scene = await startScene();
const { control, bot, openId, chatId } = scene;
const TYPE = "im.message.receive_v1";
const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

afterEach(async () => {
  await control.faults({});
  bot.answer = () => Response.json({});
  bot.arrivals.length = 0;
});

describe("an event that the bot does not take", () => {
  test("comes again after 15 s, 5 min, 1 h and 6 h under the same id, and then no more", async () => {
    bot.answer = () => new Response("", { status: 500 });
    await control.say(openId, "在吗");
    await bot.received(TYPE);
    const counts = [];
    for (const pause of [14 * SECOND, 2 * SECOND, 5 * MINUTE, HOUR, 6 * HOUR, 24 * HOUR]) {
      await control.advance(pause);
      counts.push(bot.arrivals.length);
    }
    expect(counts).toEqual([1, 2, 3, 4, 5, 5]);
    expect(new Set(bot.arrivals.map((one) => one.plain.header.event_id)).size).toBe(1);
    expect((await control.state()).undelivered).toBe(0);
  });

  test("makes all its tries in one jump of the clock", async () => {
    bot.answer = () => new Response("", { status: 302, headers: { location: bot.url } });
    await control.say(openId, "在吗");
    await bot.received(TYPE);
    await control.advance(8 * HOUR);
    expect(bot.arrivals).toHaveLength(5);
  });

  test("waits for a bot that was killed and comes back", async () => {
    const own = await startSimulator();
    const killed = await startBot(own.credentials);
    await own.setWebhook(killed.url);
    await killed.close();
    const hand = controlOf(own.url);
    for (const words of ["还在吗", "在不在"]) await hand.say(openId, words);
    expect((await hand.state()).undelivered).toBe(2);
    const again = await startBot(own.credentials, Number(new URL(killed.url).port));
    await hand.advance(15 * SECOND);
    const heard = await again.received(TYPE, 2);
    expect(heard.map((one) => JSON.parse(one.plain.event.message.content).text).sort()).toEqual(["在不在", "还在吗"]);
    expect((await hand.state()).undelivered).toBe(0);
    await again.close();
    await own.close();
  });

  test("and that is not answered within 3 s is sent again", async () => {
    bot.answer = () => new Promise(() => {});
    await control.say(openId, "慢");
    await new Promise((resolve) => setTimeout(resolve, 3100));
    bot.answer = () => Response.json({});
    await control.advance(15 * SECOND);
    expect(bot.arrivals).toHaveLength(2);
  });
});

describe("duplicates on demand", () => {
  test("carry the same event id", async () => {
    await control.faults({ repeatEvents: 3 });
    await control.say(openId, "三遍");
    const arrivals = await bot.received(TYPE, 3);
    expect(new Set(arrivals.map((one) => one.plain.header.event_id)).size).toBe(1);
  });

  test("or only the same message id", async () => {
    await control.faults({ repeatEvents: 3, repeatWithNewIds: true });
    await control.say(openId, "三遍");
    const arrivals = await bot.received(TYPE, 3);
    expect(new Set(arrivals.map((one) => one.plain.header.event_id)).size).toBe(3);
    expect(new Set(arrivals.map((one) => one.plain.event.message.message_id)).size).toBe(1);
  });
});

describe("the events of what people do", () => {
  test("entering the chat names the chat and its last message", async () => {
    const { chat_id } = await control.enter(openId);
    expect(chat_id).toBe(chatId);
    const [arrival] = await bot.received("im.chat.access_event.bot_p2p_chat_entered_v1");
    expect(arrival?.plain.event).toMatchObject({
      chat_id,
      operator_id: { open_id: openId },
      last_message_id: expect.stringMatching(/^om_/),
    });
  });

  test("a menu item has no chat, and its time is a number of seconds", async () => {
    await control.post("/menu", { open_id: openId, event_key: "start" });
    const [arrival] = await bot.received("application.bot.menu_v6");
    expect(arrival?.plain.event).toEqual({
      event_key: "start",
      operator: { operator_name: expect.any(String), operator_id: expect.objectContaining({ open_id: openId }) },
      timestamp: expect.any(Number),
    });
  });

  test("in a group the bot hears what mentions it", async () => {
    const { chat_id } = await control.post<{ chat_id: string }>("/groups", { name: "绩效群", open_ids: [openId] });
    expect(await bot.received("im.chat.member.bot.added_v1")).toHaveLength(1);
    await control.say(openId, "大家好", { chat_id });
    await control.say(openId, "帮助", { chat_id, mention: true });
    const [heard, ...more] = await bot.received(TYPE);
    expect(more).toEqual([]);
    expect(heard?.plain.event.message).toMatchObject({
      chat_type: "group",
      content: '{"text":"@_user_1 帮助"}',
      mentions: [{ key: "@_user_1", mentioned_type: "bot", name: "测试机器人" }],
    });
    const { messages } = await control.messages(chat_id);
    expect(messages.map((message) => message.content.text)).toEqual(["大家好", "@测试机器人 帮助"]);
  });
});
