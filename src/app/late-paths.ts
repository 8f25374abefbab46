import type { Context } from "../core/dialogue/turn/context.js";
import type { OfPerson } from "../core/dialogue/turn/event.js";
import type { Outcome } from "../core/dialogue/turn/outcome.js";
import { patternOf } from "../core/form/path.js";
import type { TurnSetting } from "./turn-parts.js";

const none: ReadonlySet<string> = new Set();

/**
 * What of the entries the same person has entered in a later event. Presses are not asked for: they are never delivered again,
 * and an old card's press changes nothing. A list that changed since takes everything with it, as rows belong to it.
 */
export async function latePaths(
  { on, person, at }: TurnSetting,
  { report }: Context,
  incoming: OfPerson,
  { entries }: Outcome,
): Promise<ReadonlySet<string>> {
  if (incoming.kind === "action" || report === null || at === undefined || entries.length === 0) return none;
  const paths = entries.map(({ path }) => path);
  const late = await on.laterPaths(report.id, person, at, paths);
  const isListed = [...late].some((path) => report.ledger.form.lists.has(patternOf(path)));
  return isListed ? new Set(paths) : late;
}
