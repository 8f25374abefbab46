/** The form of a draft, made: what the sample shows is what is put to use. */
import type { FormDraft } from "../../core/blank/form-draft.js";
import { readFormDraft } from "../../core/blank/form-draft.js";
import { say } from "../../core/say.js";
import { newestOf } from "../own-forms.js";
import type { BlankForms, MadeForm } from "../ports/blank-forms.js";
import type { Store } from "../ports/store.js";
import { printLabels } from "../print-labels.js";
import type { TurnParts } from "../turn-parts.js";

export interface FormOfDraftParts extends Pick<TurnParts, "words" | "newId" | "now"> {
  readonly store: Pick<Store, "transaction">;
  readonly blanks?: BlankForms;
}

export interface WantedDraft {
  readonly person: string;
  readonly draft: string;
  /** Corrections that the person has seen. */
  readonly revision: number;
}

export interface FormMade {
  readonly made: MadeForm;
  readonly draft: FormDraft;
  /** The file's name. */
  readonly name: string;
}

/** The key of the sentence that says why not. */
export interface NotMade {
  readonly why: string;
}

export async function formOfDraft(
  { store, blanks, words, now }: FormOfDraftParts,
  { person, draft: id, revision }: WantedDraft,
  signal: AbortSignal,
): Promise<FormMade | NotMade> {
  const found = await store.transaction(async (on) => {
    const record = await on.formDraft(id);
    const file = await on.formDraftFile(id);
    return record === null || file === null || record.person !== person
      ? null
      : { record, file, own: await on.ownForms() };
  });
  const draft = found === null ? null : readFormDraft(found.record.content);
  if (found === null || draft === null || blanks === undefined) return { why: "blank.gone" };
  if (draft.revision !== revision) return { why: "blank.changed" };
  const { twin, follows, understood } = draft;
  const before = follows && twin !== null ? newestOf(found.own).find((one) => one.id === twin.id) : undefined;
  const sentence = (key: string): string => words.render(say(key), "plain");
  const made = await blanks.make(
    Buffer.from(found.file, "base64"),
    {
      understood,
      id: before?.id ?? idOf(id),
      version: (before?.version ?? 0) + 1,
      file: found.record.name,
      sample: {
        text: sentence("blank.sample-text"),
        long: sentence("blank.sample-long"),
        target: sentence("blank.sample-target"),
        actual: sentence("blank.sample-actual"),
      },
      unit: sentence("blank.sample-unit"),
      year: new Date(now()).getUTCFullYear(),
      comment: words.render(say("form-from.comment", { file: found.record.name }), "plain"),
      labels: printLabels(words),
    },
    signal,
  );
  return "problem" in made ? { why: `problem.${made.problem.code}` } : { made, draft, name: found.record.name };
}

/** The same for a draft that is made again. */
function idOf(draft: string): string {
  return `own-${draft
    .toLowerCase()
    .replace(/[^a-z0-9]/g, "")
    .slice(0, 12)}`;
}
