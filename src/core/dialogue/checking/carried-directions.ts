/** What was said of a name in the unit's other reports, of this year or an earlier one, holds here as well. */
import type { Entry, Ledger } from "../../form/ledger.js";
import { say } from "../../say.js";
import { answeredDirection, directionEntry } from "../../score/answered-direction.js";
import type { Direction } from "../../score/direction.js";
import type { OpenReport } from "../turn/context.js";
import type { Notice } from "../turn/outcome.js";
import { openReadings } from "./open-readings.js";

/** `after`: the ledger with this turn's answers. */
export function carriedDirections(
  { scheme, checks }: OpenReport,
  after: Ledger,
): { entries: readonly Entry[]; notices: readonly Notice[] } {
  if (checks.others.length === 0) return { entries: [], notices: [] };
  const carried = openReadings(after, scheme).names.flatMap(({ name }) => {
    const direction = directionElsewhere(checks, name);
    return direction === null ? [] : [{ name, direction }];
  });
  const names = carried.map(({ name, direction }) => ({ name, direction: say(`direction.${direction}`) }));
  return {
    entries: carried.map(({ name, direction }) => directionEntry(name, direction)),
    notices: carried.length === 0 ? [] : [{ text: say("notice.direction-carried", { names }), tone: "note" }],
  };
}

/** Of several reports the latest one counts. */
function directionElsewhere({ others }: OpenReport["checks"], name: string): Direction | null {
  const latest = [...others].sort((one, other) => other.year - one.year);
  for (const { ledger } of latest) {
    const direction = answeredDirection(ledger, name);
    if (direction !== null) return direction;
  }
  return null;
}
