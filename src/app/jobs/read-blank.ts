/** A blank file that somebody sent is fetched and understood; what it asks is shown to them. */
import { z } from "zod";
import { carryCorrections } from "../../core/blank/carry-corrections.js";
import type { FormDraft } from "../../core/blank/form-draft.js";
import { draftScreen } from "../../core/dialogue/capabilities/blank/draft-screen.js";
import { say } from "../../core/say.js";
import { correctionsIn } from "../kept-corrections.js";
import { screenTo, textTo } from "../messages.js";
import { newestOf } from "../own-forms.js";
import type { BlankForms } from "../ports/blank-forms.js";
import type { Messenger } from "../ports/messenger.js";
import type { Store } from "../ports/store.js";
import type { TurnParts } from "../turn-parts.js";
import { type Job, type JobEnd, type JobWrites, job } from "./job.js";

const input = z.object({
  person: z.string(),
  messageId: z.string(),
  key: z.string(),
  name: z.string(),
  size: z.number().nullable(),
  /** Its id; left out: of an older program. */
  draft: z.string().optional(),
});

export type BlankToRead = z.infer<typeof input>;

export interface ReadBlankParts extends Pick<TurnParts, "words" | "newId" | "draw" | "now"> {
  readonly store: Pick<Store, "transaction">;
  readonly messenger: Pick<Messenger, "download">;
  /** Left out where no forms are made. */
  readonly blanks?: BlankForms;
}

/** The largest blank form that is read, in bytes. */
const mostBytes = 6 * 1024 * 1024;
/** The longest draft that is stored for one, in characters of JSON. */
const mostContent = 1024 * 1024;

export function readBlank(parts: ReadBlankParts): Job {
  const refused = ({ person, name }: BlankToRead, key: string): JobEnd => {
    const text = say("offer.refused", { name, why: say(`problem.${key}`, { file: name }) });
    return { outgoing: [textTo(parts, { type: "open_id", id: person }, text)] };
  };
  const failed = ({ person, name }: BlankToRead): JobWrites => ({
    outgoing: [textTo(parts, { type: "open_id", id: person }, say("offer.failed", { name }))],
  });
  return job(input, {
    async run(wanted, { signal }) {
      const { store, messenger, blanks, newId, now } = parts;
      if (blanks === undefined) return {};
      if ((wanted.size ?? 0) > mostBytes) return refused(wanted, "file-too-large");
      const fetched = await messenger.download(wanted, mostBytes);
      if ("gone" in fetched) return failed(wanted);
      if ("tooLarge" in fetched) return refused(wanted, "file-too-large");
      const read = await blanks.understand(fetched.bytes, wanted.name, signal);
      if ("problem" in read) return refused(wanted, read.problem.code);
      const { understood, moneyUnits, schemeTitle, docx } = read;
      if (understood.parts.length === 0) return refused(wanted, "blank-asks-nothing");
      const { twin, kept } = await store.transaction(async (on) => {
        const same = newestOf(await on.ownForms()).find(({ title }) => title === understood.title);
        const record = same === undefined ? null : await on.form(same.id, same.version);
        return {
          twin: same === undefined ? null : { id: same.id, version: same.version },
          kept: record === null ? [] : correctionsIn(record),
        };
      });
      const { corrections, taken, lost, ...carried } = carryCorrections(understood, kept);
      const draft: FormDraft = {
        understood: carried.understood,
        ...(corrections.length > 0 && { start: understood }),
        ...{ moneyUnits, schemeTitle },
        twin,
        follows: twin !== null,
        revision: 0,
        corrections,
        carried: { taken, lost },
        said: [],
      };
      const content = JSON.stringify(draft);
      if (content.length > mostContent) return refused(wanted, "file-too-large");
      const { person, name } = wanted;
      const id = wanted.draft ?? newId();
      return {
        formDrafts: [{ id, person, name, at: now(), content, file: Buffer.from(docx).toString("base64") }],
        outgoing: [screenTo(parts, { type: "open_id", id: person }, draftScreen({ id, name, draft }, 0))],
      };
    },
    failed,
  });
}
