/** A score is neither below 0 nor above its points, a total not above what the scheme gives. */
import Big from "big.js";
import { join } from "../../form/path.js";
import { say } from "../../say.js";
import type { Check, CheckInput } from "../check.js";
import { type Finding, figure } from "../finding.js";
import { makeFinding } from "../make-finding.js";
import { printedScores } from "../printed-figures.js";
import { scoredRows } from "./scored-rows.js";
import { tableName } from "./table-name.js";

export const range: Check = {
  code: "CC-11",
  severity: "error",
  title: say("check.cc-11"),
  source: say("basis.cc-11"),
  run: (input) => [...rows(input), ...totals(input)],
};

function rows(input: CheckInput): Finding[] {
  return scoredRows(input).flatMap(({ row, line }) => {
    const { weight } = line;
    const score = line.typed ?? line.score;
    if (score === null || weight === null || (score.gte(0) && score.lte(weight))) return [];
    return [
      makeFinding({
        code: "CC-11",
        severity: "error",
        places: [figure(row.at("indicator.score"))],
        say: say("finding.score-range", { name: row.name, score: score.toFixed(), weight: weight.toFixed() }),
        advice: say("advice.score-range", { weight: weight.toFixed() }),
        figures: [row.at("indicator.score"), row.at("indicator.weight")],
      }),
    ];
  });
}

function totals(input: CheckInput): Finding[] {
  if (input.scheme === null) return [];
  const most = new Big(input.scheme.points.execution).plus(input.scheme.points.indicators);
  return printedScores(input, "total.score")
    .filter(({ printed }) => printed.gt(most))
    .map(({ scope, printed }) =>
      makeFinding({
        code: "CC-11",
        severity: "error",
        places: [figure(join(scope, "total.score"))],
        say: say("finding.total-range", {
          table: tableName(input.tables.find(({ path }) => path === scope)),
          printed: printed.toFixed(),
          most: most.toFixed(),
        }),
        advice: say("advice.total-range"),
      }),
    );
}
