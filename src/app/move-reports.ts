/** Reports get another owner: what is stored, and the messages to the people concerned. */

import type { Screen } from "../core/dialogue/screen/screen.js";
import { who } from "../core/dialogue/screen/who.js";
import type { ReviewEvent } from "../core/review/event.js";
import { transferredEvents } from "../core/review/transferred.js";
import { say } from "../core/say.js";
import { screenTo, textTo } from "./messages.js";
import { namedReports } from "./named-report.js";
import type { NewOutboxRow } from "./ports/outbox.js";
import type { ReportRecord } from "./ports/report-record.js";
import type { TurnWrites } from "./ports/transaction.js";
import type { TurnSetting } from "./turn-parts.js";
import { noWrites, withWrites } from "./writes.js";

/** Reports that the message to their new owner names. */
const mostNamed = 5;

export interface Move {
  readonly from: string;
  readonly to: string;
  /** Who decided it: the owner so far, or an administrator. */
  readonly by: string;
  /** Who hands over goes on helping; who has left does not. */
  readonly stays: boolean;
}

export interface Moved {
  /** Messages to whoever did not do it. */
  readonly told: readonly NewOutboxRow[];
  /** Reports that the new owner was to review, which therefore were taken back. */
  readonly withdrawn: number;
  /** What each report is by now. */
  readonly records: readonly ReportRecord[];
}

/** Saved before the card is drawn, which counts what the person has by then. */
export async function moveReports(turn: TurnSetting, owned: readonly ReportRecord[], move: Move): Promise<Moved> {
  const { on, parts, person } = turn;
  const { from, to } = move;
  let writes = noWrites;
  const records: ReportRecord[] = [];
  for (const record of owned) {
    const events = transferredEvents(await on.reviewEvents(record.id), record, { ...move, at: parts.now() });
    const after = afterEvents(record, events, to);
    records.push(after);
    writes = withWrites(writes, writesOf(after, events, move, parts.now()));
  }
  await on.save(writes);
  const withdrawn = records.filter(({ state }, index) => state !== owned[index]?.state).length;
  const told: NewOutboxRow[] = [];
  if (owned.length > 0 && to !== person)
    told.push(screenTo(parts, { type: "open_id", id: to }, await takenScreen(turn, owned, { from, withdrawn })));
  if (owned.length > 0 && from !== person)
    told.push(textTo(parts, { type: "open_id", id: from }, say("told.given-away", { count: owned.length })));
  return { told, withdrawn, records };
}

function afterEvents(record: ReportRecord, events: readonly ReviewEvent[], owner: string): ReportRecord {
  const isWithdrawn = events.some(({ kind }) => kind === "withdraw");
  const reviewed = record.reviewed + events.length;
  return { ...record, owner, reviewed, ...(isWithdrawn ? { state: "draft", decider: null } : {}) };
}

function writesOf(
  { id, state, decider, owner }: ReportRecord,
  events: readonly ReviewEvent[],
  { from, to, by, stays }: Move,
  at: number,
): Partial<TurnWrites> {
  return {
    reviewEvents: events.map((event) => ({ report: id, event })),
    staged: [{ id, state, decider, owner }],
    members: stays ? [{ report: id, person: from, role: "contributor", parts: null, by, at }] : [],
    removed: [{ report: id, person: to, by, at }],
  };
}

/** A card, because the platform shows names on cards alone. */
async function takenScreen(
  { on, parts }: TurnSetting,
  owned: readonly ReportRecord[],
  { from, withdrawn }: { readonly from: string; readonly withdrawn: number },
): Promise<Screen> {
  const names = await namedReports(parts.catalog, on, owned.slice(0, mostNamed));
  const reports = [...names.values()].map((one) => ({ ...one }));
  const text = say("told.taken-over", { count: owned.length, reports, more: owned.length - reports.length, withdrawn });
  const [only, ...others] = owned;
  return {
    title: say("told.title-taken-over"),
    color: "orange",
    blocks: [
      { block: "text", text },
      who(from),
      {
        block: "buttons",
        buttons: [
          only !== undefined && others.length === 0
            ? { label: say("button.open"), press: { do: "open" }, report: only.id, kind: "primary" }
            : { label: say("button.home"), press: { do: "home" }, kind: "primary" },
        ],
      },
    ],
  };
}
