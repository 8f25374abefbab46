/** What is written of an offer's figures, with the rows that they stand in. */
import type { Entry, Ledger } from "../form/ledger.js";
import type { OfferItem } from "./offer.js";
import type { NewRow } from "./rebase.js";

export function figureEntries(ledger: Ledger, items: readonly OfferItem[], rows: readonly NewRow[]): Entry[] {
  return [...listEntries(ledger, items, rows), ...items.map(entryOf)];
}

function entryOf({ path, raw, value, origin }: OfferItem): Entry {
  return { path, raw, value, ...(origin === null ? {} : { origin }) };
}

/** Only lists that get a row; a row of which nothing is taken is not added. */
function listEntries(ledger: Ledger, items: readonly OfferItem[], rows: readonly NewRow[]): Entry[] {
  const lists = new Map<string, string[]>();
  for (const { list, row } of rows) {
    const at = `${list}.${row}.`;
    if (!items.some(({ path }) => path.startsWith(at))) continue;
    lists.set(list, [...(lists.get(list) ?? ledger.rows(list)), row]);
  }
  return [...lists].map(([path, order]) => ({ path, raw: order.join(","), value: order.join(",") }));
}
