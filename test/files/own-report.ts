/** Reports of any form with random content, printed and read as files that somebody sent back. */
import { Ledger } from "../../src/core/form/ledger.js";
import { entriesOfOffer } from "../../src/core/offer/entries-of-offer.js";
import type { Offer } from "../../src/core/offer/offer.js";
import { offerOfFiles } from "../../src/core/offer/offer-of-files.js";
import { offered } from "../../src/core/offer/offered.js";
import type { FileDocument } from "../../src/core/reading/document/document.js";
import { takeStandard } from "../../src/core/report/narrative.js";
import type { Reading } from "../../src/core/report/printing.js";
import { printout } from "../../src/core/report/printout.js";
import { fillDocx } from "../../src/documents/fill-docx.js";
import { readFile } from "../../src/files/read-file.js";
import { createCatalog } from "../../src/forms/catalog.js";
import { loadTemplates } from "../../src/forms/load-templates.js";
import { randomOf, randomReport } from "../core/reading/grid/random-report.js";
import { tableWords } from "../core/reading/grid/read-as.js";

export const catalog = createCatalog(loadTemplates("templates").forms);
export const formIds = [...new Set(catalog.forms.map(({ form }) => form.id))];

const facts = { unit: "甲市乙服务中心", year: 2022 };
const labels = { score: "得分", execution: "预算执行得分", total: "总分" };

/** With all standard paragraphs taken. */
export function randomOwn(id: string, seed: number) {
  const pack = catalog.newest(id);
  if (pack === null) throw new Error(id);
  const { ledger: random, entries } = randomReport(pack.form, randomOf(seed));
  const scheme = pack.scheme ?? pack.schemes[0] ?? null;
  const ledger = [...pack.form.narratives.keys()].reduce(
    (before, path) => before.with(takeStandard({ ledger: before, scheme }, path)),
    random,
  );
  return { pack, entries, report: { ledger, scheme } };
}

export async function printed(id: string, { ledger, scheme }: Reading): Promise<FileDocument> {
  const pack = catalog.newest(id);
  if (pack === null) throw new Error(id);
  const report = { id, title: pack.form.title, ...facts, owner: "", members: [], ledger, scheme };
  const filled = fillDocx(pack.layout, printout(report, { draft: false, labels }).model);
  if ("problems" in filled) throw new Error(JSON.stringify(filled.problems).slice(0, 500));
  const read = await readFile(filled.file, "报告.docx");
  const [document] = "documents" in read ? read.documents : [];
  if (document === undefined) throw new Error(JSON.stringify(read));
  return document;
}

export function blankOf(id: string): Ledger {
  const pack = catalog.newest(id);
  if (pack === null) throw new Error(id);
  return new Ledger(pack.form, facts, new Map());
}

/** What a file offers the report, and the report with all of it taken. */
export function offeredTo({ ledger, scheme }: Reading, document: FileDocument) {
  const sent = { name: "报告.docx", hash: "", messageId: "", key: "", size: null };
  const offer: Offer = offerOfFiles([document], sent, { ledger, words: tableWords });
  const all = offered(offer, { ledger, scheme }, () => true);
  const entries = entriesOfOffer({ ledger, scheme }, all.items, all);
  return {
    offer,
    /** Not there yet, or something else. */
    other: all.items.filter(({ standing }) => standing !== "same"),
    taken: { ledger: ledger.with(entries, "import"), scheme },
  };
}
