/**
 * 预览页面: a report as it looks on paper, made, drawn, uploaded and sent: the PDF, and cards with its pages as pictures. No version
 * comes of it: it is a draft, unless the last version is a final one and nothing was changed since.
 */
import { z } from "zod";
import { pagesScreens } from "../../core/dialogue/capabilities/make/pages-screen.js";
import { fileName } from "../../core/form/file-name.js";
import { say } from "../../core/say.js";
import type { Catalog } from "../catalog.js";
import { screenTo, textTo } from "../messages.js";
import type { Library } from "../open-report.js";
import type { NewJob } from "../ports/jobs.js";
import type { Messenger } from "../ports/messenger.js";
import type { PagePrinter, PrintedPages } from "../ports/page-printer.js";
import type { PrintOrder, ReportWork } from "../ports/report-work.js";
import type { Store } from "../ports/store.js";
import { readOrder } from "../print-order.js";
import { snapshotAt } from "../snapshot.js";
import type { TurnParts } from "../turn-parts.js";
import { type Job, job } from "./job.js";

const input = z.object({
  person: z.string(),
  report: z.string(),
  /** What is printed is fixed when it is ordered. */
  revision: z.int(),
});

export interface PrintPagesParts extends Pick<TurnParts, "words" | "newId" | "draw"> {
  readonly store: Pick<Store, "transaction">;
  readonly catalog: Catalog;
  readonly library: Pick<Library, "ledgerOf">;
  readonly work: Pick<ReportWork, "print">;
  /** null: nothing that draws pages is installed. */
  readonly pages: PagePrinter | null;
  readonly messenger: Pick<Messenger, "upload" | "uploadImage">;
}

export function printPagesJob(id: string, ordered: z.infer<typeof input>): NewJob {
  return { id, kind: "print-pages", input: JSON.stringify(ordered), due: 0 };
}

/** What has been uploaded: the platform takes the same file twice under two keys. */
const uploaded = z.object({
  fileKey: z.string().min(1),
  pages: z.array(z.string()),
  ...{ title: z.string(), unit: z.string(), year: z.int(), draft: z.boolean(), more: z.boolean() },
});

type Uploaded = z.infer<typeof uploaded>;

export function printPages(parts: PrintPagesParts): Job {
  const { newId, messenger } = parts;
  return job(input, {
    async run(wanted, { progress, saveProgress, signal }) {
      const to = { type: "open_id" as const, id: wanted.person };
      const known = progress === null ? await upload(wanted, signal) : uploaded.parse(JSON.parse(progress));
      if (known === null) return { outgoing: [textTo(parts, to, say("pages.failed"))] };
      if (progress === null) await saveProgress(JSON.stringify(known));
      const file = { uuid: newId(), work: { kind: "file", to, fileKey: known.fileKey } as const };
      const cards = pagesScreens(known).map((screen) => ({
        ...screenTo(parts, to, screen, wanted.report),
        // Behind its file, and in order.
        urgency: "file" as const,
      }));
      return { outgoing: [file, ...cards] };
    },
    failed: ({ person }) => ({ outgoing: [textTo(parts, { type: "open_id", id: person }, say("pages.failed"))] }),
  });

  async function upload(wanted: z.infer<typeof input>, signal: AbortSignal): Promise<Uploaded | null> {
    const { print, name, facts } = await readReport(parts, wanted);
    const { file } = await parts.work.print(print, signal);
    const drawn = (await parts.pages?.print(file, signal)) ?? null;
    if (drawn === null) return null;
    const fileKey = await messenger.upload(name, drawn.pdf);
    return { ...facts, fileKey, pages: await keysOf(drawn), more: drawn.more };
  }

  async function keysOf({ pages }: PrintedPages): Promise<string[]> {
    const keys: string[] = [];
    for (const page of pages) keys.push(await messenger.uploadImage(page));
    return keys;
  }
}

async function readReport(parts: PrintPagesParts, { report, revision }: z.infer<typeof input>) {
  return await parts.store.transaction(async (on) => {
    const record = await on.report(report);
    if (record === null) throw new Error("the report of these pages is gone");
    const last = (await on.versions(report)).at(-1);
    const draft = last === undefined || last.revision !== revision || readOrder(last, record).draft;
    const { formVersion, scheme, unit, year } = record;
    const { pack, ledger } = await parts.library.ledgerOf(on, record);
    const print: PrintOrder = {
      report: await snapshotAt(on, parts.catalog, { report, revision, formVersion, scheme }),
      ...{ others: [], draft, selfCheck: false, before: null },
    };
    const mark = parts.words.render(say("report.file-mark", { draft, version: null }), "plain");
    const name = fileName(ledger, mark).replace(/\.[a-z]+$/i, ".pdf");
    return { print, name, facts: { title: pack.form.title, unit, year, draft } };
  });
}
