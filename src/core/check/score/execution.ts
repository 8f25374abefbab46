/** 预算执行率 and its score as printed are what the amounts give (CC-09). */
import Big from "big.js";
import { labelOf } from "../../reading/label.js";
import { figure } from "../../reading/place.js";
import { agrees, type PrintedFigure, printedFigures, printedScores } from "../../reading/printed-figures.js";
import type { ReportInput } from "../../reading/report-input.js";
import { tableName } from "../../reading/scored-rows.js";
import { say } from "../../say.js";
import type { ReportCheck } from "../check.js";
import type { Finding } from "../finding.js";
import { changeTo, makeFinding } from "../make-finding.js";

export const execution: ReportCheck = {
  code: "CC-09",
  severity: "error",
  title: say("check.cc-09"),
  source: say("basis.cc-09"),
  whole: (input) => {
    const rates = printedFigures(input).filter(({ field }) => field?.roles.includes("execution.rate") === true);
    return [
      ...rates.filter((one) => !agrees(one)).map((one) => wrongRate(input, one)),
      ...precision(input, rates),
      ...scores(input),
    ];
  },
};

function wrongRate({ ledger }: ReportInput, { path, text, computed }: PrintedFigure): Finding {
  return makeFinding(execution, {
    places: [figure(path)],
    say: say("finding.rate", { label: labelOf(ledger, path), printed: text, computed: `${computed.toFixed()}%` }),
    advice: say("advice.rate", { computed: `${computed.toFixed()}%` }),
    fix: changeTo(path, `${computed.toFixed()}%`),
  });
}

/** Right, but rounded more than its neighbours: nobody sees from 95% where 9.50 points come from. */
function precision({ ledger }: ReportInput, rates: readonly PrintedFigure[]): Finding[] {
  const most = Math.max(0, ...rates.map(({ decimals }) => decimals));
  return rates
    .filter((one) => agrees(one) && one.decimals < most && !one.printed.eq(one.computed.round(most, Big.roundHalfUp)))
    .map(({ path, text, computed }) =>
      makeFinding(execution, {
        severity: "info",
        places: [figure(path)],
        say: say("finding.rate-precision", {
          label: labelOf(ledger, path),
          printed: text,
          computed: `${computed.toFixed()}%`,
          most,
        }),
        advice: say("advice.rate-precision", { computed: `${computed.toFixed()}%` }),
        fix: changeTo(path, `${computed.toFixed()}%`),
      }),
    );
}

function scores(input: ReportInput): Finding[] {
  return printedScores(input, "execution.score")
    .filter(({ printed, computed }) => !printed.eq(computed))
    .map(({ path, scope, printed, computed }) => {
      const table = input.tables.find((one) => one.path === scope);
      return makeFinding(execution, {
        places: [figure(path)],
        say: say("finding.execution-score", {
          table: tableName(table),
          printed: printed.toFixed(),
          computed: computed.toFixed(),
          working: table?.execution?.working ?? null,
        }),
        advice: say("advice.execution-score", { computed: computed.toFixed() }),
        figures: [path, ...(table?.execution == null ? [] : [table.execution.path])],
        fix: changeTo(path, computed.toFixed()),
      });
    });
}
