/** What files fill in a report as it was at one revision. */
import { specUnder } from "../core/dialogue/screen/text-limit.js";
import type { Field } from "../core/form/form.js";
import type { Offer } from "../core/offer/offer.js";
import { offerOfFiles } from "../core/offer/offer-of-files.js";
import { offerOfLastYear } from "../core/offer/offer-of-last-year.js";
import type { LayoutSource } from "../core/reading/layout/layout.js";
import type { WordLists } from "../core/reading/word-lists.js";
import type { Words } from "../core/words.js";
import { schemeOf } from "./catalog.js";
import { ledgerOf, type PackOf } from "./ledger-of-snapshot.js";
import type { OfferOrder } from "./ports/report-work.js";
import { saidIn } from "./said-in.js";

export interface OfferParts {
  readonly packOf: PackOf;
  readonly words: Words;
  lists(): WordLists;
  layoutOf(layout: Uint8Array): LayoutSource | null;
}

export function offerToSnapshot(
  { packOf, words, lists, layoutOf }: OfferParts,
  { report, documents, file, withHidden }: OfferOrder,
): Offer {
  const { ledger, pack } = ledgerOf(packOf, report);
  const scheme = schemeOf(pack, report.scheme);
  const specOf = (field: Field) => specUnder(scheme, field);
  const read = { ledger, words: lists().tables, specOf, withHidden, layout: layoutOf(pack.layout) };
  const reading = { ...read, scheme, said: saidIn(words) };
  return offerOfLastYear(documents, file, reading) ?? offerOfFiles(documents, file, reading);
}
