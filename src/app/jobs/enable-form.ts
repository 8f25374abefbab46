/** 启用: the form of a draft becomes one of this bot's, for every process that works on this database. */
import { enabledScreen } from "../../core/dialogue/capabilities/blank/enabled-screen.js";
import { say } from "../../core/say.js";
import type { Catalog } from "../catalog.js";
import { screenTo, textTo } from "../messages.js";
import type { FormRecord } from "../ports/report-record.js";
import type { TurnParts } from "../turn-parts.js";
import { type FormOfDraftParts, formOfDraft } from "./form-of-draft.js";
import { type Job, job } from "./job.js";
import { ofDraft } from "./try-form.js";

export interface EnableFormParts extends FormOfDraftParts, Pick<TurnParts, "draw" | "makesForms"> {
  readonly catalog: Catalog;
}

export function enableForm(parts: EnableFormParts): Job {
  return job(ofDraft, {
    async run(wanted, { signal }) {
      const { store, catalog, now } = parts;
      const to = { type: "open_id", id: wanted.person } as const;
      const refused = (why: string, data = {}) => ({ outgoing: [textTo(parts, to, say(why, data))] });
      if (parts.makesForms?.(wanted.person) !== true) return refused("access.form-makers", { person: wanted.person });
      const result = await formOfDraft(parts, wanted, signal);
      if ("why" in result) return refused(result.why);
      const { record } = result.made;
      // A form that does not load must not be kept: this throws, and nothing is written.
      const { form } = catalog.stored(record);
      const { id, version, title } = form;
      const screen = enabledScreen({ form: id, title, version });
      const known = await store.transaction((on) => on.form(id, version));
      // Pressed once more, or put to use from another card of the same draft; else another draft came before it.
      if (known !== null)
        return asksTheSame(known, record) ? { outgoing: [screenTo(parts, to, screen)] } : refused("blank.overtaken");
      return {
        forms: [record],
        ownForms: [{ id, version, title, author: wanted.person, at: now(), off: false }],
        outgoing: [screenTo(parts, to, screen)],
      };
    },
    failed: ({ person }) => ({
      outgoing: [textTo(parts, { type: "open_id", id: person }, say("blank.failed"))],
    }),
  });
}

/** The layout, a compressed file, differs by the time at which it was made. */
function asksTheSame(one: FormRecord, other: FormRecord): boolean {
  return one.files["form.yaml"] === other.files["form.yaml"];
}
