/** What was reached is told anew, not copied from what was wanted (CC-43). */
import { lettersOf } from "../../reading/name-similarity.js";
import { type Passage, passagesOf } from "../../reading/passages.js";
import { figure } from "../../reading/place.js";
import { say } from "../../say.js";
import type { ReportCheck } from "../check.js";
import { makeFinding } from "../make-finding.js";

export const goalCopied: ReportCheck = {
  code: "CC-43",
  severity: "warning",
  title: say("check.cc-43-plan"),
  source: say("basis.cc-43-plan"),
  whole: (input) => {
    const passages = passagesOf(input);
    return passages
      .filter(({ roles, text }) => roles.includes("goal.actual") && lettersOf(text).length >= long)
      .flatMap((actual) => {
        const goal = goalOf(actual, passages);
        if (goal === undefined || lettersOf(goal.text) !== lettersOf(actual.text)) return [];
        return [
          makeFinding(goalCopied, {
            places: [figure(actual.path), figure(goal.path)],
            say: say("finding.goal-copied", { label: actual.label }),
            advice: say("advice.goal-copied"),
          }),
        ];
      });
  },
};

const long = 15;

function goalOf({ scope }: Passage, passages: readonly Passage[]): Passage | undefined {
  return passages.find((one) => one.roles.includes("goal.expected") && one.scope === scope);
}
