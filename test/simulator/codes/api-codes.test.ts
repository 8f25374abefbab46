import { beforeEach, expect, test } from "vitest";
import { createOpenApi } from "../../../src/simulator/api/app.js";
import { API_CODES, type ApiCode } from "../../../src/simulator/codes.js";
import { takeCredentials } from "../../../src/simulator/credentials.js";
import { createWorld } from "../../../src/simulator/world.js";
import { buttonCard, textCard } from "../cards.js";
import { startScene } from "../scene.js";
import { clientOf, refusal } from "../sdk.js";

const scene = await startScene();
const poor = await startScene({ missingScopes: ["im:message", "im:message:send_as_bot"] });
const { simulator, control, bot, openId, chatId, send } = scene;
const people = await control.people();
const colleague = people[1]?.open_id ?? "";
const outsider = people.at(-1)?.open_id ?? "";
const DAY = 86_400_000;
const hello = '{"text":"你好"}';

type Answer = { status: number; code: number };
type Method = "GET" | "POST" | "PATCH" | "PUT";

/** The SDK's refusal of one call. */
const ask = (method: Method, path: string, data: object = {}, params: object = {}) =>
  refusal(scene.client.request({ method, url: `/open-apis${path}`, data, params }));
const write = (content: string, msg_type = "text", receive_id = openId, receive_id_type = "open_id") =>
  ask("POST", "/im/v1/messages", { receive_id, msg_type, content }, { receive_id_type });
const patch = (id: string, content: string) => ask("PATCH", `/im/v1/messages/${id}`, { content });
const upload = (file: Buffer, file_type: "doc" | "opus" = "doc") =>
  scene.client.im.v1.file.create({ data: { file_type, file_name: "a.docx", file } });
const picture = (hex: string) =>
  refusal(scene.client.im.v1.image.create({ data: { image_type: "message", image: Buffer.from(hex, "hex") } }));
const update = (token: string, card: object = JSON.parse(textCard("新"))) =>
  ask("POST", "/interactive/v1/card/update", { token, card });

async function plain(path: string, init: RequestInit): Promise<Answer> {
  const response = await fetch(`${simulator.url}/open-apis${path}`, init);
  return { status: response.status, code: ((await response.json()) as { code: number }).code };
}
const login = (body: object) =>
  plain("/auth/v3/tenant_access_token/internal", { method: "POST", body: JSON.stringify(body) });
const info = (headers: Record<string, string>) => plain("/bot/v3/info", { headers });

/** Presses a button on a new card; the card's id and the callback's token. */
async function press(): Promise<{ id: string; token: string }> {
  const id = await send("interactive", buttonCard());
  await control.act({ open_id: openId, message_id: id, element: "go" });
  return { id, token: bot.arrivals.at(-1)?.plain.event.token };
}

async function standing(word: string): Promise<Answer> {
  await control.post("/people", { open_id: colleague, standing: word });
  return write(hello, "text", colleague).finally(() =>
    control.post("/people", { open_id: colleague, standing: "reachable" }),
  );
}

/** A file that a person put into a group. */
async function fileInGroup(): Promise<{ chat: string; path: string }> {
  const { chat_id } = await control.post<{ chat_id: string }>("/groups", { name: "群", open_ids: [openId] });
  const form = new FormData();
  form.set("open_id", openId);
  form.set("chat_id", chat_id);
  form.set("file", new File(["x"], "a.txt"));
  const response = await fetch(`${simulator.url}/_control/files`, { method: "POST", body: form });
  const { message_id } = (await response.json()) as { message_id: string };
  const { messages } = await control.messages(chat_id);
  const key = messages.find((one) => one.message_id === message_id)?.content.file_key;
  return { chat: chat_id, path: `/im/v1/messages/${message_id}/resources/${key}` };
}

