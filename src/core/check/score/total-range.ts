/** A printed total is not above what the scheme gives (CC-11). */
import Big from "big.js";
import { join } from "../../form/path.js";
import { figure } from "../../reading/place.js";
import { printedScores } from "../../reading/printed-figures.js";
import { tableName } from "../../reading/scored-rows.js";
import { say } from "../../say.js";
import type { ReportCheck } from "../check.js";
import { makeFinding } from "../make-finding.js";

export const totalRange: ReportCheck = {
  code: "CC-11",
  severity: "error",
  title: say("check.cc-11"),
  source: say("basis.cc-11"),
  whole: (input) => {
    if (input.scheme === null) return [];
    const most = new Big(input.scheme.points.execution).plus(input.scheme.points.indicators);
    return printedScores(input, "total.score")
      .filter(({ printed }) => printed.gt(most))
      .map(({ scope, printed }) =>
        makeFinding(totalRange, {
          places: [figure(join(scope, "total.score"))],
          say: say("finding.total-range", {
            table: tableName(input.tables.find(({ path }) => path === scope)),
            printed: printed.toFixed(),
            most: most.toFixed(),
          }),
          advice: say("advice.total-range"),
        }),
      );
  },
};
