import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { checkCard } from "../../src/simulator/cards/check-card.js";
import { formCard } from "./cards.js";
import { startScene } from "./scene.js";

/** Payloads and cards that others published, each with its address; nothing in them was made for the simulator. */
interface PublishedPayload {
  event_type: string;
  payload: { header: object; event: object };
}
interface PublishedCard {
  source: string;
  refused: string[];
  /** Why it is refused here though it was printed there. */
  why?: string;
  card: object;
}

const payloads: PublishedPayload[] = JSON.parse(readFileSync("test/fixtures/feishu/payloads.json", "utf8"));
const cards: PublishedCard[] = JSON.parse(readFileSync("test/fixtures/cards/published.json", "utf8"));

const { control, bot, openId, chatId, send } = await startScene();

/** What is in the published sample and never in ours, or in ours and not in the sample. */
const DIFFERENT: Record<string, { theirs: string[]; ours: string[] }> = {
  "im.message.receive_v1": {
    theirs: ["message.root_id", "message.parent_id", "message.thread_id", "message.user_agent"],
    ours: [],
  },
  // A link preview's; a select's fields differ by component, as does what stands in form_value.
  "card.action.trigger": { theirs: ["delivery_type", "context.url", "context.preview_token"], ours: [] },
};

async function makeAll(): Promise<void> {
  const { chat_id } = await control.post<{ chat_id: string }>("/groups", { name: "群", open_ids: [openId] });
  await control.say(openId, "先说一句");
  await control.say(openId, "大家好", { chat_id, mention: true });
  await control.enter(openId);
  await control.post("/menu", { open_id: openId, event_key: "start" });
  await control.post("/groups/leave", { chat_id });
  const id = await send("interactive", formCard({ tag: "input", name: "field" }));
  await control.act({ open_id: openId, message_id: id, element: "submit", form: { field: "1" } });
}

describe("what is pushed has the fields and types of the published sample of", () => {
  test("every event", async () => {
    await makeAll();
    expect((await control.chats(openId))[0]?.chat_id).toBe(chatId);
    for (const { event_type, payload } of payloads) {
      const arrivals = await bot.received(event_type);
      const last = arrivals.at(-1)?.plain;
      const { theirs = [], ours = [] } = DIFFERENT[event_type] ?? {};
      expect(shapeOf(last.header), event_type).toEqual(shapeOf(payload.header));
      const sample = shapeOf(payload.event).filter((line) => !theirs.some((path) => line.startsWith(`${path}:`)));
      expect(
        shapeOf(last.event).filter((line) => !ours.some((path) => line.startsWith(`${path}:`))),
        event_type,
      ).toEqual(sample);
    }
  });
});

/** Every leaf as "path: type"; what a form or a button carries is the bot's own and not looked into. */
function shapeOf(value: unknown, path = ""): string[] {
  if (["action.form_value", "action.value"].includes(path)) return [`${path}: object`];
  if (typeof value !== "object" || value === null) return [`${path}: ${typeof value}`];
  return Object.entries(value)
    .flatMap(([key, inner]) => shapeOf(inner, path === "" ? key : `${path}.${key}`))
    .sort();
}

describe("cards of the documentation", () => {
  const named = cards.map((one) => ({ ...one, name: one.source.replace(/^.* : docs\//, "") }));

  test.each(named.filter(({ refused }) => refused.length === 0))("are accepted: $name", ({ card }) => {
    expect(checkCard(JSON.stringify(card)).faults).toEqual([]);
  });

  test.each(named.filter(({ refused }) => refused.length > 0))("are refused since $why: $name", ({ card, refused }) => {
    const rules = new Set<string>(checkCard(JSON.stringify(card)).faults.map(({ rule }) => rule));
    expect([...rules].sort()).toEqual(refused);
  });
});
