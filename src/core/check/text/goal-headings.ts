/** A goal over its indicators in the words in which it is declared. */
import { patternOf } from "../../form/path.js";
import { say } from "../../say.js";
import type { Check, CheckInput } from "../check.js";
import { bareName } from "../facts/likeness.js";
import { figure, type Place } from "../finding.js";
import { makeFinding } from "../make-finding.js";

export const goalHeadings: Check = {
  code: "CC-41",
  severity: "warning",
  title: say("check.cc-41-goals"),
  source: say("basis.cc-41-goals"),
  run(input) {
    const differing = headings(input);
    const [first] = differing;
    if (first === undefined) return [];
    return [
      makeFinding({
        code: "CC-41",
        severity: "warning",
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

function headings({ form, ledger, printed }: CheckInput): Differing[] {
  return [...printed.values].flatMap(([path, heading]) => {
    if (form.fields.get(patternOf(path))?.roles.includes("goal.heading") !== true) return [];
    const goal = ledger.value(path);
    if (goal === null || bareName(goal) === bareName(heading)) return [];
    return [{ heading, goal, places: [figure(path)] }];
  });
}
