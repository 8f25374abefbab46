/** 总分 as printed is what execution and indicators add up to. */
import Big from "big.js";
import { join } from "../../form/path.js";
import { say } from "../../say.js";
import type { Check, CheckInput } from "../check.js";
import { type Finding, figure } from "../finding.js";
import { changeTo, makeFinding } from "../make-finding.js";
import { printedScores } from "../printed-figures.js";
import { tableName } from "./table-name.js";

export const total: Check = {
  code: "CC-01",
  severity: "error",
  title: say("check.cc-01"),
  source: say("basis.cc-01"),
  run: (input) =>
    printedScores(input, "total.score")
      .filter(({ printed, computed }) => printed.minus(computed).abs().gt(tolerance))
      .map((one) => findingOf(input, one.scope, one.printed, one.computed)),
};

/** Sums of scores are exact; this forgives a third decimal that was not printed. */
const tolerance = "0.005";

function findingOf(input: CheckInput, scope: string, printed: Big, computed: Big): Finding {
  const table = input.tables.find(({ path }) => path === scope);
  const path = join(scope, "total.score");
  const execution = table?.execution ?? null;
  return makeFinding({
    code: "CC-01",
    severity: "error",
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
