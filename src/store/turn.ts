import type { Turn } from "../app/ports.js";
import type { Runner } from "./database.js";
import type { Groups } from "./groups.js";

/** One event's view of the database: every query goes to the transaction it was made for. */
export function turn(on: Runner, groups: Groups): Turn {
  const { inbox, sessions, reports, members, answers, figures, undo, outbox, versions, forms } = groups;
  return {
    claim: (keys, at) => inbox.claim(on, keys, at),
    storeReply: (keys, reply) => inbox.storeReply(on, keys, reply),
    session: (person) => sessions.session(on, person),
    saveSession: (session) => sessions.saveSession(on, session),
    people: (limit) => sessions.people(on, limit),
    report: (id) => reports.report(on, id),
    createReport: (report) => reports.createReport(on, report),
    reportsOf: (person, limit) => reports.reportsOf(on, person, limit),
    reportsOfUnit: (person, unit, limit) => reports.reportsOfUnit(on, person, unit, limit),
    twinOf: (person, kind) => reports.twinOf(on, person, kind),
    moveReport: (id, formVersion, scheme) => reports.moveReport(on, id, formVersion, scheme),
    members: (report) => members.members(on, report),
    saveMember: (report, member, by, at) => members.saveMember(on, report, member, by, at),
    removeMember: (report, person) => members.removeMember(on, report, person),
    figures: (report) => figures.figures(on, report),
    writerOf: (report, path) => figures.writerOf(on, report, path),
    append: (report, batch) => answers.append(on, report, batch),
    undoable: (report, person) => undo.undoable(on, report, person),
    enqueue: (rows) => outbox.enqueue(on, rows),
    versions: (report) => versions.versions(on, report),
    addVersion: (version) => versions.addVersion(on, version),
    form: (id, version) => forms.form(on, id, version),
    saveForm: (form) => forms.saveForm(on, form),
  };
}
