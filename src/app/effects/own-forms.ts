/** Effects about forms that people make: the work is a job's, what is short is written in the turn. */
import { enableFormJob, exportFormJob, readBlankJob, tryFormJob } from "../jobs/form-jobs.js";
import type { NewJob } from "../ports/jobs.js";
import type { TurnWrites } from "../ports/transaction.js";
import { withWrites } from "../writes.js";
import type { Apply, Settling } from "./effect.js";

interface OwnFormEffects {
  readonly readBlank: Apply<"readBlank">;
  readonly changeDraft: Apply<"changeDraft">;
  readonly makeForm: Apply<"makeForm">;
  readonly turnForm: Apply<"turnForm">;
  readonly exportForm: Apply<"exportForm">;
}

export const ownFormEffects: OwnFormEffects = {
  readBlank: ({ parts, person }, settling, { effect: _, withHidden: __, ...file }) => {
    const draft = parts.newId();
    const { outcome } = settling;
    // What is typed next corrects it.
    const state = { ...outcome.state, place: { at: "blank", draft, page: 0 } as const };
    return ordered(
      { ...settling, outcome: { ...outcome, state } },
      readBlankJob(parts.newId(), { ...file, person, draft }),
    );
  },
  changeDraft: (_, settling, { id, draft }) =>
    written(settling, { changedDrafts: [{ id, content: JSON.stringify(draft) }] }),
  makeForm: ({ parts, person }, settling, { draft, revision, enable }) =>
    ordered(settling, (enable ? enableFormJob : tryFormJob)(parts.newId(), { person, draft, revision })),
  turnForm: (_, settling, { form, off }) => written(settling, { turnedForms: [{ id: form, off }] }),
  exportForm: ({ parts, person }, settling, { form, version }) =>
    ordered(settling, exportFormJob(parts.newId(), { person, form, version })),
};

function ordered(settling: Settling, job: NewJob): Settling {
  return written(settling, { jobs: [job] });
}

function written(settling: Settling, writes: Partial<TurnWrites>): Settling {
  return { ...settling, writes: withWrites(settling.writes, writes) };
}
