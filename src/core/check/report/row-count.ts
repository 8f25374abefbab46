/** “涵盖项目3个” and the projects that the report describes (CC-20). */

import { textFacts } from "../../reading/known-facts.js";
import { figure, type Place } from "../../reading/place.js";
import { valuesOfRole } from "../../reading/role-value.js";
import { say } from "../../say.js";
import type { ReportCheck } from "../check.js";
import type { Finding } from "../finding.js";
import { makeFinding } from "../make-finding.js";

export const rowCount: ReportCheck = {
  code: "CC-20",
  severity: "error",
  title: say("check.cc-20-rows"),
  source: say("basis.cc-20-rows"),
  whole(input) {
    const list = [...input.form.lists.values()].find(
      ({ role, pattern }) => role === "projects" && !pattern.includes("*"),
    );
    const count = list === undefined ? 0 : input.ledger.rows(list.pattern).length;
    // Where a count is printed for itself, it is checked there.
    const printed = valuesOfRole(input, "projects.count").some(({ path }) => input.printed.values.has(path));
    if (list === undefined || count === 0 || printed) return [];
    const names = input.ledger
      .rows(list.pattern)
      .map((row) => input.ledger.value(`${list.pattern}.${row}.${list.named}`) ?? "");
    return textFacts(input)
      .filter(({ name, unit, scope, kind }) => scope === "" && unit === "个" && kind === "level" && whole.test(name))
      .filter(({ value, year, partial }) => !value.eq(count) && year === input.ledger.report.year && !partial)
      .slice(0, 1)
      .map(({ place, written }) => findingOf(place, written, list.pattern, names));
  },
};

/** All projects of the report, not those of a kind. */
const whole = /^(?:共?(?:涵盖|包括|包含|涉及|安排|实施|共有|共计)?(?:重点)?项目(?:支出)?)$/;

function findingOf(place: Place, written: string, list: string, names: readonly string[]): Finding {
  const count = String(names.length);
  return makeFinding(rowCount, {
    places: [place, figure(list)],
    say: say("finding.row-count", { written, count, names: names.slice(0, 5).join("、") }),
    advice: say("advice.row-count", { count }),
  });
}
