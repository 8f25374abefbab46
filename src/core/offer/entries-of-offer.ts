/** What is written of an offer: values, the rows that they stand in, and narratives as the report keeps them. */
import { approvedMark } from "../check/report/after-approval.js";
import type { Entry } from "../form/ledger.js";
import { isNarrative, standardText, takeStandard, writeOver } from "../report/narrative.js";
import type { Reading } from "../report/printing.js";
import { figureEntries } from "./figure-entries.js";
import { isSameText } from "./narrative-standing.js";
import type { Offered, OfferedItem } from "./offered.js";

/** Items without a value are left out. Rows are added behind those that are there, in the order of the file. */
export function entriesOfOffer(
  report: Reading,
  items: readonly OfferedItem[],
  { rows, approved }: Pick<Offered, "rows" | "approved">,
): Entry[] {
  const read = items.filter(({ value }) => value !== null);
  const figures = read.filter(({ field }) => !isNarrative(field));
  const written = figureEntries(report.ledger, figures, rows);
  const after = { ...report, ledger: report.ledger.with(written) };
  const texts = read.filter(({ field }) => isNarrative(field)).flatMap((item) => textEntries(after, item));
  const fixed = written
    .filter(({ path }) => approved.has(path))
    .map((entry) => ({ ...entry, path: `${approvedMark}${entry.path}` }));
  return [...written, ...fixed, ...texts];
}

/** A text that is the standard one for the figures as they are stays standard and follows them. */
function textEntries(report: Reading, { path, raw, value, origin }: OfferedItem): Entry[] {
  const isStandard = isSameText(standardText(report, path).text, value ?? "");
  const entries = isStandard ? takeStandard(report, path) : writeOver(report, path, raw, value ?? "");
  return entries.map((entry) => (entry.path === path && origin !== null ? { ...entry, origin } : entry));
}
