import { afterAll, beforeAll, expect, test } from "vitest";
import { type Simulator, startSimulator } from "../../src/simulator/start.js";
import { type Bot, startBot } from "./bot.js";
import { buttonCard, textCard } from "./cards.js";
import { type Control, controlOf } from "./control.js";
import { clientOf } from "./sdk.js";

let simulator: Simulator;
let bot: Bot;
let control: Control;

beforeAll(async () => {
  simulator = await startSimulator();
  bot = await startBot(simulator.credentials);
  await simulator.setWebhook(bot.url);
  control = controlOf(simulator.url);
});

afterAll(async () => {
  await bot.close();
  await simulator.close();
});

test("a person writes, the bot answers with a card, the person presses, the card changes", async () => {
  const [person] = await control.people();
  if (person === undefined) throw new Error("nobody works here");
  const { message_id } = await control.say(person.open_id, "你好");
  const [arrival] = await bot.received("im.message.receive_v1");
  expect(arrival?.plain.event.message).toMatchObject({ message_id, content: '{"text":"你好"}', chat_type: "p2p" });

  const chatId = arrival?.plain.event.message.chat_id;
  const sent = await clientOf(simulator).im.v1.message.create({
    params: { receive_id_type: "chat_id" },
    data: { receive_id: chatId, msg_type: "interactive", content: buttonCard() },
  });
  expect(sent.code).toBe(0);

  bot.answer = () =>
    Response.json({
      toast: { type: "success", content: "收到" },
      card: { type: "raw", data: JSON.parse(textCard("好的")) },
    });
  const result = await control.act({ open_id: person.open_id, message_id: sent.data?.message_id ?? "", element: "go" });
  expect(result).toMatchObject({ toast: { type: "success", content: "收到" }, replaced: true });

  const { messages } = await control.messages(chatId);
  expect(messages.at(-1)?.content).toEqual(JSON.parse(textCard("好的")));
});
