/** A goal and the indicator that measures it want the same (CC-35). */

import { type Goal, goalsOf, isPromise, namedAlike } from "../../reading/goals-of.js";
import { type KnownFact, roomBetween } from "../../reading/known-facts.js";
import { rowNames } from "../../reading/label.js";
import { likeness } from "../../reading/name-similarity.js";
import { say } from "../../say.js";
import type { ReportCheck } from "../check.js";
import { makeFinding } from "../make-finding.js";

export const goalAgainstIndicator: ReportCheck = {
  code: "CC-35",
  severity: "warning",
  title: say("check.cc-35"),
  source: say("basis.cc-35"),
  whole: (input) =>
    goalsOf(input).flatMap((goal) => {
      const pairs = goal.facts.filter(isPromise).flatMap((fact) => conflictOf(fact, goal));
      if (pairs.length === 0) return [];
      return [
        makeFinding(goalAgainstIndicator, {
          places: pairs.flatMap(({ fact, target }) => [target.place, fact.place]),
          say: say("finding.goal-conflict", {
            row: rowNames(input.ledger, goal.passage.path).at(-1) ?? null,
            pairs: pairs.slice(0, 3).map(({ fact, target }, index) => ({
              name: target.name,
              goal: `${fact.name}${fact.written}`,
              target: target.written,
              first: index === 0,
            })),
          }),
          advice: say("advice.goal-conflict"),
        }),
      ];
    }),
};

interface Pair {
  readonly fact: KnownFact;
  readonly target: KnownFact;
}

/** The target that is called most like it, unless another one called so wants just that. */
function conflictOf(fact: KnownFact, { targets }: Goal): Pair[] {
  const named = targets.filter((target) => comparable(fact, target) && namedAlike(fact, target));
  const best = [...named].sort((one, other) => likeness(fact.key, other.key) - likeness(fact.key, one.key))[0];
  if (best === undefined || fact.approx || named.some((target) => agrees(fact, target))) return [];
  return [{ fact, target: best }];
}

/** 增长10% and 增加5栋 speak of one change in two ways; 培训5期 and 合格率90% speak of two things. */
function comparable(fact: KnownFact, target: KnownFact): boolean {
  if (fact.unit === target.unit) return fact.kind === target.kind;
  const changes = new Set(["growth", "change"]);
  return changes.has(fact.kind) && changes.has(target.kind);
}

function agrees(fact: KnownFact, target: KnownFact): boolean {
  return fact.unit === target.unit && fact.value.abs().minus(target.value.abs()).abs().lte(roomBetween(fact, target));
}
