/** 预算执行率 and its score as printed are what the amounts give (CC-09); not more is spent than there was (CC-15). */
import Big from "big.js";
import { say } from "../../say.js";
import type { Check, CheckInput } from "../check.js";
import { type Finding, figure } from "../finding.js";
import { labelOf } from "../label.js";
import { changeTo, makeFinding } from "../make-finding.js";
import { budgetRows } from "../money/budget-rows.js";
import { agrees, type PrintedFigure, printedFigures, printedScores } from "../printed-figures.js";
import { tableName } from "./table-name.js";

export const execution: Check = {
  code: "CC-09",
  severity: "error",
  title: say("check.cc-09"),
  source: say("basis.cc-09"),
  run: (input) => {
    const rates = printedFigures(input).filter(({ field }) => field?.roles.includes("execution.rate") === true);
    return [
      ...rates.filter((one) => !agrees(one)).map((one) => wrongRate(input, one)),
      ...precision(input, rates),
      ...scores(input),
    ];
  },
};

export const overspent: Check = {
  code: "CC-15",
  severity: "error",
  title: say("check.cc-15"),
  source: say("basis.cc-15"),
  run: (input) =>
    budgetRows(input, ["budget.initial", "budget.adjusted", "budget.executed"]).flatMap((row) => {
      const adjusted = row.amount("budget.adjusted");
      const executed = row.amount("budget.executed");
      if (adjusted === null || executed === null || executed.value.lte(adjusted.value)) return [];
      return [
        makeFinding({
          code: "CC-15",
          severity: "error",
          places: [figure(executed.path), figure(adjusted.path)],
          say: say("finding.overspent", {
            label: labelOf(input.ledger, executed.path),
            adjusted: adjusted.value.toFixed(),
            executed: executed.value.toFixed(),
            over: executed.value.minus(adjusted.value).toFixed(),
          }),
          advice: say("advice.overspent"),
        }),
      ];
    }),
};

function wrongRate({ ledger }: CheckInput, { path, text, computed }: PrintedFigure): Finding {
  return makeFinding({
    code: "CC-09",
    severity: "error",
    places: [figure(path)],
    say: say("finding.rate", { label: labelOf(ledger, path), printed: text, computed: `${computed.toFixed()}%` }),
    advice: say("advice.rate", { computed: `${computed.toFixed()}%` }),
    fix: changeTo(path, `${computed.toFixed()}%`),
  });
}

/** Right, but rounded more than its neighbours: nobody sees from 95% where 9.50 points come from. */
function precision({ ledger }: CheckInput, rates: readonly PrintedFigure[]): Finding[] {
  const most = Math.max(0, ...rates.map(({ decimals }) => decimals));
  return rates
    .filter((one) => agrees(one) && one.decimals < most && !one.printed.eq(one.computed.round(most, Big.roundHalfUp)))
    .map(({ path, text, computed }) =>
      makeFinding({
        code: "CC-09",
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

function scores(input: CheckInput): Finding[] {
  return printedScores(input, "execution.score")
    .filter(({ printed, computed }) => !printed.eq(computed))
    .map(({ path, scope, printed, computed }) => {
      const table = input.tables.find((one) => one.path === scope);
      return makeFinding({
        code: "CC-09",
        severity: "error",
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
