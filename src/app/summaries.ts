/** A person's reports for the home card. */

import type { MemberRole } from "../core/access/role.js";
import type { Assignment } from "../core/assignment/assignment.js";
import { progressOf } from "../core/dialogue/steps/progress.js";
import type { Place } from "../core/dialogue/turn/place.js";
import type { HomeCounts, HomeTask, ReportSummary, Surroundings } from "../core/dialogue/turn/surroundings.js";
import type { Ledger } from "../core/form/ledger.js";
import { subjectOf } from "../core/form/subject.js";
import { type FormPackage, schemeOf } from "./catalog.js";
import { namedReport } from "./named-report.js";
import type { Opened } from "./open-report.js";
import type { ReportRecord } from "./ports/report-record.js";
import type { TurnSetting } from "./turn-parts.js";

/** Reports a home card lists. */
const listed = 6;

/** Parts and reviews that the card lists beside the reports, and parts of their own list. */
const waitingListed = 5;
const partsListed = 12;

/** Reports and parts looked through for the counts. */
const mostCounted = 200;

/** `opened`: the report of this turn, whose answers are not saved yet. */
export async function summariesOf(
  setting: TurnSetting,
  opened: Opened | null,
  place: Place,
): Promise<Surroundings["home"]> {
  const { on, person } = setting;
  const { page: wanted = 0, only = null } = place.at === "home" ? place : {};
  const all = await on.reportsOf(person, Math.max(mostCounted, (wanted + 1) * listed + 1));
  const known = all.flatMap((record) => {
    if (opened === null || record.id !== opened.record.id) return [record];
    return isIn(opened, person) ? [opened.record] : [];
  });
  const open = (await on.openTasks(person, mostCounted)).filter(({ report }) => isOpen(known, report));
  const counts = countsOf(known, open.length, person);
  if (only === "fill") {
    const { shown, page, more } = pageOf(open, wanted, partsListed);
    return { ...none, page, more, counts, tasks: await tasksOf(setting, known, shown) };
  }
  const { shown, page, more } = pageOf(known.filter(fits(only, person)), wanted, listed);
  const reports: ReportSummary[] = [];
  for (const record of shown) reports.push(await summaryAt(setting, opened, record));
  if (only !== null) return { ...none, reports, page, more, counts };
  const waiting = known.filter((record) => isToReview(record, person)).slice(0, waitingListed);
  const reviews = [];
  for (const record of waiting)
    reviews.push({ id: record.id, ...(await namedReport(setting.parts.catalog, on, record)) });
  return { reports, page, more, counts, tasks: await tasksOf(setting, known, open.slice(0, waitingListed)), reviews };
}

const none = { reports: [], tasks: [], reviews: [] };

function pageOf<T>(all: readonly T[], wanted: number, size: number) {
  const page = Math.max(0, Math.min(wanted, Math.ceil(all.length / size) - 1));
  return { shown: all.slice(page * size, (page + 1) * size), page, more: all.length > (page + 1) * size };
}

/** Parts of reports beyond those that were looked through count as open. */
function isOpen(known: readonly ReportRecord[], report: string): boolean {
  return (known.find(({ id }) => id === report)?.state ?? "draft") === "draft";
}

/** What a list of the home card by itself holds; null: all. */
function fits(only: "own" | "done" | null, person: string): (record: ReportRecord) => boolean {
  if (only === null) return () => true;
  return only === "done" ? isDone : (record) => isOwn(record, person);
}

function isDone({ state }: ReportRecord): boolean {
  return state === "approved";
}

function isOwn({ owner, state }: ReportRecord, person: string): boolean {
  return owner === person && state !== "approved";
}

function isToReview({ state, decider }: ReportRecord, person: string): boolean {
  return state === "review" && decider === person;
}

/** Assignments for the home card, each with the name of its report where the person has several reports. */
async function tasksOf(
  { on, parts: { catalog } }: TurnSetting,
  known: readonly ReportRecord[],
  tasks: readonly Assignment[],
): Promise<HomeTask[]> {
  const names = new Map<string, HomeTask["of"]>();
  for (const { report } of tasks) {
    const record = known.find(({ id }) => id === report);
    if (record !== undefined && known.length > 1 && !names.has(report))
      names.set(report, await namedReport(catalog, on, record));
  }
  return tasks.map(({ id, report, title, due }) => ({ id, report, title, due, of: names.get(report) ?? null }));
}

async function summaryAt(setting: TurnSetting, opened: Opened | null, record: ReportRecord): Promise<ReportSummary> {
  const { on, library } = setting;
  const inTurn = record.id === opened?.record.id;
  const { pack, ledger } = inTurn
    ? { pack: opened.pack, ledger: opened.report.ledger }
    : await library.ledgerOf(on, record);
  return summaryOf(record, pack, ledger, await roleIn(setting, opened, record));
}

/** null: it is the person's own. */
async function roleIn(
  { on, person }: TurnSetting,
  opened: Opened | null,
  record: ReportRecord,
): Promise<MemberRole | null> {
  if (record.owner === person) return null;
  const members = record.id === opened?.record.id ? opened.report.members : await on.members(record.id);
  return members.find((one) => one.person === person)?.role ?? "viewer";
}

/** The person may have given their part away in this turn. */
function isIn({ record, report }: Opened, person: string): boolean {
  return record.owner === person || report.members.some((one) => one.person === person);
}

function countsOf(known: readonly ReportRecord[], toFill: number, person: string): HomeCounts {
  const count = (is: (record: ReportRecord) => boolean): number => known.filter(is).length;
  return {
    toFill,
    toReview: count((record) => isToReview(record, person)),
    own: count((record) => isOwn(record, person)),
    done: count(isDone),
  };
}

function summaryOf(record: ReportRecord, pack: FormPackage, ledger: Ledger, role: MemberRole | null): ReportSummary {
  return {
    id: record.id,
    form: record.form,
    title: pack.form.title,
    subject: subjectOf(ledger),
    unit: record.unit,
    year: record.year,
    scheme: record.scheme,
    percent: progressOf(ledger, schemeOf(pack, record.scheme)).percent,
    mine: role === null,
    role,
    state: record.state,
  };
}
