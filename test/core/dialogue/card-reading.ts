/** A card as a person has it before them, and the proof that the platform would take it. */
import { readCard } from "../../../src/play/read-card.js";
import { checkCard } from "../../../src/simulator/cards/check-card.js";

export type Json = Record<string, unknown>;

/** Below the platform's own 200 elements and 30 KB. */
const limits = { elements: 150, bytes: 20 * 1024 };

/** Every card that the bot draws is one that the platform would show as it is meant. */
export function checkDrawn(card: Json): void {
  const { faults, warnings, elements, bytes } = checkCard(JSON.stringify(card));
  const wrong = [...faults, ...warnings].map((one) => `${one.rule} ${one.path}: ${one.message}`);
  if (elements > limits.elements) wrong.push(`${elements} elements`);
  if (bytes > limits.bytes) wrong.push(`${bytes} bytes`);
  wrong.push(...namedNowhere(card));
  if (wrong.length > 0) throw new Error(`a faulty card «${readCard(card).title}»\n${wrong.join("\n")}`);
}

/** Buttons that a sentence says to press must be on the card; the card of help speaks of other cards. */
function namedNowhere(card: Json): string[] {
  const { title, text, buttons } = readCard(card);
  if (title === "怎么用") return [];
  return [...text.matchAll(/(?<!再)点“([^“”]+)”/g)].flatMap(([, label = ""]) =>
    buttons.some((button) => button.label.startsWith(label)) ? [] : [`no button “${label}” though the card names it`],
  );
}

export function cardText(card: Json): string {
  const lines: string[] = [];
  const walk = (node: unknown): void => {
    if (Array.isArray(node)) {
      node.forEach(walk);
      return;
    }
    if (typeof node !== "object" || node === null) return;
    const { content, default_value, initial_option, tag, rows } = node as Json;
    if (typeof content === "string") lines.push(tag === "plain_text" ? content : decode(content));
    for (const [key, value] of Object.entries(node)) if (key !== "behaviors") walk(value);
    if (typeof default_value === "string") lines.push(`[${default_value}]`);
    if (typeof initial_option === "string") lines.push(`(${initial_option})`);
    if (tag === "table" && Array.isArray(rows)) for (const row of rows) lines.push(Object.values(row).join(" | "));
  };
  walk(card);
  return lines.join("\n");
}

/** Markdown as it is shown. */
function decode(markdown: string): string {
  return markdown
    .replace(/<br>/g, "\n")
    .replace(/<\/?font[^>]*>|\*\*/g, "")
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)));
}

export function inputsOf(card: Json): Record<string, string> {
  const found: Record<string, string> = {};
  const walk = (node: unknown): void => {
    if (Array.isArray(node)) node.forEach(walk);
    else if (typeof node === "object" && node !== null) {
      const { tag, name, default_value, initial_option } = node as Json;
      if (typeof name === "string" && typeof tag === "string" && !["form", "button"].includes(tag))
        found[name] = String(default_value ?? initial_option ?? "");
      Object.values(node).forEach(walk);
    }
  };
  walk(card);
  return found;
}

export function valuesIn(card: Json): Json[] {
  const found: Json[] = [];
  const walk = (node: unknown): void => {
    if (Array.isArray(node)) node.forEach(walk);
    else if (typeof node === "object" && node !== null) {
      const { type, value } = node as Json;
      if (type === "callback" && typeof value === "object" && value !== null) found.push(value as Json);
      Object.values(node).forEach(walk);
    }
  };
  walk(card);
  return found;
}

export function buttonBeside(card: Json, text: string, label: string): string {
  let found: string | null = null;
  const walk = (node: unknown, pointer: string): void => {
    if (Array.isArray(node)) for (const [index, one] of node.entries()) walk(one, `${pointer}/${index}`);
    else if (typeof node === "object" && node !== null) {
      if ((node as Json).tag === "column_set" && found === null) {
        const inside = readCard({ body: node });
        const button = inside.buttons.find((one) => one.label.startsWith(label) && !one.disabled);
        if (cardText(node as Json).includes(text) && button !== undefined)
          found = button.element.startsWith("/") ? pointer + button.element.slice("/body".length) : button.element;
      }
      for (const [key, value] of Object.entries(node)) walk(value, `${pointer}/${key}`);
    }
  };
  walk(card, "");
  if (found === null) throw new Error(`no button ${label} beside ${text} on «${readCard(card).title}»`);
  return found;
}

/** The points of the card's chart, part by part. */
export function readChart(card: Json): unknown {
  let found: unknown = null;
  const walk = (node: unknown): void => {
    if (typeof node !== "object" || node === null) return;
    const { chart_spec } = node as Json;
    if (chart_spec !== undefined) found = (chart_spec as { data: { values: unknown }[] }).data[0]?.values;
    Object.values(node).forEach(walk);
  };
  walk(card);
  return found;
}
