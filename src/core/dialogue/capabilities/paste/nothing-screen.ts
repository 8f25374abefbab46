/** A pasted table of which nothing fits: what it looks like, what the form asks, and the way back. */
import { patternOf } from "../../../form/path.js";
import type { ReadText } from "../../../reading/grid/read-text.js";
import { say } from "../../../say.js";
import type { Block, Button, Screen } from "../../screen/screen.js";
import type { View } from "../../screen/view.js";

/** Texts of the table that are said back. */
const mostTexts = 8;

interface Sent {
  readonly path: string;
  readonly text: string;
  /** What else can be done with it. */
  readonly more: readonly Button[];
}

export function nothingScreen({ ledger }: View, { path, text, more }: Sent, { found, size }: ReadText): Screen {
  const list = ledger.form.lists.get(patternOf(path));
  const fields = list?.row.fields.filter((field) => field.stage !== "review" && field.derive === null) ?? [];
  const texts = found.left.filter((text) => text.length <= 20).slice(0, mostTexts);
  const { rows, columns } = size ?? sizeOf(text);
  const looks = { rows, columns, texts: (texts.length > 0 ? texts : wordsOf(text)).join("、") };
  const titles = [...ledger.form.lists.values()].map(({ title }) => title);
  return {
    title: list === undefined ? say("paste.no-table-title") : say("paste.nothing-title", { of: list.of }),
    color: "orange",
    blocks: [
      { block: "text", text: say("paste.looks-like", looks) },
      list === undefined
        ? { block: "text", text: say("paste.no-table", { title: ledger.form.title, titles: titles.join("、") }) }
        : { block: "text", text: say("paste.nothing", { heads: fields.map(({ label }) => label).join("、") }) },
      { ...back, buttons: [...back.buttons, ...more] },
    ],
  };
}

export function tooLongScreen(count: number, most: number): Screen {
  return {
    title: say("paste.too-long-title"),
    color: "orange",
    blocks: [{ block: "text", text: say("paste.too-long", { count, most }) }, back],
  };
}

const back: Extract<Block, { block: "buttons" }> = {
  block: "buttons",
  buttons: [{ label: say("button.back-to-form"), press: { do: "cancel" }, kind: "primary" }],
};

/** A text that is parted in none of the ways of a table of this form. */
function sizeOf(text: string): { rows: number; columns: number } {
  const rows = text.split("\n").filter((line) => line.trim() !== "");
  return { rows: rows.length, columns: Math.max(1, ...rows.map((row) => cellsIn(row).length)) };
}

function wordsOf(text: string): string[] {
  return cellsIn(text.replaceAll("\n", "\t"))
    .filter((cell) => cell.length <= 20 && !/^[-:|\s]*$/.test(cell))
    .slice(0, mostTexts);
}

function cellsIn(row: string): string[] {
  return row
    .split(/\t|\||,|，| {2,}/)
    .map((cell) => cell.trim())
    .filter((cell) => cell !== "");
}
