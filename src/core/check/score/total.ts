/** 总分 as printed is what execution and indicators add up to. */
import Big from "big.js";
import { join } from "../../form/path.js";
import { figure } from "../../reading/place.js";
import { printedScores } from "../../reading/printed-figures.js";
import type { ReportInput } from "../../reading/report-input.js";
import { tableName } from "../../reading/scored-rows.js";
import { say } from "../../say.js";
import type { ReportCheck } from "../check.js";
import type { Finding } from "../finding.js";
import { changeTo, makeFinding } from "../make-finding.js";

export const total: ReportCheck = {
  code: "CC-01",
  severity: "error",
  title: say("check.cc-01"),
  source: say("basis.cc-01"),
  whole: (input) =>
    printedScores(input, "total.score")
      .filter(({ printed, computed }) => printed.minus(computed).abs().gt(tolerance))
      .filter(({ printed, computed }) => input.partial !== true || printed.lt(computed))
      .map((one) => findingOf(input, one.scope, one.printed, one.computed)),
};

/** Sums of scores are exact; this forgives a third decimal that was not printed. */
const tolerance = "0.005";

function findingOf(input: ReportInput, scope: string, printed: Big, computed: Big): Finding {
  const table = input.tables.find(({ path }) => path === scope);
  const path = join(scope, "total.score");
  const execution = table?.execution ?? null;
  return makeFinding(total, {
    places: [figure(path)],
    say: say("finding.total", {
      table: tableName(table),
      printed: printed.toFixed(),
      computed: computed.toFixed(),
      difference: printed.minus(computed).abs().toFixed(),
      execution: execution?.score?.toFixed() ?? null,
      indicators: computed.minus(execution?.score ?? new Big(0)).toFixed(),
    }),
    advice: say("advice.total", { computed: computed.toFixed() }),
    figures: [path, ...(table?.lines ?? []).map((line) => line.path)],
    fix: changeTo(path, computed.toFixed()),
  });
}
