/** A form that somebody made, as a folder in a ZIP file. */
import { z } from "zod";
import { say } from "../../core/say.js";
import { textTo } from "../messages.js";
import type { BlankForms } from "../ports/blank-forms.js";
import type { Messenger } from "../ports/messenger.js";
import type { Store } from "../ports/store.js";
import type { TurnParts } from "../turn-parts.js";
import { type Job, job } from "./job.js";

const input = z.object({ person: z.string(), form: z.string(), version: z.int() });

export type ExportedForm = z.infer<typeof input>;

export interface ExportFormParts extends Pick<TurnParts, "words" | "newId"> {
  readonly store: Pick<Store, "transaction">;
  readonly messenger: Pick<Messenger, "upload">;
  readonly blanks?: BlankForms;
}

export function exportForm(parts: ExportFormParts): Job {
  return job(input, {
    async run({ person, form, version }) {
      const { store, messenger, newId, blanks } = parts;
      const to = { type: "open_id", id: person } as const;
      const record = await store.transaction(async (on) => {
        const own = await on.ownForms();
        return own.some((one) => one.id === form && one.version === version) ? await on.form(form, version) : null;
      });
      if (record === null || blanks === undefined) return { outgoing: [textTo(parts, to, say("own-forms.gone"))] };
      const fileKey = await messenger.upload(`${form}-v${version}.zip`, blanks.folder(record));
      return {
        outgoing: [
          { uuid: newId(), work: { kind: "file", to, fileKey } },
          textTo(parts, to, say("own-forms.exported", { form })),
        ],
      };
    },
    failed: ({ person }) => ({
      outgoing: [textTo(parts, { type: "open_id", id: person }, say("own-forms.gone"))],
    }),
  });
}
