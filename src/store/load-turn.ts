import type { Session } from "../app/ports/session.js";
import type { Loaded, LoadedReport, TurnWanted } from "../app/ports/transaction.js";
import type { MemberRole } from "../core/access/role.js";
import type { Runner } from "./database.js";
import type { Repositories } from "./repositories.js";

/** Parts of one report that one person is asked for. */
const mostTasks = 50;

/** Claims the event and loads what its turn needs. Locks in the order that the README names: keys, person, report. */
export async function loadTurn(on: Runner, repositories: Repositories, wanted: TurnWanted): Promise<Loaded> {
  const { keys, at, person, from = person } = wanted;
  if (keys.length > 0) {
    const claim = await repositories.inbox.claim(on, keys, at, from);
    if (!claim.fresh) return claim;
  }
  if (person === null) return { fresh: true, session: null, report: null };
  const session = await repositories.sessions.session(on, person);
  const id = reportWanted(wanted, session);
  return {
    fresh: true,
    session,
    report: id === null ? null : await loadReport(on, repositories, { ...wanted, id, person }),
  };
}

const deciding: ReadonlySet<MemberRole> = new Set(["reviewer", "approver"]);

function reportWanted({ report }: TurnWanted, session: Session | null): string | null {
  if (report === "none") return null;
  return report === "current" ? (session?.report ?? null) : report.id;
}

async function loadReport(
  on: Runner,
  { reports, members, assignments, reviewEvents }: Repositories,
  { id, person, beside }: { id: string; person: string; beside: number },
): Promise<LoadedReport | null> {
  const record = await reports.report(on, id);
  if (record === null) return null;
  const added = await members.members(on, id);
  // Whoever reviews a report is shown what its owner was told of the unit's other reports.
  const reads = added.some((one) => one.person === person && deciding.has(one.role)) ? record.owner : person;
  const others = await reports.reportsOfUnit(on, reads, record.unit, beside + 1);
  const fills = added.some((one) => one.person === person && one.role === "contributor");
  return {
    record,
    members: added,
    tasks: fills ? await assignments.tasksIn(on, id, person, mostTasks) : [],
    review: record.reviewed === 0 ? [] : await reviewEvents.events(on, id),
    beside: others.filter((other) => other.id !== id).slice(0, beside),
  };
}
