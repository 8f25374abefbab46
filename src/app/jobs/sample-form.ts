/** 发样张: a form with plainly invented figures, as a Word file, and its pages as pictures where something draws them. */
import { z } from "zod";
import { pagesScreens } from "../../core/dialogue/capabilities/make/pages-screen.js";
import { say } from "../../core/say.js";
import type { Catalog } from "../catalog.js";
import { screenTo, textTo } from "../messages.js";
import type { NewJob } from "../ports/jobs.js";
import type { Messenger } from "../ports/messenger.js";
import type { PagePrinter } from "../ports/page-printer.js";
import type { ReportWork } from "../ports/report-work.js";
import { sampleReport } from "../sample-form.js";
import type { TurnParts } from "../turn-parts.js";
import { type Job, job } from "./job.js";

const input = z.object({ person: z.string(), form: z.string() });

export interface SampleFormParts extends Pick<TurnParts, "words" | "newId" | "draw" | "now"> {
  readonly catalog: Catalog;
  readonly work: Pick<ReportWork, "print">;
  /** null: nothing that draws pages is installed. */
  readonly pages: PagePrinter | null;
  readonly messenger: Pick<Messenger, "upload" | "uploadImage">;
}

export function sampleFormJob(id: string, ordered: z.infer<typeof input>): NewJob {
  return { id, kind: "sample-form", input: JSON.stringify(ordered), due: 0 };
}

export function sampleForm(parts: SampleFormParts): Job {
  const { catalog, messenger, newId, now, words } = parts;
  return job(input, {
    async run({ person, form: id }, { signal }) {
      const to = { type: "open_id", id: person } as const;
      const pack = catalog.newest(id);
      if (pack === null) return { outgoing: [textTo(parts, to, say("chooser.gone"))] };
      const { title } = pack.form;
      const report = sampleReport(pack, words, new Date(now()).getUTCFullYear());
      const order = { report, others: [], draft: true, selfCheck: false, before: null };
      const { file } = await parts.work.print(order, signal);
      const drawn = (await parts.pages?.print(file, signal)) ?? null;
      const name = words.render(
        say(drawn === null ? "chooser.sample-file" : "chooser.sample-pages", { title }),
        "plain",
      );
      const fileKey = await messenger.upload(name, drawn === null ? file : drawn.pdf);
      const sent = { uuid: newId(), work: { kind: "file", to, fileKey } as const };
      const pages: string[] = [];
      for (const page of drawn?.pages ?? []) pages.push(await messenger.uploadImage(page));
      const shown = { title, unit: report.unit, year: report.year, draft: true, pages, more: drawn?.more ?? false };
      const cards = pagesScreens(shown).map((screen) => ({ ...screenTo(parts, to, screen), urgency: "file" as const }));
      return { outgoing: [sent, ...cards] };
    },
    failed: ({ person }) => ({
      outgoing: [textTo(parts, { type: "open_id", id: person }, say("chooser.sample-failed"))],
    }),
  });
}
