/** 目标可衡量: where no indicators stand beside them, goals themselves say a number, an amount or a share (CC-38). */
import { say } from "../../say.js";
import type { Check } from "../check.js";
import { readFacts } from "../facts/read-facts.js";
import { figure } from "../finding.js";
import { labelOf } from "../label.js";
import { makeFinding } from "../make-finding.js";
import { valuesOfRole } from "../role-value.js";

export const goalFigures: Check = {
  code: "CC-38",
  severity: "warning",
  title: say("check.cc-38-goals"),
  source: say("basis.cc-38-goals"),
  run: (input) => {
    if ([...input.form.lists.values()].some(({ role }) => role === "indicators")) return [];
    const without = valuesOfRole(input, "goal.expected").filter(
      ({ value }) => value !== null && value !== "" && readFacts(value).length === 0,
    );
    if (without.length === 0) return [];
    return [
      makeFinding({
        code: "CC-38",
        severity: "warning",
        places: without.map(({ path }) => figure(path)),
        say: say("finding.goal-figures", {
          labels: without.map(({ path }) => ({ label: labelOf(input.ledger, path) })),
        }),
        advice: say("advice.goal-figures"),
      }),
    ];
  },
};
