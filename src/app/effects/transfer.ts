/** Reports get another owner: one, all of the person's own, or by an administrator all of somebody who has left. */

import { may } from "../../core/access/may.js";
import { handedByCode, otherOwnersTold, transferred } from "../../core/dialogue/capabilities/transfer/transferred.js";
import type { Recipient } from "../../core/dialogue/turn/effect.js";
import { refusalOn } from "../../core/dialogue/turn/gate.js";
import { reviewOf } from "../../core/review/review.js";
import { say } from "../../core/say.js";
import { type Move, moveReports } from "../move-reports.js";
import type { ReportRecord } from "../ports/report-record.js";
import { toldOfLeaving } from "../tell-of-leaving.js";
import type { TurnSetting } from "../turn-parts.js";
import { withWrites } from "../writes.js";
import { type Apply, refuse, type Settling } from "./effect.js";
import { calledSo, invitationFor } from "./invite.js";

/** Reports that change hands at once. */
const most = 500;

export const transfer: Apply<"transfer"> = async (turn, settling, { all, to }) => {
  const { opened } = settling;
  if (opened === null) return settling;
  const { person } = turn;
  const owned = all ? await turn.on.ownedBy(person, most) : [opened.record];
  for (const { owner, state } of owned) {
    const reason = refusalOn({ owner, state, members: [] }, person, "handOver");
    if (reason !== null) return refuse(settling, reason);
  }
  return await given(turn, settling, owned, { from: person, to });
};

/** Asked of the unit's setting: an administrator has no part in the reports themselves. */
export const transferAll: Apply<"transferAll"> = async (turn, settling, { from, to }) => {
  const { parts, person } = turn;
  if (!parts.unit.administrators.includes(person)) return refuse(settling, say("transfer.administrator-only"));
  const owned = await turn.on.ownedBy(from, most);
  const refused = owned.map(({ state }) => may({ role: "administrator", parts: null, state }, "handOver", null));
  for (const verdict of refused) if (!verdict.allowed) return refuse(settling, verdict.reason);
  const done = await given(turn, settling, owned, { from, to });
  if (done.refused !== null) return done;
  const outgoing = await toldOfLeaving(turn, from);
  return {
    ...done,
    outcome: otherOwnersTold(done.outcome, outgoing.length),
    writes: withWrites(done.writes, { outgoing }),
  };
};

/** At once to whoever is known; to anybody else by a code, and until it is used all stays as it is. */
async function given(
  turn: TurnSetting,
  settling: Settling,
  owned: readonly ReportRecord[],
  { from, to }: { readonly from: string; readonly to: Recipient },
): Promise<Settling> {
  const { person: by } = turn;
  const stays = by === from;
  if ("person" in to) return await moved(turn, settling, owned, { from, to: to.person, by, stays });
  const { name } = to;
  const found = await calledSo(turn, name);
  if (found.is === "several") return refuse(settling, say("transfer.several-called", { name, count: found.count }));
  if (found.is === "known")
    return found.person === from
      ? refuse(settling, say("transfer.same"))
      : await moved(turn, settling, owned, { from, to: found.person, by, stays });
  if (owned.length === 0) return { ...settling, outcome: transferred(settling.outcome, { count: 0, withdrawn: 0 }) };
  const invitation = await invitationFor(turn, name);
  const reports = owned.map(({ id }) => id);
  return {
    ...settling,
    outcome: handedByCode(settling.outcome, invitation, reports.length),
    writes: withWrites(settling.writes, { reportInvitations: [{ ...invitation, reports, from, by, takenBy: null }] }),
  };
}

async function moved(
  turn: TurnSetting,
  settling: Settling,
  owned: readonly ReportRecord[],
  move: Move,
): Promise<Settling> {
  const { opened, outcome, writes } = settling;
  const { told, withdrawn, records } = await moveReports(turn, owned, move);
  const now = records.find(({ id }) => id === opened?.record.id);
  return {
    ...settling,
    opened: opened !== null && now !== undefined ? await withOwner(turn, opened, now, move) : opened,
    outcome: transferred(outcome, { count: owned.length, withdrawn }),
    writes: withWrites(writes, { outgoing: told }),
  };
}

async function withOwner(
  { on }: TurnSetting,
  opened: NonNullable<Settling["opened"]>,
  record: ReportRecord,
  { from, to, stays }: Move,
): Promise<NonNullable<Settling["opened"]>> {
  const { report } = opened;
  const others = report.members.filter(({ person }) => person !== to && person !== from);
  const before = { person: from, role: "contributor", parts: null } as const;
  const { owner, state } = record;
  const review = reviewOf(await on.reviewEvents(record.id));
  return {
    ...opened,
    record,
    report: { ...report, owner, state, review, members: stays ? [...others, before] : others },
  };
}
