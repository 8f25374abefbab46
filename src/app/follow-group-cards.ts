/** Cards in groups follow what a turn has changed: a part itself, or figures of one that was handed in with some empty. */
import { covers } from "../core/access/parts.js";
import { mostInGroup } from "../core/dialogue/capabilities/assign/group-screen.js";
import { groupCardsJob } from "./jobs/group-cards.js";
import type { Opened } from "./open-report.js";
import type { NewJob } from "./ports/jobs.js";
import type { TurnWrites } from "./ports/transaction.js";
import type { TurnSetting } from "./turn-parts.js";

export async function groupCardsAfter(
  setting: Pick<TurnSetting, "on" | "parts">,
  { assignments, batches }: Pick<TurnWrites, "assignments" | "batches">,
  opened: Opened | null,
): Promise<NewJob[]> {
  const part = assignments.find(({ chat }) => chat !== null);
  const report =
    part?.report ??
    (await reportWithFilled(
      setting,
      batches.filter(({ report }) => !isAlone(opened, report)),
    ));
  return report === null ? [] : [groupCardsJob(setting.parts.newId(), report)];
}

/** Nobody was asked to fill anything in: there is no card to look for. */
function isAlone(opened: Opened | null, id: string): boolean {
  return opened?.record.id === id && !opened.report.members.some(({ role }) => role === "contributor");
}

/** Figures of a part that is open change nothing on its card. */
async function reportWithFilled(
  { on }: Pick<TurnSetting, "on">,
  batches: TurnWrites["batches"],
): Promise<string | null> {
  for (const { report, answers } of batches) {
    for (const { chat } of await on.groupCards(report)) {
      const parts = await on.assignmentsInChat(report, chat, mostInGroup);
      const done = parts.filter(({ state }) => state === "done");
      if (done.some(({ paths }) => answers.some(({ path }) => covers(paths, path)))) return report;
    }
  }
  return null;
}
