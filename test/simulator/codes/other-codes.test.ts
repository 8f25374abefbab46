import { afterAll, describe, expect, test } from "vitest";
import { WebSocket } from "ws";
import {
  CARD_CODES,
  type CardCode,
  CLIENT_CODES,
  type ClientCode,
  ENDPOINT_CODES,
  type EndpointCode,
} from "../../../src/simulator/codes.js";
import { startSimulator } from "../../../src/simulator/start.js";
import { buttonCard, formCard, textCard } from "../cards.js";
import { controlOf } from "../control.js";
import { startScene } from "../scene.js";
import { clientOf, refusal } from "../sdk.js";

const scene = await startScene();
const { control, bot, openId, send } = scene;
const deaf = await startSimulator({ unsubscribed: ["card.action.trigger"] });
const nowhere = await startSimulator({ webhook: "http://127.0.0.1:9/webhook" });
// A label of 64 letters is longer than names may be: it is refused before anybody is asked.
const nameless = await startSimulator({ webhook: `http://${"a".repeat(64)}.invalid/webhook` });
afterAll(() => Promise.all([deaf, nowhere, nameless].map((one) => one.close())));

const words = { tag: "plain_text", content: "字" };
const bodyOf = (...elements: object[]) => ({ schema: "2.0", body: { elements } });
const card = (...elements: object[]) => JSON.stringify(bodyOf(...elements));
const table = (rows: object[]) =>
  card({ tag: "table", columns: [{ name: "a", display_name: "甲", data_type: "number" }], rows });

const BROKEN_CARDS: Record<CardCode, string> = {
  11310: card({ tag: "multi_select_static", required: false, options: [{ value: "a", text: words }] }),
  100290: card({ tag: "markdown", content: "<at id=ou_none></at>" }),
  200380: JSON.stringify({ type: "template", data: { template_id: "AAq" } }),
  200530: formCard({ tag: "input" }),
  200550: card({ tag: "chart", chart_spec: { type: "hologram" } }),
  200570: card({ tag: "img", img_key: "img_v3_none", alt: words }),
  200621: card({ tag: "markdown", content: "x", colour: "red" }),
  200861: card({ tag: "note", elements: [words] }),
  200914: table([{ a: "not a number" }]),
  200915: table([{ b: 1 }]),
  230025: textCard("字".repeat(11_000)),
  230028: textCard("13800001111"),
  300301: card(...["一", "二"].map((content) => ({ tag: "markdown", content, element_id: "same" }))),
  300302: JSON.stringify({ ...bodyOf({ tag: "hr" }), config: { update_multi: false } }),
  300303: JSON.stringify({ ...bodyOf({ tag: "hr" }), schema: "1.0" }),
};

describe("a card is refused with", () => {
  test.each(listOf(CARD_CODES))("$code: $meaning", async ({ code }) => {
    const refused = await refusal(send("interactive", pick(BROKEN_CARDS, code) ?? ""));
    const inner = /ErrCode: (\d+)/.exec(refused.msg)?.[1];
    expect(refused.code === 230099 ? Number(inner) : refused.code).toBe(code);
  });
});

const press = async (element = "go") =>
  control.act({ open_id: openId, message_id: await send("interactive", buttonCard()), element });

/** Presses a button in a simulator of its own. */
async function pressIn(simulator: typeof deaf): Promise<Awaited<ReturnType<typeof press>>> {
  const data = { receive_id: openId, msg_type: "interactive", content: buttonCard() };
  const sent = await clientOf(simulator).im.v1.message.create({ params: { receive_id_type: "open_id" }, data });
  const message_id = sent.data?.message_id ?? "";
  return controlOf(simulator.url).act({ open_id: openId, message_id, element: "go" });
}

async function pressFor(answer: () => Response | Promise<Response>): Promise<Awaited<ReturnType<typeof press>>> {
  bot.answer = answer;
  return press();
}
const answerCard = (data: object) => pressFor(() => Response.json({ card: { type: "raw", data } }));

const FAILED_CLICKS: Record<ClientCode, () => ReturnType<typeof press>> = {
  200340: () => pressIn(deaf),
  // Waiting for 3 s is tested elsewhere.
  200341: async () => {
    await control.faults({ lostAcks: 1 });
    return press().finally(() => control.faults({}));
  },
  200342: () => pressIn(nowhere),
  200343: () => pressIn(nameless),
  200671: () => pressFor(() => new Response("{}", { status: 500 })),
  200672: () => pressFor(() => new Response("ok")),
  200673: () => answerCard({ schema: "2.0" }),
  200830: () => answerCard({ elements: [] }),
};

describe("a click shows", () => {
  test.each(listOf(CLIENT_CODES))("$code: $meaning", async ({ code }) => {
    const result = await pick(FAILED_CLICKS, code)?.();
    expect(result?.error).toEqual({ code, message: expect.any(String) });
  });
});

const { appId: AppID, appSecret: AppSecret } = scene.simulator.credentials;
async function discover(body: object): Promise<{ code: number; data: { URL: string } }> {
  const init = { method: "POST", body: JSON.stringify(body) };
  const response = await fetch(`${scene.simulator.url}/callback/ws/endpoint`, init);
  return (await response.json()) as { code: number; data: { URL: string } };
}

async function connectOften(): Promise<{ code: number }> {
  const sockets = await Promise.all(
    Array.from({ length: 50 }, async () => new WebSocket((await discover({ AppID, AppSecret })).data.URL)),
  );
  await Promise.all(sockets.map((socket) => new Promise((resolve) => socket.on("open", resolve))));
  return discover({ AppID, AppSecret }).finally(() => {
    for (const socket of sockets) socket.terminate();
  });
}

const NO_CONNECTION: Record<EndpointCode, () => Promise<{ code: number }>> = {
  1: async () => {
    await control.faults({ connectErrors: 1 });
    return discover({ AppID, AppSecret }).finally(() => control.faults({}));
  },
  514: () => discover({ AppID, AppSecret: "wrong" }),
  1000040344: () => discover({}),
  1000040350: connectOften,
};

describe("a long connection is refused with", () => {
  test.each(listOf(ENDPOINT_CODES))("$code: $meaning", async ({ code }) => {
    expect((await pick(NO_CONNECTION, code)?.())?.code).toBe(code);
  });
});

function listOf(codes: Record<number, { meaning: string }>): { code: number; meaning: string }[] {
  return Object.entries(codes).map(([code, { meaning }]) => ({ code: Number(code), meaning }));
}

function pick<T>(ways: Record<number, T>, code: number): T | undefined {
  return ways[code];
}
