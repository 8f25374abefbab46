/**
 * A file of the year before: what it says is that year's, so that it offers what last year's report would, with the places
 * in the file.
 */
import { approvedMark } from "../check/report/after-approval.js";
import { Ledger } from "../form/ledger.js";
import type { FileDocument } from "../reading/document/document.js";
import { figureEntries } from "./figure-entries.js";
import { type FileReading, yearOfFile } from "./import-file.js";
import type { Offer, OfferItem } from "./offer.js";
import { offerOfFiles, type SentFile } from "./offer-of-files.js";
import { offerOfReports } from "./offer-of-reports.js";

/** null: the files are of another year, or say nothing that is carried over. */
export function offerOfLastYear(
  documents: readonly FileDocument[],
  file: SentFile,
  reading: FileReading,
): Offer | null {
  const { ledger } = reading;
  const { form, report } = ledger;
  const year = report.year - 1;
  if (documents.length === 0 || documents.some((document) => yearOfFile(document, reading.said) !== year)) return null;
  const blank = new Ledger(form, { ...report, year }, new Map());
  const read = offerOfFiles(documents, file, { ...reading, ledger: blank });
  const items = read.items.filter(({ value }) => value !== null);
  const before = blank.with(figureEntries(blank, items, read.rows), "import");
  const standing = reading.words;
  const others = [{ form: form.id, title: file.name, year, ledger: before }];
  const offer = offerOfReports({ ledger, others, standing });
  if (offer === null) return null;
  const places = new Map(read.items.map(({ path, origin }) => [path, origin]));
  const isFixed = [...ledger.figures().keys()].some((path) => path.startsWith(approvedMark));
  const placed = (item: OfferItem): OfferItem => ({ ...item, origin: places.get(item.origin?.cell ?? "") ?? null });
  return {
    ...offer,
    name: read.name,
    file: read.file,
    text: read.text,
    items: offer.items.filter(({ path }) => !isFixed || !isGoal(ledger, path)).map(placed),
    left: read.left,
    leftCount: read.leftCount,
    told: [...offer.told, ...read.told],
    hidden: read.hidden,
    about: read.about,
    withHidden: read.withHidden,
  };
}

/** What was approved for this year stands already. */
function isGoal(ledger: Ledger, path: string): boolean {
  const roles = ledger.field(path)?.roles ?? [];
  return roles.some((role) => role.startsWith("indicator.") || role === "goal.expected");
}
