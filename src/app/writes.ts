import type { TurnWrites } from "./ports/transaction.js";

export const noWrites: TurnWrites = {
  forms: [],
  created: [],
  moved: [],
  batches: [],
  reviewEvents: [],
  staged: [],
  members: [],
  removed: [],
  shelved: [],
  unshelved: [],
  openings: [],
  assignments: [],
  groupCards: [],
  versions: [],
  checked: [],
  offers: [],
  session: null,
  outgoing: [],
  jobs: [],
  movedJobs: [],
  cancelledJobs: [],
  replies: [],
};

/** The writes of a turn with more of them. */
export function withWrites(writes: TurnWrites, more: Partial<TurnWrites>): TurnWrites {
  return {
    forms: [...writes.forms, ...(more.forms ?? [])],
    created: [...writes.created, ...(more.created ?? [])],
    moved: [...writes.moved, ...(more.moved ?? [])],
    batches: [...writes.batches, ...(more.batches ?? [])],
    reviewEvents: [...writes.reviewEvents, ...(more.reviewEvents ?? [])],
    staged: [...writes.staged, ...(more.staged ?? [])],
    members: [...writes.members, ...(more.members ?? [])],
    removed: [...writes.removed, ...(more.removed ?? [])],
    shelved: [...writes.shelved, ...(more.shelved ?? [])],
    unshelved: [...writes.unshelved, ...(more.unshelved ?? [])],
    openings: [...writes.openings, ...(more.openings ?? [])],
    assignments: [...writes.assignments, ...(more.assignments ?? [])],
    groupCards: [...writes.groupCards, ...(more.groupCards ?? [])],
    versions: [...writes.versions, ...(more.versions ?? [])],
    checked: [...writes.checked, ...(more.checked ?? [])],
    offers: [...writes.offers, ...(more.offers ?? [])],
    session: more.session ?? writes.session,
    outgoing: [...writes.outgoing, ...(more.outgoing ?? [])],
    jobs: [...writes.jobs, ...(more.jobs ?? [])],
    movedJobs: [...writes.movedJobs, ...(more.movedJobs ?? [])],
    cancelledJobs: [...writes.cancelledJobs, ...(more.cancelledJobs ?? [])],
    replies: [...writes.replies, ...(more.replies ?? [])],
  };
}
