/** 审签单 of a report is made, uploaded and sent. Names are asked of the platform; what it does not tell stays blank. */
import { z } from "zod";
import { cleanFileName } from "../../core/form/file-name.js";
import { subjectOf } from "../../core/form/subject.js";
import { reviewOf } from "../../core/review/review.js";
import { peopleOnSheet, reviewSheet } from "../../core/review/review-sheet.js";
import { say } from "../../core/say.js";
import type { Catalog } from "../catalog.js";
import { textTo } from "../messages.js";
import type { Library } from "../open-report.js";
import type { DocumentFiller } from "../ports/documents.js";
import type { NewJob } from "../ports/jobs.js";
import type { Messenger } from "../ports/messenger.js";
import type { Store } from "../ports/store.js";
import type { TurnParts } from "../turn-parts.js";
import { type Job, job } from "./job.js";

const input = z.object({ to: z.string(), report: z.string() });

export interface MakeSheetParts extends Pick<TurnParts, "words" | "newId"> {
  readonly store: Pick<Store, "transaction">;
  readonly library: Pick<Library, "ledgerOf">;
  readonly catalog: Catalog;
  readonly filler: DocumentFiller;
  readonly messenger: Pick<Messenger, "upload" | "nameOf">;
  /** The layout that is filled. */
  readonly sheet: Uint8Array;
}

/** Ordered in the turn's transaction, carried out after it. `to`: open_id. */
export function makeSheetJob(id: string, ordered: z.infer<typeof input>): NewJob {
  return { id, kind: "make-sheet", input: JSON.stringify(ordered), due: 0 };
}

const uploaded = z.object({ fileKey: z.string().min(1), fileName: z.string() });

export function makeSheet(parts: MakeSheetParts): Job {
  const { messenger, newId, words } = parts;
  return job(input, {
    async run({ to, report }, { progress, saveProgress }) {
      const known = progress === null ? null : uploaded.parse(JSON.parse(progress));
      const { fileKey, fileName } = known ?? (await upload(report));
      if (known === null) await saveProgress(JSON.stringify({ fileKey, fileName }));
      const receiver = { type: "open_id" as const, id: to };
      const file = { uuid: newId(), work: { kind: "file", to: receiver, fileKey } as const };
      return { outgoing: [file, textTo(parts, receiver, say("approval.sheet-text", { file: fileName }))] };
    },
    failed: ({ to }) => ({
      outgoing: [textTo(parts, { type: "open_id", id: to }, say("approval.sheet-failed"))],
    }),
  });

  async function upload(report: string): Promise<{ fileKey: string; fileName: string }> {
    const read = await parts.store.transaction(async (on) => {
      const record = await on.report(report);
      if (record === null) throw new Error("the report of a sheet is gone");
      const { pack, ledger } = await parts.library.ledgerOf(on, record);
      return { record, title: pack.form.title, ledger, review: reviewOf(await on.reviewEvents(report)) };
    });
    const facts = { ...read.record, ...read };
    const names = new Map<string, string>();
    for (const person of peopleOnSheet(facts)) {
      const name = await messenger.nameOf(person);
      if (name !== null) names.set(person, name);
    }
    const print = (what: Parameters<typeof words.render>[0]) => words.render(what, "plain");
    const result = await parts.filler.fill(parts.sheet, reviewSheet(facts, names, print), {
      draft: null,
      selfCheck: null,
    });
    if ("problems" in result)
      throw new Error(
        `the layout of the sheet: ${result.problems.map(({ code, facts }) => `${code} ${facts.tag}`).join("; ")}`,
      );
    const { unit, year } = read.record;
    const fileName = `${cleanFileName(print(say("approval.sheet-file", { unit, year, title: read.title, subject: subjectOf(read.ledger) })))}.docx`;
    return { fileKey: await messenger.upload(fileName, result.file), fileName };
  }
}
