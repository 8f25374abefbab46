/** A sample of the form in the making: a Word file of invented figures, its pages, and the cards that people will get. */
import { z } from "zod";
import { sampleScreen } from "../../core/dialogue/capabilities/blank/sample-screen.js";
import { compareForms } from "../../core/form/compare.js";
import { say } from "../../core/say.js";
import type { Catalog } from "../catalog.js";
import { screenTo, textTo } from "../messages.js";
import type { Messenger } from "../ports/messenger.js";
import type { PagePrinter } from "../ports/page-printer.js";
import type { TurnParts } from "../turn-parts.js";
import { type FormOfDraftParts, formOfDraft } from "./form-of-draft.js";
import { type Job, job } from "./job.js";

export const ofDraft = z.object({ person: z.string(), draft: z.string(), revision: z.int() });

export type FormOfDraft = z.infer<typeof ofDraft>;

/** Pages on the card: more of them are long to scroll past on a phone. */
const mostPages = 6;

export interface TryFormParts extends FormOfDraftParts, Pick<TurnParts, "draw"> {
  readonly catalog: Catalog;
  readonly messenger: Pick<Messenger, "upload" | "uploadImage">;
  /** null: nothing that draws pages is installed. */
  readonly pages: PagePrinter | null;
}

export function tryForm(parts: TryFormParts): Job {
  return job(ofDraft, {
    async run(wanted, { signal }) {
      const { messenger, newId, catalog, words } = parts;
      const to = { type: "open_id", id: wanted.person } as const;
      const result = await formOfDraft(parts, wanted, signal);
      if ("why" in result) return { outgoing: [textTo(parts, to, say(result.why))] };
      const { made, draft } = result;
      const { form } = catalog.stored(made.record);
      const before = catalog.newest(form.id);
      const fileName = words.render(say("blank.sample-file", { title: form.title }), "plain");
      const fileKey = await messenger.upload(fileName, made.sample);
      const drawn = (await parts.pages?.print(made.sample, signal)) ?? null;
      const pages: string[] = [];
      for (const page of (drawn?.pages ?? []).slice(0, mostPages)) pages.push(await messenger.uploadImage(page));
      const more = drawn !== null && (drawn.more || drawn.pages.length > mostPages);
      const screen = sampleScreen({
        ...{ pages, more },
        draft: wanted.draft,
        revision: draft.revision,
        title: form.title,
        version: form.version,
        steps: made.steps,
        renamed: made.renamed,
        changes: before === null ? [] : compareForms(before.form, form),
      });
      return { outgoing: [{ uuid: newId(), work: { kind: "file", to, fileKey } }, screenTo(parts, to, screen)] };
    },
    failed: ({ person }) => ({
      outgoing: [textTo(parts, { type: "open_id", id: person }, say("blank.failed"))],
    }),
  });
}
