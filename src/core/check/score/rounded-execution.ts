/** A score of the execution that only rounding explains hides what was lost (CC-09). */
import Big from "big.js";
import { figure } from "../../reading/place.js";
import { printedScores } from "../../reading/printed-figures.js";
import { say } from "../../say.js";
import type { ReportCheck } from "../check.js";
import { makeFinding } from "../make-finding.js";

export const roundedExecution: ReportCheck = {
  code: "CC-09",
  severity: "info",
  title: say("check.cc-09"),
  source: say("basis.cc-09"),
  whole: (input) =>
    printedScores(input, "execution.score").flatMap(({ path, scope, printed, computed }) => {
      const execution = input.tables.find((table) => table.path === scope)?.execution ?? null;
      if (execution?.rate == null || !printed.eq(computed)) return [];
      const exact = execution.rate.times(execution.weight).round(2, Big.roundHalfUp);
      // Banded schemes give less or more than the share on purpose.
      if (exact.eq(printed) || exact.minus(printed).abs().gt(half) || exact.gt(execution.weight)) return [];
      return [
        makeFinding(roundedExecution, {
          places: [figure(path)],
          say: say("finding.rounded-execution", { printed: printed.toFixed(), exact: exact.toFixed() }),
          advice: say("advice.rounded", { exact: exact.toFixed() }),
        }),
      ];
    }),
};

const half = "0.5";
