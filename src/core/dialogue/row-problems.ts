/** What only the whole row shows: a score above its points, a score by hand without a reason. */
import type { Entry, Ledger } from "../form/ledger.js";
import { patternOf, rowOf } from "../form/path.js";
import { indicatorField, scoredScopes } from "../form/scored-scopes.js";
import type { Say } from "../say.js";
import { say } from "../say.js";
import { showPoints } from "../score/points.js";
import type { Scheme } from "../score/scheme.js";
import { scoreLine } from "../score/score-line.js";

/** By path, for the rows that these entries touch. */
export function rowProblems(after: Ledger, scheme: Scheme | null, entries: readonly Entry[]): Map<string, Say> {
  const problems = new Map<string, Say>();
  if (scheme === null) return problems;
  for (const row of new Set(entries.map((entry) => rowOf(entry.path)))) {
    const list = scoredScopes(after.form).find(
      (scope) => `${scope.indicators.pattern}.*` === patternOf(row),
    )?.indicators;
    const score = list === undefined ? undefined : indicatorField(list, "indicator.score");
    const reason = list === undefined ? undefined : indicatorField(list, "indicator.handReason");
    if (list === undefined || score === undefined || reason === undefined) continue;
    const line = scoreLine(after, scheme, list, row);
    const set = after.value(`${row}.${score.id}`);
    if (set && line.weight?.lt(set)) {
      problems.set(
        `${row}.${score.id}`,
        say("problem.score-above-weight", {
          score: set,
          weight: showPoints(line.weight, scheme.decimals),
          name: line.name,
        }),
      );
    } else if (line.byHand && (line.handReason ?? "") === "") {
      problems.set(
        `${row}.${reason.id}`,
        say("problem.hand-reason", {
          score: set,
          name: line.name,
          computed: line.computed === null ? null : showPoints(line.computed, scheme.decimals),
        }),
      );
    }
  }
  return problems;
}
