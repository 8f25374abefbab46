import { z } from "zod";
import type { ClientCode } from "../codes.js";
import type { ActionResult } from "../control-types.js";
import { parseObject } from "../json.js";
import type { Delivery } from "../push/delivery.js";
import type { World } from "../world.js";

/** The bot's answer to a callback as the client takes it. */
export interface Answer {
  readonly toast?: { type: string; content: string };
  /** The new card's JSON. */
  readonly card?: string;
  readonly error?: NonNullable<ActionResult["error"]>;
}

const toast = z.strictObject({
  type: z.enum(["info", "success", "error", "warning"]).default("info"),
  content: z.string(),
  i18n: z.record(z.string(), z.string()).optional(),
});
const answer = z.strictObject({
  toast: toast.optional(),
  card: z.strictObject({ type: z.enum(["raw", "template"]), data: z.record(z.string(), z.unknown()) }).optional(),
});

/**
 * Maps what came back to what the user sees.
 *
 * | came back                              | code                   |
 * | -------------------------------------- | ---------------------- |
 * | no address, not subscribed to          | 200340                 |
 * | nothing within 3 s                     | 200341                 |
 * | no connection, no such host            | 200342, 200343         |
 * | an HTTP status that is not 200         | 200671                 |
 * | no JSON of the documented shape        | 200672                 |
 * | a card of schema 1.0                   | 200830                 |
 * | a card that is refused                 | 200673                 |
 */
export function readAnswer(world: World, delivery: Delivery): Answer {
  if (!delivery.answered) return failed(delivery.code, delivery.reason);
  if (delivery.status !== 200) return failed(200671, `HTTP ${delivery.status}`);
  const read = answer.safeParse(parseObject(delivery.body));
  if (!read.success) return failed(200672, z.prettifyError(read.error));
  const { toast, card } = read.data;
  const shown = toast === undefined ? {} : { toast: { type: toast.type, content: toast.content } };
  if (card === undefined) return shown;
  const content = JSON.stringify(card.data);
  const error =
    card.type === "template" ? invalid("no such template") : checkAnswerCard(world, content, card.data.schema);
  return error === null ? { ...shown, card: content } : { error };
}

function checkAnswerCard(world: World, content: string, schema: unknown): NonNullable<Answer["error"]> | null {
  if (schema !== "2.0") return { code: 200830, message: WORDS[200830] };
  const first = world.checkCard(content).faults[0];
  return first === undefined ? null : invalid(`${first.code} ${first.path} ${first.message}`);
}

const WORDS = {
  200340: "卡片回调没有订阅，或者没有地址",
  200341: "应用没有在 3 秒内应答",
  200342: "连接不上应用",
  200343: "找不到应用的地址",
  200671: "应用应答的状态码不是 200",
  200672: "应用应答的格式不对",
  200673: "应用应答的卡片不合规",
  200830: "应用应答的卡片版本不是 2.0",
} satisfies Record<ClientCode, string>;

function failed(code: ClientCode, reason: string): Answer {
  return { error: { code, message: `${WORDS[code]}（${reason}）` } };
}

function invalid(reason: string): NonNullable<Answer["error"]> {
  return { code: 200673, message: `${WORDS[200673]}（${reason}）` };
}
