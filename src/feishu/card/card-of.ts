/** A screen as a card that the platform will take: measured, plain phone numbers and e-mail addresses masked. */
import type { Screen } from "../../core/dialogue/screen.js";
import { chatText } from "../../core/mask.js";
import type { Log } from "../../log.js";
import { cardLimits, measureCard } from "./measure.js";
import { type Brush, toCard } from "./to-card.js";

export function cardOf(screen: Screen, brush: Brush, log: Pick<Log, "error">): Record<string, unknown> {
  const card = masked(toCard(screen, brush));
  const { elements, bytes } = measureCard(card);
  if (elements > cardLimits.elements || bytes > cardLimits.bytes) {
    log.error({ screen: screen.title.say, elements, bytes }, "a card is larger than it should be");
  }
  return card;
}

/** Feishu refuses a message with a plain phone number or e-mail address (230028), wherever in the card it stands. */
function masked(card: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(card).map(([key, value]) => [key, maskIn(value, key)]));
}

function maskIn(value: unknown, key: string): unknown {
  if (typeof value === "string") return names.has(key) ? value : chatText(value);
  if (Array.isArray(value)) return value.map((one) => maskIn(one, key));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, maskIn(one, name)]));
}

/** Keys whose strings are ids of ours or of the platform. */
const names: ReadonlySet<string> = new Set([
  "tag",
  "name",
  "report",
  "press",
  "id",
  "step",
  "path",
  "row",
  "list",
  "scope",
]);
