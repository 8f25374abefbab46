/** A screen as a card that the platform will take: measured, plain phone numbers and e-mail addresses masked. */
import type { Screen } from "../../core/dialogue/screen/screen.js";
import { chatText } from "../../core/mask.js";
import type { Log } from "../../log.js";
import type { Brush } from "./element.js";
import { cardLimits, measureCard } from "./measure.js";
import { smaller } from "./reduce.js";
import { toCard } from "./to-card.js";

/** Never larger than the limits: what does not fit is cut, and the log says so, since a page was forgotten somewhere. */
export function cardOf(screen: Screen, brush: Brush, log: Pick<Log, "error">): Record<string, unknown> {
  const whole = masked(toCard(screen, brush));
  if (fits(whole)) return whole;
  log.error(
    { screen: screen.title.say, ...measureCard(whole) },
    "a card is larger than it should be; part of it is left out",
  );
  for (const less of smaller(screen)) {
    const card = masked(toCard(less, brush));
    if (fits(card)) return card;
  }
  throw new Error("even a bare card is too large");
}

function fits(card: Record<string, unknown>): boolean {
  const { elements, bytes } = measureCard(card);
  return elements <= cardLimits.elements && bytes <= cardLimits.bytes;
}

/**
 * Feishu refuses a message with a plain phone number or e-mail address (230028), wherever in the card it stands. What holds
 * nothing to be masked is not copied, which is nearly every card.
 */
function masked(card: Record<string, unknown>): Record<string, unknown> {
  let shown = card;
  for (const key of Object.keys(card)) {
    const value = maskIn(card[key], key);
    if (value === card[key]) continue;
    if (shown === card) shown = { ...card };
    shown[key] = value;
  }
  return shown;
}

function maskIn(value: unknown, key: string): unknown {
  if (typeof value === "string") return names.has(key) ? value : chatText(value);
  if (Array.isArray(value)) {
    const shown = value.map((one: unknown) => maskIn(one, key));
    return shown.every((one, index) => one === value[index]) ? value : shown;
  }
  return isFields(value) ? masked(value) : value;
}

function isFields(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
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
  "img_key",
]);
