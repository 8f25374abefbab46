/** What the cards of parts that are handed over need beyond the report itself. */
import type { Assignment } from "../core/assignment/assignment.js";
import { dayOf } from "../core/assignment/day.js";
import { readList } from "../core/assignment/read-list.js";
import { boardPage } from "../core/dialogue/capabilities/assign/board-screen.js";
import { listReader } from "../core/dialogue/capabilities/assign/list-lines.js";
import type { Place } from "../core/dialogue/turn/place.js";
import type { Board, Called } from "../core/dialogue/turn/surroundings.js";
import type { Ledger } from "../core/form/ledger.js";
import { subjectPath } from "../core/form/subject.js";
import { sameInOtherYear } from "../core/reading/name-similarity.js";
import { calledSo } from "./effects/invite.js";
import { mayBeAsked } from "./effects/membership.js";
import type { Opened } from "./open-report.js";
import type { ReportRecord } from "./ports/report-record.js";
import type { TurnSetting } from "./turn-parts.js";

export const noBoard: Board = { assignments: [], counts: { open: 0, overdue: 0, done: 0 }, page: 0 };

/** Open ones first, what is due first coming first, then those that are done. */
export async function boardAt({ on, parts }: TurnSetting, place: Place, { record }: Opened): Promise<Board> {
  const counts = await on.assignmentCounts(record.id, dayOf(parts.now()));
  const last = Math.max(0, Math.ceil((counts.open + counts.done) / boardPage) - 1);
  const page = place.at === "board" ? Math.min(place.page, last) : 0;
  const skip = page * boardPage;
  const open = skip < counts.open ? await on.assignmentsOf(record.id, { state: "open", limit: boardPage, skip }) : [];
  const room = boardPage - open.length;
  const done =
    room === 0
      ? []
      : await on.assignmentsOf(record.id, { state: "done", limit: room, skip: Math.max(0, skip - counts.open) });
  return { assignments: [...open, ...done], counts, page };
}

export async function assignmentAt({ on }: TurnSetting, id: string, { record }: Opened): Promise<Assignment | null> {
  const found = await on.assignment(id);
  return found === null || found.report !== record.id || found.state === "dropped" ? null : found;
}

/** Assignments of each state that the card of the steps tells line by line. */
const mostHanded = 200;

export async function handedIn({ on }: TurnSetting, { record }: Opened): Promise<readonly Assignment[] | null> {
  const page = { limit: mostHanded + 1, skip: 0 };
  const open = await on.assignmentsOf(record.id, { state: "open", ...page });
  if (open.length > mostHanded) return null;
  const done = await on.assignmentsOf(record.id, { state: "done", ...page });
  return done.length > mostHanded ? null : [...open, ...done];
}

/** Names looked up of one list. */
const mostNames = 60;

export async function calledIn(
  { on, parts }: TurnSetting,
  text: string,
  opened: Opened,
): Promise<ReadonlyMap<string, Called>> {
  const { report } = opened;
  const lines = readList(text, listReader(report.ledger, parts.commands, parts.now()));
  const names = [...new Set(lines.flatMap((line) => line.names))].slice(0, mostNames);
  const called = new Map<string, Called>();
  for (const name of names) {
    const found = await calledSo({ on }, name);
    called.set(name, found.is !== "known" ? found.is : mayBeAsked(opened, found.person) ? "one" : "refused");
  }
  return called;
}

/** As the owner of the report may see it: whoever fills in a part is shown only what stood at the same figures. */
export async function lastYearOf(setting: TurnSetting, { record, report }: Opened): Promise<Ledger | null> {
  const { on, library } = setting;
  const { form, unit, year, owner } = record;
  const twins = await on.twinsOf(owner, { form, unit, year: year - 1 }, mostTwins);
  const before = await ofSameSubject(setting, report.ledger, twins);
  return before === undefined ? null : (await library.ledgerOf(on, before)).ledger;
}

/** Reports of one form, unit and year that are looked through for the one of a project. */
const mostTwins = 200;

/** A unit has several reports of a form that is about one project: another project's figures are never shown. */
async function ofSameSubject(
  { on }: TurnSetting,
  ledger: Ledger,
  twins: readonly ReportRecord[],
): Promise<ReportRecord | undefined> {
  const path = subjectPath(ledger.form);
  if (path === null) return twins[0];
  const names = await on.valuesAt(twins.map(({ id }) => ({ report: id, path })));
  return sameInOtherYear(ledger.value(path) ?? "", twins, ({ id }) => names.get(id) ?? null);
}
