/** One project has one report in a year (CC-47). */
import { lettersOf } from "../../reading/name-similarity.js";
import { figure } from "../../reading/place.js";
import { inputOfOther, type ReportInput } from "../../reading/report-input.js";
import { pathOfRole, valueOfRole } from "../../reading/role-value.js";
import { say } from "../../say.js";
import type { ReportCheck } from "../check.js";
import { makeFinding } from "../make-finding.js";

export const doubleProject: ReportCheck = {
  code: "CC-47",
  severity: "warning",
  title: say("check.cc-47-projects"),
  source: say("basis.cc-47-projects"),
  whole: (input) => {
    const path = pathOfRole(input, "project.name");
    const name = nameOf(input);
    if (path === null || name === "") return [];
    const twin = input.others.find(
      (other) =>
        other.form === input.form.id &&
        other.year === input.ledger.report.year &&
        nameOf(inputOfOther(input, other)) === name,
    );
    if (twin === undefined) return [];
    return [
      makeFinding(doubleProject, {
        places: [figure(path)],
        say: say("finding.double-project", { name: input.ledger.value(path), year: twin.year, title: twin.title }),
        advice: say("advice.double-project"),
      }),
    ];
  },
};

function nameOf(input: ReportInput): string {
  return lettersOf(valueOfRole(input, "project.name")?.value ?? "");
}
