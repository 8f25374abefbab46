/** What was changed in a report, by day, newest first. */
import type { Change } from "../../../evidence/change.js";
import { chinaTime } from "../../../evidence/china-time.js";
import type { Ledger } from "../../../form/ledger.js";
import { say } from "../../../say.js";
import { reportFacts } from "../../screen/naming.js";
import type { Block, Screen } from "../../screen/screen.js";
import type { View } from "../../screen/view.js";
import { who } from "../../screen/who.js";
import type { Recorded } from "../../turn/surroundings.js";
import { changeOfDay, eventBlock } from "./change-texts.js";
import { pageButtons } from "./page-buttons.js";
import { runsOf } from "./runs-of-changes.js";

export function allChangesScreen(view: View, page: number, recorded: Recorded | null): Screen {
  const { changes, more } = recorded ?? { changes: [], more: false };
  return {
    title: say("history.all"),
    subtitle: say("outline.title", reportFacts(view.report)),
    color: "indigo",
    blocks: [
      ...(changes.length === 0 ? [{ block: "text" as const, text: say("history.empty"), tone: "note" as const }] : []),
      ...runsOf(changes, ({ at }) => chinaTime(at).date).flatMap((day) => dayBlocks(view, day)),
      ...pageButtons(null, page, more),
      { block: "text", tone: "note", text: say("history.how") },
      { block: "buttons", buttons: [{ label: say("button.return"), press: { do: "cancel" } }] },
    ],
  };
}

function dayBlocks({ ledger }: View, changes: readonly Change[]): Block[] {
  const [first] = changes;
  if (first === undefined) return [];
  const { year, month, day } = chinaTime(first.at);
  const people = runsOf(changes, ({ by }) => by).flatMap((run): Block[] => {
    const [{ by } = first] = run;
    const events = runsOf(run, ({ event }) => event).flatMap((changes) => eventBlocks(ledger, changes));
    return events.length === 0 ? [] : [who(by), ...events];
  });
  return people.length === 0 ? [] : [{ block: "text", text: say("history.day", { year, month, day }) }, ...people];
}

function eventBlocks(ledger: Ledger, changes: readonly Change[]): Block[] {
  const [first] = changes;
  const lines = changes.map((change) => changeOfDay(ledger, change)).filter((line) => line !== null);
  return first === undefined || lines.length === 0 ? [] : [eventBlock(first, lines)];
}
