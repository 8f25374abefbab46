/** What is written of an offer: values, the rows that they stand in, and narratives as the report keeps them. */
import { approvedMark } from "../check/report/after-approval.js";
import type { Entry } from "../form/ledger.js";
import { isNarrative, standardText, takeStandard, writeOver } from "../report/narrative.js";
import type { Reading } from "../report/printing.js";
import type { Offered, OfferedItem } from "./offered.js";
import type { NewRow } from "./rebase.js";

/** Items without a value are left out. Rows are added behind those that are there, in the order of the file. */
export function entriesOfOffer(
  report: Reading,
  items: readonly OfferedItem[],
  { rows, approved }: Pick<Offered, "rows" | "approved">,
): Entry[] {
  const read = items.filter(({ value }) => value !== null);
  const figures = read.filter(({ field }) => !isNarrative(field)).map(entryOf);
  const lists = listEntries(report, read, rows);
  const after = { ...report, ledger: report.ledger.with([...lists, ...figures]) };
  const texts = read.filter(({ field }) => isNarrative(field)).flatMap((item) => textEntries(after, item));
  const fixed = figures
    .filter(({ path }) => approved.has(path))
    .map((entry) => ({ ...entry, path: `${approvedMark}${entry.path}` }));
  return [...lists, ...figures, ...fixed, ...texts];
}

function entryOf({ path, raw, value, origin }: OfferedItem): Entry {
  return { path, raw, value, ...(origin === null ? {} : { origin }) };
}

/** Only lists that get a row; a row of which nothing is taken is not added. */
function listEntries({ ledger }: Reading, items: readonly OfferedItem[], rows: readonly NewRow[]): Entry[] {
  const lists = new Map<string, string[]>();
  for (const { list, row } of rows) {
    const at = `${list}.${row}.`;
    if (!items.some(({ path }) => path.startsWith(at))) continue;
    lists.set(list, [...(lists.get(list) ?? ledger.rows(list)), row]);
  }
  return [...lists].map(([path, order]) => ({ path, raw: order.join(","), value: order.join(",") }));
}

/** A text that is the standard one for the figures as they are stays standard and follows them. */
function textEntries(report: Reading, { path, raw, value, origin }: OfferedItem): Entry[] {
  const isStandard = even(standardText(report, path).text) === even(value ?? "");
  const entries = isStandard ? takeStandard(report, path) : writeOver(report, path, raw, value ?? "");
  return entries.map((entry) => (entry.path === path && origin !== null ? { ...entry, origin } : entry));
}

function even(text: string): string {
  return text.normalize("NFKC").replace(/\s/g, "");
}
