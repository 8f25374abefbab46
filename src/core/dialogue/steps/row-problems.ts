/** What only the whole row shows: a score above its points, a score by hand without a reason. */
import type { Field, List } from "../../form/form.js";
import type { Entry, Ledger } from "../../form/ledger.js";
import { patternOf, rowOf } from "../../form/path.js";
import { indicatorField, scoredScopes } from "../../form/scored-scopes.js";
import type { Say } from "../../say.js";
import { say } from "../../say.js";
import { bandFacts, inBand } from "../../score/band.js";
import { showPoints } from "../../score/points.js";
import type { Scheme } from "../../score/scheme.js";
import { type Line, scoreLine } from "../../score/score-line.js";

interface RowProblem {
  readonly path: string;
  readonly problem: Say;
}

/** By path, for the rows whose score or its reason these entries touch; what other entries bring about is asked for in the review. */
export function rowProblems(after: Ledger, scheme: Scheme | null, entries: readonly Entry[]): Map<string, Say> {
  const problems = new Map<string, Say>();
  if (scheme === null) return problems;
  for (const row of new Set(entries.map((entry) => rowOf(entry.path)))) {
    const list = scoredScopes(after.form)
      .flatMap((scope) => scope.indicators)
      .find(({ pattern }) => `${pattern}.*` === patternOf(row));
    if (list === undefined) continue;
    const touched = (role: string): boolean => {
      const field = indicatorField(list, role);
      return field !== undefined && entries.some((entry) => entry.path === `${row}.${field.id}`);
    };
    if (!touched("indicator.score") && !touched("indicator.handReason")) continue;
    const found = lineProblem(scoreLine(after, scheme, list, row), list, scheme);
    if (found !== null) problems.set(found.path, found.problem);
  }
  return problems;
}

/** What stands in the way of a line's score: it is above the points, or set by hand without a reason. */
export function lineProblem(line: Line, list: List, scheme: Scheme): RowProblem | null {
  const score = indicatorField(list, "indicator.score");
  const reason = indicatorField(list, "indicator.handReason");
  if (score === undefined || reason === undefined) return null;
  const outside = beyondPoints(line, score, scheme);
  if (outside !== null || line.score === null || !line.byHand) return outside;
  const facts = { name: line.name, score: showPoints(line.score, scheme.decimals) };
  if (line.tier !== null && line.rule === "qualitative" && line.band.label !== null && !inBand(line.score, line.band)) {
    const band = { ...facts, ...bandFacts(line.band, scheme.decimals) };
    return { path: `${line.path}.${score.id}`, problem: say("problem.score-outside-band", band) };
  }
  if ((line.handReason ?? "") !== "") return null;
  const computed = line.computed === null ? null : showPoints(line.computed, scheme.decimals);
  return { path: `${line.path}.${reason.id}`, problem: say("problem.hand-reason", { ...facts, computed }) };
}

/** A typed score above its points or below 0 counts for nothing; the computed one stays. */
function beyondPoints({ path, name, typed, weight }: Line, score: Field, scheme: Scheme): RowProblem | null {
  if (typed === null || weight === null || (typed.gte(0) && typed.lte(weight))) return null;
  const facts = { name, score: showPoints(typed, scheme.decimals), weight: showPoints(weight, scheme.decimals) };
  return { path: `${path}.${score.id}`, problem: say("problem.score-above-weight", facts) };
}
