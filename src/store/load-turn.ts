import type { Session } from "../app/ports/session.js";
import type { Loaded, LoadedReport, TurnWanted } from "../app/ports/transaction.js";
import type { Runner } from "./database.js";
import type { Repositories } from "./repositories.js";

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

function reportWanted({ report }: TurnWanted, session: Session | null): string | null {
  if (report === "none") return null;
  return report === "current" ? (session?.report ?? null) : report.id;
}

async function loadReport(
  on: Runner,
  { reports, members }: Repositories,
  { id, person, beside }: { id: string; person: string; beside: number },
): Promise<LoadedReport | null> {
  const record = await reports.report(on, id);
  if (record === null) return null;
  const others = await reports.reportsOfUnit(on, person, record.unit, beside + 1);
  return {
    record,
    members: await members.members(on, id),
    beside: others.filter((other) => other.id !== id).slice(0, beside),
  };
}
