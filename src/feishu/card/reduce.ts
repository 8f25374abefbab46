/**
 * Smaller screens for a card that came out too large. The dialogue cuts its cards into pages; this is the net below it, so
 * that no card is sent that the platform would refuse. Inputs are kept or go all together: one left out would come back empty.
 */
import type { Block, Button, FormPart, Screen } from "../../core/dialogue/screen/screen.js";
import { isSay } from "../../core/words.js";

/** From gentle to harsh; the last one always fits. */
export function* smaller(screen: Screen): Iterable<Screen> {
  for (const [text, blocks] of steps) yield reduced(screen, text, blocks);
  yield waysOut(screen);
}

/** Characters of a text, and blocks that are kept. */
const steps = [
  [200, 60],
  [60, 30],
  [30, 10],
] as const;

function reduced(screen: Screen, text: number, most: number): Screen {
  let room = most;
  const blocks: Block[] = [];
  let cut = false;
  for (const block of screen.blocks) {
    const kept = block.block === "form" || block.block === "buttons";
    if (!kept && room === 0) {
      cut = true;
      continue;
    }
    if (!kept) room -= 1;
    blocks.push(shortened(block, text, most));
  }
  const note: Block = { block: "text", tone: "warn", text: { say: "card.cut" } };
  return { ...shortTexts(screen, text), blocks: cut ? [note, ...blocks] : blocks };
}

function shortened(block: Block, text: number, most: number): Block {
  switch (block.block) {
    case "table":
      return { ...block, rows: block.rows.slice(0, most).map((row) => shortTexts(row, text)) };
    case "chart":
      return { ...block, bars: block.bars.slice(0, most) };
    case "people":
      return { ...block, people: block.people.slice(0, most) };
    case "form":
      return { ...block, fields: block.fields.map((part) => shortPart(part, text)) };
    default:
      return shortTexts(block, text);
  }
}

/** What stands in an input is the person's own text and stays whole. */
function shortPart(part: FormPart, text: number): FormPart {
  if (part.block === "text" || part.block === "row") return shortTexts(part, text);
  return part.block === "input" ? { ...part, problem: shortTexts(part.problem, text) ?? null } : part;
}

/** Every text in the data of sentences, cut; names, paths and presses stand outside of them. */
function shortTexts<T>(value: T, most: number): T;
function shortTexts(value: unknown, most: number): unknown {
  if (isSay(value)) return { ...value, data: cut(value.data, most) };
  if (Array.isArray(value)) return value.map((item) => shortTexts(item, most));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, shortTexts(item, most)]));
}

function cut(value: unknown, most: number): unknown {
  if (typeof value === "string") return value.length > most ? `${value.slice(0, most)}…` : value;
  if (Array.isArray(value)) return value.slice(0, most).map((item) => cut(item, most));
  if (isSay(value)) return { ...value, data: cut(value.data, most) };
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, cut(item, most)]));
}

/** No form, so nothing can be lost by it; ways out only. */
function waysOut(screen: Screen): Screen {
  const ways: Button[] = [
    { label: { say: "button.skip" }, press: { do: "skip" } },
    { label: { say: "button.outline" }, press: { do: "outline", scope: "" } },
    { label: { say: "button.home" }, press: { do: "home" } },
  ];
  return {
    title: { say: "card.too-large-title" },
    color: screen.color,
    blocks: [
      { block: "text", text: { say: "card.too-large" } },
      { block: "buttons", buttons: ways },
    ],
  };
}
