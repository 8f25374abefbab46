/** 基本支出 of nothing is worth a look (CC-36). */
import { figure } from "../../reading/place.js";
import { valuesOfRole } from "../../reading/role-value.js";
import { say } from "../../say.js";
import type { ReportCheck } from "../check.js";
import { makeFinding } from "../make-finding.js";

export const noBasicExpenditure: ReportCheck = {
  code: "CC-36",
  severity: "info",
  title: say("check.cc-36"),
  source: say("basis.cc-36"),
  whole: (input) =>
    valuesOfRole(input, "expenditure.basic")
      .filter(({ field, value }) => value === "0" && !field.optional)
      .map(({ path }) =>
        makeFinding(noBasicExpenditure, {
          places: [figure(path)],
          say: say("finding.no-basic"),
          advice: say("advice.no-basic"),
        }),
      ),
};
