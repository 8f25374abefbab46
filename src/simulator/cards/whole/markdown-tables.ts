import { type Fault, fault } from "../fault.js";
import { withoutCode } from "../markdown/bare-text.js";
import { type MarkdownTable, markdownTables } from "../markdown/tables.js";
import { type ShownText, shownTexts } from "../texts.js";
import type { Card } from "./card.js";

/** Tables of every kind in a card, whatever they stand in; with more, production cards were lost whole. */
const MOST_IN_CARD = 3;

/** Tables written in markdown, and all tables of the card together. */
export function* checkMarkdownTables({ root, seats }: Card): Iterable<Fault> {
  let total = seats.filter((seat) => seat.tag === "table").length;
  for (const shown of shownTexts(root)) {
    if (shown.kind !== "markdown") continue;
    const tables = markdownTables(withoutCode(shown.text));
    total += tables.length;
    yield* checkShapes(tables, shown);
  }
  if (total > MOST_IN_CARD) yield fault("table-count", "", `card table number over limit: ${total} of ${MOST_IN_CARD}`);
}

function* checkShapes(tables: MarkdownTable[], shown: ShownText): Iterable<Fault> {
  for (const { width, rowWidths } of tables) {
    const surplus = Math.max(0, ...rowWidths) - width;
    if (surplus > 0)
      yield fault("markdown-table-shape", shown.pointer, `a row has ${surplus} cells more than the header`);
  }
}
