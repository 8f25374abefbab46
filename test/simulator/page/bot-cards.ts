import { resolve } from "node:path";
import type { Block, FormPart, Input, Screen } from "../../../src/core/dialogue/screen/screen.js";
import { toCard } from "../../../src/feishu/card/to-card.js";
import { loadPrompts } from "../../../src/forms/load-prompts.js";

const say = { say: "home.title" };
const press = { do: "home" } as const;
const buttons = [
  { label: say, press, kind: "primary", confirm: say, disabled: true },
  { label: say, press, kind: "danger" },
  { label: say, press },
] as const;

const input = { block: "input", name: "a", label: say, value: "1", placeholder: say, problem: say, max: 20 } as const;
const inputs: Record<Input["type"], Input> = {
  text: { ...input, type: "text" },
  long: { ...input, type: "long", name: "b" },
  choice: { ...input, type: "choice", name: "c", options: [{ value: "1", label: say }] },
  choices: { ...input, type: "choices", name: "g", value: '["1"]', options: [{ value: "1", label: say }] },
  date: { ...input, type: "date", name: "d", value: "2024-05-06" },
  people: { ...input, type: "people", name: "e" },
};
const fields: Record<FormPart["block"], FormPart> = {
  text: { block: "text", text: say, tone: "note" },
  input: inputs.text,
  grid: { block: "grid", columns: ["一"], rows: [{ label: "行", inputs: [{ ...inputs.text, name: "f" }, null] }] },
  row: { block: "row", text: say, buttons },
};
const blocks: Record<Block["block"], Block> = {
  text: { block: "text", text: say, tone: "warn" },
  rule: { block: "rule" },
  buttons: { block: "buttons", buttons },
  row: { block: "row", text: say, buttons },
  fold: { block: "fold", title: say, blocks: [{ block: "text", text: say }] },
  people: { block: "people", people: ["ou_clerk"] },
  table: { block: "table", columns: [{ name: "a", title: say, number: true }], rows: [{ a: "一" }], pageSize: 5 },
  chart: { block: "chart", bars: [{ name: "一", earned: 9, possible: 10, open: 0 }] },
  pictures: { block: "pictures", pictures: [{ key: "img_v3_1", words: say }] },
  form: { block: "form", fields: [...Object.values(fields), ...Object.values(inputs)], buttons },
};

/** A card with everything that a screen may hold: a kind that is added and not drawn here does not compile. */
export function botCard(): Record<string, unknown> {
  const { words } = loadPrompts(resolve(import.meta.dirname, "../../../prompts"));
  const screen: Screen = { title: say, subtitle: say, color: "blue", blocks: Object.values(blocks) };
  return toCard(screen, { words, report: "r", revision: 1 });
}
