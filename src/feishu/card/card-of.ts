/** A screen as a card that the platform will take: measured, plain phone numbers and e-mail addresses masked. */
import type { Screen } from "../../core/dialogue/screen.js";
import { chatText } from "../../core/mask.js";
import type { Log } from "../../log.js";
import { cardLimits, measureCard } from "./measure.js";
import { smaller } from "./reduce.js";
import { type Brush, toCard } from "./to-card.js";

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
