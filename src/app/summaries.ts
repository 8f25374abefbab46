/** A person's reports for the home card. */

import { progressOf } from "../core/dialogue/steps/progress.js";
import type { HomeCounts, HomeTask, ReportSummary } from "../core/dialogue/turn/surroundings.js";
import type { Ledger } from "../core/form/ledger.js";
import { subjectOf } from "../core/form/subject.js";
import { type FormPackage, schemeOf } from "./catalog.js";
import type { Opened } from "./open-report.js";
import type { ReportRecord } from "./ports/report-record.js";
import type { TurnSetting } from "./turn-parts.js";

/** Reports a home card lists. */
const listed = 6;

export interface Summaries {
  readonly reports: readonly ReportSummary[];
  /** The page that they are of: the one wanted, or the last there is. */
  readonly page: number;
  readonly more: boolean;
  readonly counts: HomeCounts;
  /** What the person is asked to fill in, what is due first coming first. */
  readonly tasks: readonly HomeTask[];
}

/** Reports and parts looked through for the counts. */
const mostCounted = 200;
/** Tasks that the card lists. */
const tasksListed = 5;

/** `opened`: the report of this turn, whose answers are not saved yet. */
export async function summariesOf(setting: TurnSetting, opened: Opened | null, wanted: number): Promise<Summaries> {
  const { on, library, person } = setting;
  const all = await on.reportsOf(person, Math.max(mostCounted, (wanted + 1) * listed + 1));
  const known = all.filter(({ id }) => id !== opened?.record.id || isIn(opened, person));
  const open = await on.openTasks(person, mostCounted);
  const page = Math.max(0, Math.min(wanted, Math.ceil(known.length / listed) - 1));
  const reports: ReportSummary[] = [];
  for (const record of known.slice(page * listed, (page + 1) * listed)) {
    const inTurn = record.id === opened?.record.id;
    const { pack, ledger } = inTurn
      ? { pack: opened.pack, ledger: opened.report.ledger }
      : await library.ledgerOf(on, record);
    reports.push(summaryOf(record, pack, ledger, person));
  }
  const counts = countsOf(known, open.length, person);
  const tasks = open.slice(0, tasksListed).map(({ id, report, title, due }) => ({ id, report, title, due }));
  return { reports, page, more: known.length > (page + 1) * listed, counts, tasks };
}

/** The person may have given their part away in this turn. */
function isIn({ record, report }: Opened, person: string): boolean {
  return record.owner === person || report.members.some((one) => one.person === person);
}

function countsOf(known: readonly ReportRecord[], toFill: number, person: string): HomeCounts {
  const count = (fits: (record: ReportRecord) => boolean): number => known.filter(fits).length;
  return {
    toFill,
    toReview: count(({ state, decider }) => state === "review" && decider === person),
    own: count(({ owner, state }) => owner === person && state !== "approved"),
    done: count(({ state }) => state === "approved"),
  };
}

function summaryOf(record: ReportRecord, pack: FormPackage, ledger: Ledger, person: string): ReportSummary {
  return {
    id: record.id,
    form: record.form,
    title: pack.form.title,
    subject: subjectOf(ledger),
    unit: record.unit,
    year: record.year,
    scheme: record.scheme,
    percent: progressOf(ledger, schemeOf(pack, record.scheme)).percent,
    mine: record.owner === person,
    state: record.state,
  };
}
