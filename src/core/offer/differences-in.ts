/** What a file prints of sums, rates and scores, held against its own figures in a report of nothing else. */
import type { FileDocument } from "../reading/document/document.js";
import { type Say, say } from "../say.js";
import { entriesOfOffer } from "./entries-of-offer.js";
import type { FileReading } from "./import-file.js";
import { offerOfFiles } from "./offer-of-files.js";
import { offered } from "./offered.js";
import { type PrintedDifference, printedDifferences } from "./printed-differences.js";

/** Differences that a sentence names. */
const most = 20;

export function differencesIn(document: FileDocument, reading: FileReading): Say[] {
  const file = { name: document.name, hash: null, messageId: "", key: "", size: null };
  const report = { ledger: reading.ledger, scheme: reading.scheme ?? null };
  const here = offered(offerOfFiles([document], file, reading), report, () => true);
  const ledger = report.ledger.with(entriesOfOffer(report, here.items, here), "import");
  return toldDifferences(printedDifferences({ ...report, ledger }, here.printed), most);
}

/** `named`: how many of them the sentence names. */
export function toldDifferences(differences: readonly PrintedDifference[], named: number): Say[] {
  if (differences.length === 0) return [];
  const lines = differences.slice(0, named).map(({ origin, ...line }) => {
    const place = origin === null ? null : say("offer.place", { ...origin });
    return { ...line, place };
  });
  return [say("offer.differences", { lines, more: differences.length - lines.length })];
}
