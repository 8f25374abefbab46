/** A line of the log in words: what was changed, from what to what. */
import type { Change } from "../../../evidence/change.js";
import { chinaTime } from "../../../evidence/china-time.js";
import { originSay } from "../../../evidence/origin-say.js";
import type { Ledger } from "../../../form/ledger.js";
import { patternOf } from "../../../form/path.js";
import { type Say, say } from "../../../say.js";
import { whereOf } from "../../screen/naming.js";
import type { TextBlock } from "../../screen/screen.js";
import { shortened } from "../../screen/shortened.js";
import { keptBesideLabel, valueShown } from "../../screen/written-value.js";

/** Characters of a reason that a line shows. */
const longest = 40;

/** A line among those of one figure. */
export function changeLine(ledger: Ledger, change: Change, reason: string | null): Say {
  const { year, month, day, clock } = chinaTime(change.at);
  return say("history.line", {
    ...{ year, month, day, clock, way: wayOf(change) },
    ...fromTo(ledger, change),
    reason: reason === null ? null : shortened(reason, longest),
    refused: refusedSay(change),
  });
}

/** By which way it came and for whom it was entered; where it was read, the file with sheet and cell. */
function wayOf({ way, origin, behalf }: Change): Say {
  if (behalf !== null)
    return say("history.for", { way: say(`way.${way}`), who: behalf.who, how: say(`behalf.by-${behalf.how}`) });
  const by = say(`way.${way}`);
  return origin === null ? by : say("history.read", { by, origin: originSay(origin) });
}

/** What an event brought from a file came from many of its cells. */
function wholeFile(change: Change): Change {
  const nowhere = { part: null, table: null, row: null, column: null, cell: null };
  return change.origin === null ? change : { ...change, origin: { ...change.origin, ...nowhere } };
}

/** A line among those of a day; null: kept for the program alone. */
export function changeOfDay(ledger: Ledger, change: Change): Say | null {
  const label = labelOf(ledger, change.path);
  if (label === null) return null;
  return say("history.line-of-day", { label, ...fromTo(ledger, change), refused: refusedSay(change) });
}

/** What one event brought: when and by which way, then line by line. */
export function eventBlock(change: Change, lines: readonly Say[]): TextBlock {
  const { clock } = chinaTime(change.at);
  return {
    block: "text",
    text: say("history.event", { clock, way: wayOf(wholeFile(change)), lines: linesSay(lines) }),
  };
}

/** Lines that belong together. */
export function linesSay([first, ...rest]: readonly Say[]): Say {
  return say("history.lines", { first, rest });
}

/** It came too late and changed nothing. */
function refusedSay({ refused }: Change): Say | null {
  return refused ? say("late.refused") : null;
}

function fromTo(
  ledger: Ledger,
  { path, raw, value, before }: Change,
): { from: Say | string | null; to: Say | string | null } {
  return {
    from: before === null ? null : valueShown(ledger, path, before),
    to: valueShown(ledger, path, { raw, value }),
  };
}

/** What was changed, with the row it is in. Beside texts stands what they were made of, which nobody typed. */
function labelOf(ledger: Ledger, path: string): Say | null {
  if (path.startsWith("@")) return keptBesideLabel(ledger, path);
  const list = ledger.form.lists.get(patternOf(path));
  const field = ledger.field(path);
  const label = list?.title ?? field?.fullLabel;
  if (label !== undefined) return say("history.label", { row: whereOf(ledger, path), label });
  return ledger.form.narratives.has(patternOf(path).replace(/\.basis$/, ".text")) ? null : say("history.gone");
}
