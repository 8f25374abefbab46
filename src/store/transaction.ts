import type { Transaction } from "../app/ports/transaction.js";
import type { Runner } from "./database.js";
import { loadTurn } from "./load-turn.js";
import type { Repositories } from "./repositories.js";
import { saveTurn } from "./save-turn.js";

/** One event's view of the database: every query goes to the transaction it was made for. */
export function transaction(on: Runner, repositories: Repositories): Transaction {
  const { inbox, sessions, reports, figures, undo, history, versions, forms, runs, late, outbox } = repositories;
  const { assignments, groupCards, people, members, offers, identities, checked, log, reviewEvents } = repositories;
  const { ownForms, shelf, evidence, reportInvitations } = repositories;
  return {
    load: (wanted) => loadTurn(on, repositories, wanted),
    save: (writes) => saveTurn(on, repositories, writes),
    reply: (key) => inbox.reply(on, key),
    claimer: (key) => inbox.claimer(on, key),
    sentCard: (messageId) => outbox.sentCard(on, messageId),
    broughtBy: (person, event) => late.broughtBy(on, person, event),
    laterPaths: (report, person, at, paths) => late.laterPaths(on, { report, person, at }, paths),
    refusedAnswer: (report, person, event, path) => late.refusedAnswer(on, { report, person, event, path }),
    identify: (person, union) => identities.identify(on, person, union),
    ownedBy: (owner, limit) => shelf.ownedBy(on, owner, limit),
    recognise: (person, by) => identities.recognise(on, person, by),
    people: (limit) => sessions.people(on, limit),
    report: (id) => reports.report(on, id),
    reportsOf: (person, limit) => reports.reportsOf(on, person, limit),
    twinsOf: (person, kind, limit) => reports.twinsOf(on, person, kind, limit),
    figures: (report) => figures.figures(on, report),
    answersBetween: (report, after, upTo) => log.answersBetween(on, report, after, upTo),
    checkedAt: (report) => checked.checkedAt(on, report),
    checked: (report) => checked.checked(on, report),
    valuesAt: (places) => figures.valuesAt(on, places),
    writerOf: (report, path) => figures.writerOf(on, report, path),
    changedSince: (report, revision) => history.changedSince(on, report, revision),
    reviewEvents: (report) => reviewEvents.events(on, report),
    reportsToDecide: (person, limit) => reports.reportsToDecide(on, person, limit),
    history: (report, wanted) => history.history(on, report, wanted),
    undoable: (report, person, event) => undo.undoable(on, report, person, event),
    shelf: (person, limit) => shelf.shelf(on, person, limit),
    versions: (report) => versions.versions(on, report),
    endJob: (attempt, at, outcome, error) => runs.end(on, attempt, at, outcome, error),
    saveJobProgress: (attempt, progress) => runs.saveProgress(on, attempt, progress),
    offer: (id) => offers.offer(on, id),
    assignment: (id) => assignments.assignment(on, id),
    assignmentByCode: (code) => assignments.assignmentByCode(on, code),
    assignmentsOf: (report, page) => assignments.page(on, report, page),
    assignmentCounts: (report, today) => assignments.counts(on, report, today),
    assignmentsInChat: (report, chat, limit) => assignments.inChat(on, report, chat, limit),
    tasksIn: (report, person, limit) => assignments.tasksIn(on, report, person, limit),
    openTasks: (person, limit) => assignments.openTasks(on, person, limit),
    members: (report) => members.members(on, report),
    rolesOf: (person, reports) => members.rolesOf(on, person, reports),
    groupCards: (report) => groupCards.groupCards(on, report),
    reportInvitation: (code) => reportInvitations.reportInvitation(on, code),
    lateInGroups: (from, before) => assignments.lateInGroups(on, from, before),
    names: (ids) => people.names(on, ids),
    called: (name) => people.called(on, name),
    unnamed: (limit) => people.unnamed(on, limit),
    saveName: (person, name, at) => people.saveName(on, person, name, at),
    remind: (person, day) => people.remind(on, person, day),
    peopleAsked: (after, limit) => people.asked(on, after, limit),
    formDraft: (id) => ownForms.formDraft(on, id),
    formDraftFile: (id) => ownForms.formDraftFile(on, id),
    ownForms: () => ownForms.ownForms(on),
    evidenceOf: (report) => evidence.evidenceOf(on, report),
    form: (id, version) => forms.form(on, id, version),
  };
}
