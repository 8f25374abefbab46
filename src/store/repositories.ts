import { answers } from "./answers.js";
import { assignments } from "./assignments.js";
import { backlog } from "./backlog.js";
import { checked } from "./checked.js";
import type { Database } from "./database.js";
import { deliveries } from "./deliveries.js";
import { evidence } from "./evidence.js";
import { figures } from "./figures.js";
import { forms } from "./forms.js";
import { groupCards } from "./group-cards.js";
import { history } from "./history.js";
import { identities } from "./identities.js";
import { inbox } from "./inbox.js";
import { installation } from "./installation.js";
import { jobRuns } from "./job-runs.js";
import { jobs } from "./jobs.js";
import { late } from "./late.js";
import { leader } from "./leader.js";
import { log } from "./log.js";
import { members } from "./members.js";
import { offers } from "./offers.js";
import { outbox } from "./outbox.js";
import { ownForms } from "./own-forms.js";
import { people } from "./people.js";
import { peopleLog } from "./people-log.js";
import { reportInvitations } from "./report-invitations.js";
import { reports } from "./reports.js";
import { resending } from "./resend.js";
import { reviewEvents } from "./review-events.js";
import { sessions } from "./sessions.js";
import { shelf } from "./shelf.js";
import { undo } from "./undo.js";
import { versions } from "./versions.js";

export type Repositories = ReturnType<typeof repositories>;

/** The queries of every table group, prepared for one database. */
export function repositories(database: Database) {
  return {
    inbox: inbox(database),
    sessions: sessions(database),
    reports: reports(database),
    members: members(database),
    assignments: assignments(database),
    groupCards: groupCards(database),
    reportInvitations: reportInvitations(database),
    people: people(database),
    answers: answers(database),
    figures: figures(database),
    shelf: shelf(database),
    undo: undo(database),
    history: history(database),
    late: late(database),
    offers: offers(database),
    evidence: evidence(database),
    reviewEvents: reviewEvents(database),
    outbox: outbox(database),
    deliveries: deliveries(database),
    jobs: jobs(database),
    runs: jobRuns(database),
    leader: leader(database),
    backlogs: backlog(database),
    resending: resending(database),
    versions: versions(database),
    checked: checked(database),
    log: log(database),
    forms: forms(database),
    ownForms: ownForms(database),
    installation: installation(database),
    identities: identities(database),
    peopleLog: peopleLog(database),
  };
}
