/** Points as the table prints them over its rows are what the rows add up to (CC-18). */
import { figure } from "../../reading/place.js";
import { printedScores } from "../../reading/printed-figures.js";
import { tableName } from "../../reading/scored-rows.js";
import { say } from "../../say.js";
import type { ReportCheck } from "../check.js";
import { changeTo, makeFinding } from "../make-finding.js";

export const schemePoints: ReportCheck = {
  code: "CC-18",
  severity: "error",
  title: say("check.cc-18"),
  source: say("basis.cc-18"),
  whole: (input) =>
    printedScores(input, "total.weight")
      .filter(({ printed, computed }) => !printed.eq(computed))
      .map(({ path, scope, printed, computed }) =>
        makeFinding(schemePoints, {
          places: [figure(path)],
          say: say("finding.points-head", {
            table: tableName(input.tables.find((table) => table.path === scope)),
            printed: printed.toFixed(),
            computed: computed.toFixed(),
          }),
          advice: say("advice.points-head"),
          fix: changeTo(path, computed.toFixed()),
        }),
      ),
};
