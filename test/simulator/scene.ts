import type * as lark from "@larksuiteoapi/node-sdk";
import { afterAll } from "vitest";
import { type Simulator, type SimulatorOptions, startSimulator } from "../../src/simulator/start.js";
import { type Bot, startBot } from "./bot.js";
import { type Control, controlOf } from "./control.js";
import { clientOf } from "./sdk.js";

/** A simulator with a bot behind its webhook, and the SDK's client beside it. */
export interface Scene {
  simulator: Simulator;
  bot: Bot;
  control: Control;
  client: lark.Client;
  /** Gives the scene a new client; after the clock was moved by hours the old one's token is no longer good. */
  renewClient(): void;
  /** The first person, and their private chat. */
  openId: string;
  chatId: string;
  /** Sends as the bot; the message's id. */
  send(msg_type: string, content: string, more?: object): Promise<string>;
  /** The content of a message as the person sees it now. */
  seen(messageId: string): Promise<Record<string, unknown> | undefined>;
}

/** One scene for a test file; it is taken down after its last test. */
export async function startScene(options: SimulatorOptions = {}): Promise<Scene> {
  const simulator = await startSimulator(options);
  const bot = await startBot(simulator.credentials);
  await simulator.setWebhook(bot.url);
  afterAll(async () => {
    await bot.close();
    await simulator.close();
  });
  const control = controlOf(simulator.url);
  const openId = (await control.people())[0]?.open_id ?? "";
  const chatId = (await control.chats(openId))[0]?.chat_id ?? "";
  const scene: Scene = {
    simulator,
    bot,
    control,
    client: clientOf(simulator),
    renewClient() {
      scene.client = clientOf(simulator);
    },
    openId,
    chatId,
    async send(msg_type, content, more = {}) {
      // Apart from tests of the limit itself, 5 messages a second are not to stand in the way.
      await control.advance(1001);
      const data = { receive_id: chatId, msg_type, content, ...more };
      const sent = await scene.client.im.v1.message.create({ params: { receive_id_type: "chat_id" }, data });
      if (sent.code !== 0) throw new Error(`${sent.code} ${sent.msg}`);
      return sent.data?.message_id ?? "";
    },
    async seen(messageId) {
      const { messages } = await control.messages(chatId);
      return messages.find((message) => message.message_id === messageId)?.content;
    },
  };
  return scene;
}
