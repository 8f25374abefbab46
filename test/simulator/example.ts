import { Client, EventDispatcher, WSClient } from "@larksuiteoapi/node-sdk";
import { startSimulator } from "../../src/simulator/start.js";

const { url, credentials, people, close } = await startSimulator();
const client = new Client({ ...credentials, domain: url });
const bot = new WSClient({ ...credentials, domain: url, onReady: talk });
const echo = ({ message: { message_id, content } }: { message: { message_id: string; content: string } }) =>
  client.im.v1.message.reply({ path: { message_id }, data: { msg_type: "text", content } });
await bot.start({ eventDispatcher: new EventDispatcher({}).register({ "im.message.receive_v1": echo }) });

async function talk(): Promise<void> {
  const body = JSON.stringify({ open_id: people[0]?.open_id, text: "你好" });
  await fetch(`${url}/_control/messages`, { method: "POST", body });
  console.log(await (await fetch(`${url}/_control/messages?after=1&wait=2000`)).text());
  bot.close();
  await close();
}
