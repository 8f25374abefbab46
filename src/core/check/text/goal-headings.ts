/** A goal over its indicators in the words in which it is declared. */
import { patternOf } from "../../form/path.js";
import { lettersOf } from "../../reading/name-similarity.js";
import { figure, type Place } from "../../reading/place.js";
import type { ReportInput } from "../../reading/report-input.js";
import { say } from "../../say.js";
import type { ReportCheck } from "../check.js";
import { makeFinding } from "../make-finding.js";

export const goalHeadings: ReportCheck = {
  code: "CC-41",
  severity: "warning",
  title: say("check.cc-41-goals"),
  source: say("basis.cc-41-goals"),
  whole(input) {
    const differing = headings(input);
    const [first] = differing;
    if (first === undefined) return [];
    return [
      makeFinding(goalHeadings, {
        places: differing.flatMap(({ places }) => places),
        say: say("finding.goal-heading", { count: differing.length, heading: first.heading, goal: first.goal }),
        advice: say("advice.goal-heading"),
      }),
    ];
  },
};

interface Differing {
  readonly heading: string;
  readonly goal: string;
  readonly places: readonly Place[];
}

function headings({ form, ledger, printed }: ReportInput): Differing[] {
  return [...printed.values].flatMap(([path, heading]) => {
    if (form.fields.get(patternOf(path))?.roles.includes("goal.heading") !== true) return [];
    const goal = ledger.value(path);
    if (goal === null || lettersOf(goal) === lettersOf(heading)) return [];
    return [{ heading, goal, places: [figure(path)] }];
  });
}
