/** What a person is told after an undo, and where it leads them. */
import type { Entry } from "../../../form/ledger.js";
import { say } from "../../../say.js";
import { findingNotices } from "../../checking/finding-notices.js";
import { corrections } from "../../entry/corrections.js";
import { textChanges } from "../../entry/text-changes.js";
import { figureChange } from "../../screen/figure-change.js";
import { cardThatAsks } from "../../steps/card-that-asks.js";
import type { OpenReport } from "../../turn/context.js";
import type { Outcome } from "../../turn/outcome.js";

/** Figures that are named; of more than these only the number is said. */
const named = 3;

export function nothingToUndo(result: Outcome): Outcome {
  return { ...result, effects: [], notices: [{ text: say("notice.nothing-to-undo"), tone: "note" }] };
}

/**
 * `after`: the report with the entries that were put back; none when colleagues have overwritten all of it.
 * The effects are those that follow from the undo.
 */
export function undone(result: Outcome, before: OpenReport, after: OpenReport, entries: readonly Entry[]): Outcome {
  const back = putBack(result, before, after, entries);
  const texts = textChanges(before, after.ledger, entries);
  const parts = corrections(before, after.ledger, entries);
  const { seen } = back.state;
  const changed = entries.map(({ path }) => path);
  const found = findingNotices({ report: before, seen }, { report: after, seen }, changed);
  return {
    ...back,
    effects: [...texts.effects, ...parts.effects],
    notices: [...back.notices, ...parts.notices, ...texts.notices, ...found],
  };
}

function putBack(result: Outcome, before: OpenReport, after: OpenReport, entries: readonly Entry[]): Outcome {
  if (entries.length === 0) return { ...result, notices: [{ text: say("notice.undo-overwritten"), tone: "note" }] };
  const figures = entries.filter(({ path }) => after.ledger.field(path) !== undefined);
  const changes = figures
    .slice(0, named)
    .map(({ path }) => figureChange(before.ledger, after.ledger, path))
    .filter((change) => change !== null);
  const text = say("notice.undone", {
    count: Math.max(1, figures.length),
    changes,
    more: Math.max(0, figures.length - named),
  });
  const { state } = result;
  const draft = Object.fromEntries(
    Object.entries(state.draft).filter(([path]) => !entries.some((one) => one.path === path)),
  );
  // Back to the card in question, so that the way on begins there; rows that are gone have none.
  const place = state.place.at === "step" ? firstPlace(after, figures) : null;
  return { ...result, state: { ...state, draft, place: place ?? state.place }, notices: [{ text, tone: "good" }] };
}

function firstPlace(report: OpenReport, entries: readonly Entry[]) {
  for (const { path } of entries) {
    const place = cardThatAsks(report, path);
    if (place !== null) return place;
  }
  return null;
}
