/** Goals that no indicator stands for say themselves what is to be reached (CC-38). */

import { goalsOf, isPromise } from "../../reading/goals-of.js";
import { labelOf } from "../../reading/label.js";
import { figure } from "../../reading/place.js";
import { say } from "../../say.js";
import type { ReportCheck } from "../check.js";
import { makeFinding } from "../make-finding.js";

export const goalWithoutValue: ReportCheck = {
  code: "CC-38",
  severity: "warning",
  title: say("check.cc-38-goals"),
  source: say("basis.cc-38-goals"),
  whole(input) {
    if ([...input.form.lists.values()].some(({ role }) => role === "indicators")) return [];
    const vague = goalsOf(input).filter(
      ({ facts, passage }) => !facts.some(isPromise) && passage.text.length >= longEnough,
    );
    if (vague.length === 0) return [];
    return [
      makeFinding(goalWithoutValue, {
        places: vague.map(({ passage }) => figure(passage.path)),
        say: say("finding.goal-without-value", {
          labels: vague.slice(0, 3).map(({ passage }) => ({ label: labelOf(input.ledger, passage.path) })),
        }),
        advice: say("advice.goal-without-value"),
      }),
    ];
  },
};

const longEnough = 15;
