/** Somebody types the code by which reports were handed over to them (移交): they own these from then on. */
import { dayFacts, dayOf } from "../core/assignment/day.js";
import { type Notice, outcome } from "../core/dialogue/turn/outcome.js";
import { moved, type State } from "../core/dialogue/turn/state.js";
import { type Say, say } from "../core/say.js";
import { type Answered, type Fresh, ignored } from "./answered.js";
import { learnNameJob } from "./jobs/learn-name.js";
import { cardTo } from "./messages.js";
import { moveReports } from "./move-reports.js";
import type { NewOutboxRow } from "./ports/outbox.js";
import type { ReportInvitation } from "./ports/report-invitations.js";
import type { ReportRecord } from "./ports/report-record.js";
import { showAt } from "./turn.js";
import type { TurnSetting } from "./turn-parts.js";
import { noWrites, withWrites } from "./writes.js";

interface From {
  readonly session: Fresh["session"];
  readonly state: State;
}

/** A sentence where the code opens nothing. */
export async function reportsTaken(
  setting: TurnSetting,
  from: From,
  found: ReportInvitation,
): Promise<Answered | { readonly refused: Say }> {
  const { on, person, parts } = setting;
  const { code, takenBy, until } = found;
  if (takenBy === person)
    return await shownHome(setting, from, { text: say("transfer.taken-before"), tone: "note" }, []);
  if (takenBy !== null) return { refused: say("transfer.code-used", { code }) };
  if (until < parts.now()) return { refused: say("handed.join-late", { code, until: dayFacts(dayOf(until)) }) };
  if (person === found.from) return { refused: say("transfer.code-own") };
  const owned = await stillOwned(setting, found);
  if (owned.length === 0) return { refused: say("transfer.code-void", { code }) };
  const move = { from: found.from, to: person, by: found.by, stays: found.by === found.from };
  const { told, withdrawn } = await moveReports(setting, owned, move);
  await on.save({ reportInvitations: [{ ...found, takenBy: person }] });
  const text = say("transfer.taken", { count: owned.length, withdrawn });
  return await shownHome(setting, from, { text, tone: "good" }, told);
}

/** Those that whoever handed them over has not lost since. */
async function stillOwned({ on }: TurnSetting, { reports, from }: ReportInvitation): Promise<ReportRecord[]> {
  const owned: ReportRecord[] = [];
  for (const id of reports) {
    const record = await on.report(id);
    if (record !== null && record.owner === from) owned.push(record);
  }
  return owned;
}

async function shownHome(
  setting: TurnSetting,
  { session, state }: From,
  notice: Notice,
  told: readonly NewOutboxRow[],
): Promise<Answered> {
  const { parts, person } = setting;
  const home = outcome(moved(state, session?.report ?? null, null), { notices: [notice] });
  const shown = await showAt(setting, { session, opened: null }, home);
  return {
    ...ignored,
    writes: withWrites(withWrites(noWrites, shown.writes), {
      jobs: session === null ? [learnNameJob(person)] : [],
      outgoing: [cardTo(parts, { type: "open_id", id: person }, shown.card), ...told],
    }),
  };
}
