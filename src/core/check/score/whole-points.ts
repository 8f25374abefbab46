/** Points rounded to whole ones hide what was lost: worth a word where the scheme rounds so (CC-09). */
import Big from "big.js";
import { fundsRate } from "../../reading/funds-rate.js";
import { figure } from "../../reading/place.js";
import { printedScores } from "../../reading/printed-figures.js";
import { say } from "../../say.js";
import type { ReportCheck } from "../check.js";
import { makeFinding } from "../make-finding.js";

export const wholePoints: ReportCheck = {
  code: "CC-09",
  severity: "info",
  title: say("check.cc-09"),
  source: say("basis.cc-09"),
  whole: (input) => {
    if (input.scheme === null || input.scheme.decimals > 0) return [];
    return printedScores(input, "execution.score").flatMap(({ path, scope, printed }) => {
      const table = input.tables.find((one) => one.path === scope);
      const funds = table === undefined ? null : fundsRate(input, table.indicators);
      if (table?.execution == null || funds === null) return [];
      const exact = funds.rate.div(100).times(table.execution.weight).round(2, Big.roundHalfUp);
      if (exact.gt(table.execution.weight) || printed.eq(exact)) return [];
      return [
        makeFinding(wholePoints, {
          places: [figure(path)],
          say: say("finding.whole-points", { printed: printed.toFixed(), exact: exact.toFixed() }),
          advice: say("advice.whole-points", { exact: exact.toFixed() }),
        }),
      ];
    });
  },
};
