/** Reports get another owner: one, all of the person's own, or by an administrator all of somebody who has left. */

import { may } from "../../core/access/may.js";
import { transferred } from "../../core/dialogue/capabilities/transfer/transferred.js";
import type { Screen } from "../../core/dialogue/screen/screen.js";
import { who } from "../../core/dialogue/screen/who.js";
import { refusalOn } from "../../core/dialogue/turn/gate.js";
import { say } from "../../core/say.js";
import { screenTo, textTo } from "../messages.js";
import { namedReports } from "../named-report.js";
import type { NewOutboxRow } from "../ports/outbox.js";
import type { ReportRecord } from "../ports/report-record.js";
import type { TurnWrites } from "../ports/transaction.js";
import type { TurnSetting } from "../turn-parts.js";
import { withWrites } from "../writes.js";
import { type Apply, refuse, type Settling } from "./effect.js";

/** Reports that change hands at once. */
const most = 500;
/** Reports that the message to their new owner names. */
const mostNamed = 5;

export const transfer: Apply<"transfer"> = async (turn, settling, { all, to }) => {
  const { opened } = settling;
  if (opened === null) return settling;
  const { person } = turn;
  const owned = all ? await turn.on.ownedBy(person, most) : [opened.record];
  for (const { owner, state } of owned) {
    const reason = refusalOn({ owner, state, members: [] }, person, "handOver");
    if (reason !== null) return refuse(settling, reason);
  }
  return moved(turn, settling, owned, { from: person, to, stays: true });
};

/** Asked of the unit's setting: an administrator has no part in the reports themselves. */
export const transferAll: Apply<"transferAll"> = async (turn, settling, { from, to }) => {
  const { parts, person } = turn;
  if (!parts.unit.administrators.includes(person)) return refuse(settling, say("transfer.administrator-only"));
  const owned = await turn.on.ownedBy(from, most);
  const refused = owned.map(({ state }) => may({ role: "administrator", parts: null, state }, "handOver", null));
  for (const verdict of refused) if (!verdict.allowed) return refuse(settling, verdict.reason);
  return moved(turn, settling, owned, { from, to, stays: false });
};

interface Move {
  readonly from: string;
  readonly to: string;
  /** Who hands over goes on helping; who has left does not. */
  readonly stays: boolean;
}

async function moved(
  turn: TurnSetting,
  settling: Settling,
  owned: readonly ReportRecord[],
  move: Move,
): Promise<Settling> {
  const { parts, person } = turn;
  const { opened, outcome, writes } = settling;
  const { from, to } = move;
  const messages: NewOutboxRow[] = [];
  if (owned.length > 0 && to !== person)
    messages.push(screenTo(parts, { type: "open_id", id: to }, await takenScreen(turn, owned, from)));
  if (owned.length > 0 && from !== person)
    messages.push(textTo(parts, { type: "open_id", id: from }, say("told.given-away", { count: owned.length })));
  // The home card that follows counts what the person has by then.
  await turn.on.save(writesOf(turn, owned, move));
  const isOpen = opened !== null && owned.some(({ id }) => id === opened.record.id);
  return {
    ...settling,
    opened: opened !== null && isOpen ? withOwner(opened, move) : opened,
    outcome: transferred(outcome, owned.length),
    writes: withWrites(writes, { outgoing: messages }),
  };
}

/** A card, because the platform shows names on cards alone. */
async function takenScreen({ on, parts }: TurnSetting, owned: readonly ReportRecord[], from: string): Promise<Screen> {
  const names = await namedReports(parts.catalog, on, owned.slice(0, mostNamed));
  const reports = [...names.values()].map((one) => ({ ...one }));
  const text = say("told.taken-over", { count: owned.length, reports, more: owned.length - reports.length });
  return { title: say("told.title-taken-over"), color: "orange", blocks: [{ block: "text", text }, who(from)] };
}

/** The log of each report says who moved it, from whom and to whom. */
function writesOf(
  { parts, person }: TurnSetting,
  owned: readonly ReportRecord[],
  { from, to, stays }: Move,
): Partial<TurnWrites> {
  const at = parts.now();
  return {
    reviewEvents: owned.map(({ id, reviewed, revision }) => ({
      report: id,
      event: { kind: "transfer", from, to, number: reviewed + 1, by: person, at, revision },
    })),
    staged: owned.map(({ id, state, decider }) => ({ id, state, decider, owner: to })),
    members: stays
      ? owned.map(({ id }) => ({ report: id, person: from, role: "contributor", parts: null, by: person, at }))
      : [],
    removed: owned.map(({ id }) => ({ report: id, person: to, by: person, at })),
  };
}

function withOwner(
  opened: NonNullable<Settling["opened"]>,
  { from, to, stays }: Move,
): NonNullable<Settling["opened"]> {
  const { record, report } = opened;
  const others = report.members.filter(({ person }) => person !== to && person !== from);
  const before = { person: from, role: "contributor", parts: null } as const;
  return {
    ...opened,
    record: { ...record, owner: to, reviewed: record.reviewed + 1 },
    report: { ...report, owner: to, members: stays ? [...others, before] : others },
  };
}
