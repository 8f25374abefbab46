/** Tells the owner of a report that a colleague who had a part of it, or was to review it, has left. */
import type { Screen } from "../core/dialogue/screen/screen.js";
import { who } from "../core/dialogue/screen/who.js";
import { say } from "../core/say.js";
import { screenTo } from "./messages.js";
import { namedReport } from "./named-report.js";
import type { NewOutboxRow } from "./ports/outbox.js";
import type { ReportRecord } from "./ports/report-record.js";
import type { TurnSetting } from "./turn-parts.js";

/** Parts, and reports to be reviewed, that are looked at. */
const most = 200;

/** One message for each report; none about those that the person owned. */
export async function toldOfLeaving(setting: TurnSetting, person: string): Promise<NewOutboxRow[]> {
  const { on, parts } = setting;
  const open = await on.openTasks(person, most);
  const waiting = new Set((await on.reportsToDecide(person, most)).map(({ id }) => id));
  const told: NewOutboxRow[] = [];
  for (const id of new Set([...open.map(({ report }) => report), ...waiting])) {
    const record = await on.report(id);
    if (record === null || record.owner === person || record.state === "approved") continue;
    const count = open.filter(({ report }) => report === id).length;
    const screen = await leftScreen(setting, record, person, { parts: count, reviews: waiting.has(id) });
    told.push(screenTo(parts, { type: "open_id", id: record.owner }, screen));
  }
  return told;
}

async function leftScreen(
  { on, parts }: TurnSetting,
  record: ReportRecord,
  person: string,
  facts: { readonly parts: number; readonly reviews: boolean },
): Promise<Screen> {
  const named = await namedReport(parts.catalog, on, record);
  return {
    title: say("told.title-left"),
    color: "orange",
    blocks: [
      { block: "text", text: say("told.left", { ...named, ...facts }) },
      who(person),
      {
        block: "buttons",
        buttons: [{ label: say("button.open"), press: { do: "open" }, report: record.id, kind: "primary" }],
      },
    ],
  };
}
