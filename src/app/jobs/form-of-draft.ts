/** The form of a draft, made: what the sample shows is what is put to use. */
import type { FormDraft } from "../../core/blank/form-draft.js";
import { readFormDraft } from "../../core/blank/form-draft.js";
import { type PastForm, pastOf } from "../../core/blank/form-shape.js";
import { say } from "../../core/say.js";
import type { Catalog } from "../catalog.js";
import { withCorrections } from "../kept-corrections.js";
import type { BlankForms, MadeForm } from "../ports/blank-forms.js";
import type { FormRecord } from "../ports/report-record.js";
import type { Store } from "../ports/store.js";
import type { Transaction } from "../ports/transaction.js";
import { printLabels } from "../print-labels.js";
import type { TurnParts } from "../turn-parts.js";

export interface FormOfDraftParts extends Pick<TurnParts, "words" | "newId" | "now"> {
  readonly store: Pick<Store, "transaction">;
  readonly catalog: Pick<Catalog, "stored">;
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
  { store, catalog, blanks, words, now }: FormOfDraftParts,
  { person, draft: id, revision }: WantedDraft,
  signal: AbortSignal,
): Promise<FormMade | NotMade> {
  const found = await store.transaction(async (on) => {
    const record = await on.formDraft(id);
    const file = await on.formDraftFile(id);
    const draft = record === null || record.person !== person ? null : readFormDraft(record.content);
    if (record === null || file === null || draft === null) return null;
    return { record, file, draft, versions: draft.follows ? await versionsOf(on, draft.twin) : [] };
  });
  if (found === null || blanks === undefined) return { why: "blank.gone" };
  const { draft } = found;
  if (draft.revision !== revision) return { why: "blank.changed" };
  const { understood, said } = draft;
  const [before] = found.versions;
  const past = pastForm(found.versions, catalog);
  const sentence = (key: string): string => words.render(say(key), "plain");
  const made = await blanks.make(
    Buffer.from(found.file, "base64"),
    {
      understood,
      id: before?.id ?? idOf(id),
      version: (before?.version ?? 0) + 1,
      after: past === null ? null : { past, said },
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
  if ("problem" in made) return { why: `problem.${made.problem.code}` };
  const record = withCorrections(made.record, draft.corrections);
  return { made: { ...made, record }, draft, name: found.record.name };
}

/** All versions of a form that people made up to the one that the draft was held against, the newest first. */
async function versionsOf(on: Pick<Transaction, "ownForms" | "form">, twin: FormDraft["twin"]): Promise<FormRecord[]> {
  if (twin === null) return [];
  const own = (await on.ownForms()).filter(({ id, version }) => id === twin.id && version <= twin.version);
  const records: FormRecord[] = [];
  for (const { version } of own.toSorted((one, other) => other.version - one.version)) {
    const record = await on.form(twin.id, version);
    if (record !== null) records.push(record);
  }
  return records;
}

function pastForm(versions: readonly FormRecord[], catalog: Pick<Catalog, "stored">): PastForm | null {
  const [last, ...others] = versions.map((record) => catalog.stored(record).form);
  return last === undefined ? null : pastOf(last, [last, ...others]);
}

/** The same for a draft that is made again. */
function idOf(draft: string): string {
  return `own-${draft
    .toLowerCase()
    .replace(/[^a-z0-9]/g, "")
    .slice(0, 12)}`;
}