const PROVOKED: Record<ApiCode, () => Promise<Answer>> = {
  1500: async () => {
    const world = createWorld({ credentials: takeCredentials(undefined) });
    const bot = {
      ...world.bot,
      get name(): never {
        throw new Error("broken");
      },
    };
    const broken = createOpenApi({ ...world, bot }, { count: () => 0 });
    const token = JSON.stringify({ app_id: world.credentials.appId, app_secret: world.credentials.appSecret });
    const path = "/open-apis/auth/v3/tenant_access_token/internal";
    const { tenant_access_token } = await (await broken.request(path, { method: "POST", body: token })).json();
    const headers = { authorization: `Bearer ${tenant_access_token}` };
    const response = await broken.request("/open-apis/bot/v3/info", { headers });
    world.clock.close();
    return { status: response.status, code: (await response.json()).code };
  },
  5000: async () => {
    await control.faults({ apiErrors: 1 });
    return info({});
  },
  10002: () => ask("POST", "/interactive/v1/card/update", { card: {} }),
  10003: () => login({ app_id: "cli_0000000000000000", app_secret: "x" }),
  10014: () => login({ app_id: simulator.credentials.appId, app_secret: "wrong" }),
  11310: async () => {
    const id = await send("interactive", buttonCard());
    let early: Answer | undefined;
    bot.answer = async ({ plain: { event } }) => {
      early = await update(event.token);
      return Response.json({});
    };
    await control.act({ open_id: openId, message_id: id, element: "go" });
    return early ?? { status: 0, code: 0 };
  },
  11311: async () => update((await press()).token, { schema: "2.0" }),
  40001: () => ask("GET", "/contact/v3/users/batch"),
  40004: () => ask("GET", "/contact/v3/departments/od-none"),
  41012: () => ask("GET", "/contact/v3/users/ou_none"),
  41050: () => ask("GET", `/contact/v3/users/${outsider}`),
  100000: async () => update((await press()).token, JSON.parse(textCard("字".repeat(11_000)))),
  200000: async () => {
    const { id, token } = await press();
    await scene.client.im.v1.message.delete({ path: { message_id: id } });
    return update(token);
  },
  230001: () => write("{}"),
  230002: async () => {
    const { chat } = await fileInGroup();
    await control.post("/groups/leave", { chat_id: chat });
    return write(hello, "text", chat, "chat_id");
  },
  230011: async () => {
    const id = await send("interactive", textCard("一"));
    await scene.client.im.v1.message.delete({ path: { message_id: id } });
    return patch(id, textCard("二"));
  },
  230013: () => write(hello, "text", outsider),
  230017: () => write('{"file_key":"file_v3_none"}', "file"),
  230020: async () => {
    const calls = await Promise.all(Array.from({ length: 6 }, () => write(hello).catch(() => undefined)));
    return calls.find((one) => one !== undefined) ?? { status: 0, code: 0 };
  },
  230025: () => write(JSON.stringify({ text: "字".repeat(60_000) })),
  230028: () => write('{"text":"电话13800001111"}'),
  230029: () => standing("resigned"),
  230031: async () => {
    const id = await send("interactive", textCard("一"));
    await control.advance(14 * DAY + 1);
    scene.renewClient();
    return patch(id, textCard("二"));
  },
  230034: () => write(hello, "text", "oc_none", "chat_id"),
  230035: () => standing("blocked"),
  230053: () => standing("stopped"),
  230055: async () => write(JSON.stringify({ file_key: (await upload(Buffer.from("x"), "opus"))?.file_key }), "file"),
  230072: async () => {
    const id = await send("text", hello);
    const edit = () =>
      scene.client.im.v1.message.update({ path: { message_id: id }, data: { msg_type: "text", content: hello } });
    for (let times = 0; times < 20; times += 1) await edit();
    return refusal(edit());
  },
  230099: () => write("{}", "interactive"),
  234001: () => ask("POST", "/im/v1/files", { file_type: "doc" }),
  234003: async () => ask("GET", `${(await fileInGroup()).path}x`, {}, { type: "file" }),
  234004: async () => {
    const { chat, path } = await fileInGroup();
    await control.post("/groups/leave", { chat_id: chat });
    return ask("GET", path, {}, { type: "file" });
  },
  234006: () => refusal(upload(Buffer.alloc(30 * 1024 * 1024 + 1))),
  234010: () => refusal(upload(Buffer.alloc(0))),
  234011: () => picture("00112233"),
  234039: () => picture(`474946383961${"d107"}0100`),
  234043: async () =>
    ask(
      "GET",
      `/im/v1/messages/${await send("interactive", textCard("一"))}/resources/img_v3_x`,
      {},
      { type: "image" },
    ),
  300020: () => update("om_1"),
  300030: async () => {
    const { token } = await press();
    await control.advance(30 * 60_000);
    return update(token);
  },
  300040: async () => {
    const { token } = await press();
    const card = JSON.parse(textCard("新"));
    for (let times = 0; times < 2; times += 1) {
      await scene.client.request({
        method: "POST",
        url: "/open-apis/interactive/v1/card/update",
        data: { token, card },
      });
    }
    return update(token);
  },
  300090: async () => update((await press()).token, { ...JSON.parse(textCard("新")), open_ids: [openId] }),
  99991400: async () => {
    const call = () => scene.client.request({ method: "GET", url: "/open-apis/bot/v3/info" });
    await Promise.allSettled(Array.from({ length: 51 }, call));
    return refusal(call());
  },
  99991661: () => info({}),
  99991663: () => info({ authorization: "Bearer t-made-up" }),
  99991672: async () => {
    const data = { receive_id: chatId, msg_type: "text", content: hello };
    return refusal(clientOf(poor.simulator).im.v1.message.create({ params: { receive_id_type: "chat_id" }, data }));
  },
  99992351: () => write(hello, "text", "ou_none"),
  99992361: async () => {
    const [other] = await control.get<{ open_id: string }[]>("/open-ids?app_id=cli_00000000000000aa");
    return write(hello, "text", other?.open_id ?? "");
  },
  99992354: () => patch("c-1", textCard("二")),
};

// Limits of a second must not depend on how fast this machine is.
await control.post("/clock", { stopped: true });

beforeEach(async () => {
  bot.answer = () => Response.json({});
  await control.faults({});
  await control.advance(1001);
  scene.renewClient();
});

const codes = Object.entries(API_CODES).map(([code, { meaning }]) => ({ code: Number(code), meaning }));

test.each(codes)("$code: $meaning", async ({ code }) => {
  const provoke = Object.entries(PROVOKED).find(([key]) => Number(key) === code)?.[1];
  const tooOften = [230020, 99991400].includes(code);
  const broken = [1500, 5000].includes(code);
  expect(await provoke?.()).toMatchObject({ code, status: tooOften ? 429 : broken ? 500 : 400 });
});
