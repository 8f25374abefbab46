import type { TurnWrites } from "../app/ports/transaction.js";
import type { Runner } from "./database.js";
import type { Repositories } from "./repositories.js";

/** Writes down what a turn has decided. What refers to something else comes after it. */
export async function saveTurn(on: Runner, repositories: Repositories, writes: Partial<TurnWrites>): Promise<void> {
  const { forms, reports, answers, members, assignments, groupCards, reviewEvents, reportInvitations } = repositories;
  const { versions, checked, sessions, outbox, jobs, inbox, offers, peopleLog, ownForms, shelf, evidence } =
    repositories;
  for (const form of writes.forms ?? []) await forms.saveForm(on, form);
  for (const form of writes.ownForms ?? []) await ownForms.addOwnForm(on, form);
  for (const form of writes.turnedForms ?? []) await ownForms.turnOwnForm(on, form);
  for (const draft of writes.formDrafts ?? []) await ownForms.addFormDraft(on, draft);
  for (const draft of writes.changedDrafts ?? []) await ownForms.changeFormDraft(on, draft);
  for (const report of writes.created ?? []) await reports.createReport(on, report);
  for (const report of writes.moved ?? []) await reports.moveReport(on, report);
  for (const batch of writes.batches ?? []) await answers.append(on, batch);
  for (const { report, event } of writes.reviewEvents ?? []) await reviewEvents.append(on, report, event);
  for (const report of writes.staged ?? []) await reports.stageReport(on, report);
  for (const member of writes.members ?? []) {
    await peopleLog.adding(on, member);
    await members.saveMember(on, member);
  }
  for (const removed of writes.removed ?? []) {
    await peopleLog.removing(on, removed);
    await members.removeMember(on, removed.report, removed.person);
  }
  for (const entry of writes.shelved ?? []) await shelf.shelve(on, entry);
  for (const { report } of writes.unshelved ?? []) await shelf.unshelve(on, report);
  for (const opening of writes.openings ?? []) await peopleLog.opened(on, opening);
  for (const assignment of writes.assignments ?? []) await assignments.save(on, assignment);
  for (const card of writes.groupCards ?? []) await groupCards.saveGroupCard(on, card);
  for (const one of writes.reportInvitations ?? []) await reportInvitations.saveReportInvitation(on, one);
  for (const version of writes.versions ?? []) await versions.addVersion(on, version);
  for (const found of writes.checked ?? []) await checked.keep(on, found);
  for (const offer of writes.offers ?? []) await offers.addOffer(on, offer);
  for (const one of writes.evidence ?? []) await evidence.addEvidence(on, one);
  if (writes.session) await sessions.saveSession(on, writes.session);
  await outbox.enqueue(on, writes.outgoing ?? []);
  for (const job of writes.jobs ?? []) await jobs.add(on, job);
  for (const job of writes.movedJobs ?? []) await jobs.move(on, job);
  for (const { id, at } of writes.cancelledJobs ?? []) await jobs.cancel(on, id, at);
  await inbox.saveReplies(on, writes.replies ?? []);
}
