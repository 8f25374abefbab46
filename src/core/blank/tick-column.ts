/** Columns that are ticked: narrow ones under a head of causes, likelihoods or results. */
import { isRemark, meaningOf } from "./kind-of.js";
import { compact, shownLabel, withoutBrackets } from "./label-text.js";
import { hasAny, isAny } from "./matches.js";
import type { BlankReading } from "./reading.js";
import type { Leaf } from "./zones.js";

/** Of the heads over a column the nearest that says what its tick means; null: it is not ticked. */
export function tickUnder(
  reading: BlankReading,
  { path, cell }: Leaf,
): { readonly group: string; readonly many: boolean } | null {
  for (const head of path.slice(0, -1).reverse()) {
    const group = shownLabel(withoutBrackets(head.text), []);
    const tick = tickOf(reading, cell.text, group);
    if (tick !== null) return { group, many: tick === "many" };
  }
  return null;
}

/** `group`: the head over the column; null: there is none. */
export function tickOf(reading: BlankReading, text: string, group: string | null): "many" | "one" | null {
  const { ticks } = reading.words;
  if (group === null) return null;
  const head = compact(group);
  const isKnown = isAny(compact(text), ticks.words);
  if (!isKnown && !(hasAny(head, ticks.asks) && isShort(reading, text))) return null;
  if (hasAny(head, [...ticks.one, ...ticks.asks])) return hasAny(head, reading.words.many) ? "many" : "one";
  return hasAny(head, ticks.many) ? "many" : null;
}

/** No figure, date or explanation, but a word that may be ticked. */
function isShort(reading: BlankReading, text: string): boolean {
  const { kind, unit } = meaningOf(reading, text);
  const isWord =
    kind === "text" && unit === null && !isRemark(reading, text) && reading.names.rolesOf(text).length === 0;
  return isWord && compact(text).length <= longestOption;
}

const longestOption = 8;
