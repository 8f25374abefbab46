/** What entries do to parts that were reported as filled in: whoever handed them over is told, and a part that lacks figures again is open. */
import { covers } from "../../access/parts.js";
import type { Entry, Ledger } from "../../form/ledger.js";
import { say } from "../../say.js";
import { figureChange } from "../screen/figure-change.js";
import { missingItems } from "../steps/part-items.js";
import type { OpenReport } from "../turn/context.js";
import type { Effect } from "../turn/effect.js";
import type { Notice } from "../turn/outcome.js";

export interface Corrections {
  readonly notices: readonly Notice[];
  readonly effects: readonly Effect[];
}

/** `after`: the ledger with these entries. A part that was left incomplete on purpose stays done unless another figure is emptied. */
export function corrections(before: OpenReport, after: Ledger, entries: readonly Entry[]): Corrections {
  const parts = before.tasks.flatMap(({ id, title, state, paths }) => {
    const within = entries.filter(({ path }) => state === "done" && covers(paths, path));
    const figures = within.flatMap(({ path }) => figureChange(before.ledger, after, path) ?? []);
    if (figures.length === 0) return [];
    const missing = missingItems({ ledger: after, scheme: before.scheme }, paths);
    const lost = missing.some(({ path }) => before.ledger.value(path) !== null);
    return [{ id, title, figures, missing: lost ? missing.length : 0 }];
  });
  return {
    notices: parts
      .filter(({ missing }) => missing > 0)
      .map(({ title, missing }) => ({
        text: say("handed.open-again", { title, count: missing }),
        tone: "warn",
      })),
    effects: parts.map(({ id, figures, missing }) => ({
      effect: "changeAssignment",
      id,
      change: { does: "correct", figures, missing },
    })),
  };
}
