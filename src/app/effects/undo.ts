import { nothingToUndo, undone } from "../../core/dialogue/capabilities/undo/undone.js";
import { appended } from "./append.js";
import type { Apply } from "./effect.js";

/** The person's latest batch, or the one that is named, is taken back. */
export const undo: Apply<"undo"> = async (turn, settling, { event }) => {
  const { opened, outcome } = settling;
  const last = opened === null ? null : await turn.on.undoable(opened.record.id, turn.person, event ?? undefined);
  if (opened === null || last === null) return { ...settling, outcome: nothingToUndo(outcome) };
  const entries = last.before.map((answer) => ({ ...answer }));
  // Without entries as well: colleagues have overwritten all of it, and the next undo goes one step further back.
  const applied = appended(turn, settling, { source: "undo", entries, undoes: last.event });
  if (applied.refused !== null) return applied;
  const after = applied.opened?.report ?? opened.report;
  const result = undone(outcome, opened.report, after, entries);
  return { ...applied, outcome: result, rest: [...applied.rest, ...result.effects] };
};
