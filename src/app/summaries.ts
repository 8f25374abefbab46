/** A person's reports for the home card. */

import type { MemberRole } from "../core/access/role.js";
import type { Assignment } from "../core/assignment/assignment.js";
import { type Named, nameOfReport } from "../core/dialogue/screen/named.js";
import { progressOf } from "../core/dialogue/steps/progress.js";
import type { Place } from "../core/dialogue/turn/place.js";
import type { HomeCounts, HomeTask, ReportSummary, Surroundings } from "../core/dialogue/turn/surroundings.js";
import type { Ledger } from "../core/form/ledger.js";
import { subjectOf } from "../core/form/subject.js";
import { type FormPackage, schemeOf } from "./catalog.js";
import { namedReports } from "./named-report.js";
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
  const records = new Map(known.map((record) => [record.id, record]));
  const open = (await on.openTasks(person, mostCounted)).filter(({ report }) => isOpen(records.get(report)));
  const counts = countsOf(known, open.length, person);
  if (only === "fill") {
    const { shown, page, more } = pageOf(open, wanted, partsListed);
    return { ...none, page, more, counts, tasks: await tasksOf(setting, opened, { records, tasks: shown }) };
  }
  const { shown, page, more } = pageOf(known.filter(fits(only, person)), wanted, listed);
  const reports = await summariesAt(setting, opened, shown);
  if (only !== null) return { ...none, reports, page, more, counts };
  const waiting = known.filter((record) => isToReview(record, person)).slice(0, waitingListed);
  const names = await namesOf(setting, opened, waiting);
  const reviews = [...names].map(([id, name]) => ({ id, ...name }));
  const tasks = await tasksOf(setting, opened, { records, tasks: open.slice(0, waitingListed) });
  return { reports, page, more, counts, tasks, reviews };
}

const none = { reports: [], tasks: [], reviews: [] };

function pageOf<T>(all: readonly T[], wanted: number, size: number) {
  const page = Math.max(0, Math.min(wanted, Math.ceil(all.length / size) - 1));
  return { shown: all.slice(page * size, (page + 1) * size), page, more: all.length > (page + 1) * size };
}

/** Parts of reports beyond those that were looked through count as open. */
function isOpen(record: ReportRecord | undefined): boolean {
  return record === undefined || record.state === "draft";
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
  setting: TurnSetting,
  opened: Opened | null,
  { records, tasks }: { readonly records: ReadonlyMap<string, ReportRecord>; readonly tasks: readonly Assignment[] },
): Promise<HomeTask[]> {
  const ids = records.size > 1 ? new Set(tasks.map(({ report }) => report)) : [];
  const named = [...ids].flatMap((id) => records.get(id) ?? []);
  const names = await namesOf(setting, opened, named);
  return tasks.map(({ id, report, title, due }) => ({ id, report, title, due, of: names.get(report) ?? null }));
}

async function namesOf(
  { on, parts: { catalog } }: TurnSetting,
  opened: Opened | null,
  records: readonly ReportRecord[],
): Promise<ReadonlyMap<string, Named>> {
  const names = await namedReports(catalog, on, records);
  if (opened !== null && names.has(opened.record.id)) names.set(opened.record.id, nameOfReport(opened.report));
  return names;
}

async function summariesAt(
  setting: TurnSetting,
  opened: Opened | null,
  records: readonly ReportRecord[],
): Promise<ReportSummary[]> {
  const { on, library, person } = setting;
  const roles = await rolesIn(setting, opened, records);
  const summaries: ReportSummary[] = [];
  for (const record of records) {
    const inTurn = record.id === opened?.record.id;
    const { pack, ledger } = inTurn
      ? { pack: opened.pack, ledger: opened.report.ledger }
      : await library.ledgerOf(on, record);
    const role = record.owner === person ? null : (roles.get(record.id) ?? "viewer");
    summaries.push(summaryOf(record, pack, ledger, role));
  }
  return summaries;
}

/** By report, in those of other people. */
async function rolesIn(
  { on, person }: TurnSetting,
  opened: Opened | null,
  records: readonly ReportRecord[],
): Promise<ReadonlyMap<string, MemberRole>> {
  const ids = records.filter(({ owner }) => owner !== person).map(({ id }) => id);
  const roles = ids.length === 0 ? new Map<string, MemberRole>() : await on.rolesOf(person, ids);
  const inTurn = opened?.report.members.find((one) => one.person === person);
  if (opened !== null && inTurn !== undefined) roles.set(opened.record.id, inTurn.role);
  return roles;
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
