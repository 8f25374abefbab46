/** A report is checked and printed from a snapshot: done in a process of its own, and as it is where nobody waits for a card. */
import type { LayoutSource } from "../core/reading/layout/layout.js";
import type { WordLists } from "../core/reading/word-lists.js";
import { type Printout, printout } from "../core/report/printout.js";
import { say } from "../core/say.js";
import type { Words } from "../core/words.js";
import { schemeOf } from "./catalog.js";
import { ledgerOf, type PackOf } from "./ledger-of-snapshot.js";
import type { DocumentFiller, SelfCheckPage } from "./ports/documents.js";
import type { PrintedReport, PrintOrder, ReportWork, Snapshot } from "./ports/report-work.js";
import { printLabels } from "./print-labels.js";
import { saidIn } from "./said-in.js";

export interface ReportWorkParts {
  readonly packOf: PackOf;
  readonly filler: DocumentFiller;
  readonly words: Words;
  /** A Word layout as files that it printed are read by it; null: they are read without it. */
  layoutOf(layout: Uint8Array): LayoutSource | null;
  /** What cross-checks look for; asked for where something is checked. */
  lists(): WordLists;
}

export function createReportWork(parts: ReportWorkParts): ReportWork {
  return {
    // The checks are many modules: loaded only where something is checked.
    async check(order) {
      const { checkSnapshot } = await import("./check-snapshot.js");
      return checkSnapshot(parts.packOf, parts.lists(), order);
    },
    print: (order) => print(parts, order),
    async offer(order) {
      const { offerToSnapshot } = await import("./offer-to-snapshot.js");
      return offerToSnapshot(parts, order);
    },
    async fit({ forms, documents }) {
      const { fittingForms } = await import("../core/offer/fitting-forms.js");
      const known = forms.map((record) => parts.packOf(record).form);
      return fittingForms(documents, known, parts.lists().tables, saidIn(parts.words));
    },
    async projects({ form, documents, ...reading }) {
      const { listedProjects } = await import("../core/bulk/listed-projects.js");
      return listedProjects(documents, parts.packOf(form).form, { ...reading, words: parts.lists().tables });
    },
  };
}

async function print(parts: ReportWorkParts, order: PrintOrder): Promise<PrintedReport> {
  const { packOf, filler, words } = parts;
  const { draft, before } = order;
  const { layout } = packOf(order.report.form);
  const { model, cells } = printed(parts, order.report, draft);
  const result = await filler.fill(layout, model, {
    draft: draft ? words.render(say("draft-mark.line"), "plain") : null,
    selfCheck: order.selfCheck ? await selfCheckOf(parts, order) : null,
  });
  if ("problems" in result)
    throw new Error(
      `report.docx: ${result.problems.map((one) => `${one.code} ${Object.values(one.facts).join(" ")}`).join("; ")}`,
    );
  return {
    file: result.file,
    cells,
    before: before === null ? null : printed(parts, before.report, before.draft).cells,
  };
}

function printed({ packOf, words }: ReportWorkParts, snapshot: Snapshot, draft: boolean): Printout {
  const { ledger, pack } = ledgerOf(packOf, snapshot);
  return printout({ ledger, scheme: schemeOf(pack, snapshot.scheme) }, { draft, labels: printLabels(words) });
}

async function selfCheckOf({ packOf, lists, words }: ReportWorkParts, order: PrintOrder): Promise<SelfCheckPage> {
  const [{ findingsOfSnapshot }, { selfCheckPage }] = await Promise.all([
    import("./check-snapshot.js"),
    import("./self-check-page.js"),
  ]);
  const { unit, year, form } = order.report;
  const facts = { title: packOf(form).form.title, unit, year };
  return selfCheckPage(facts, findingsOfSnapshot(packOf, lists(), order), words);
}
