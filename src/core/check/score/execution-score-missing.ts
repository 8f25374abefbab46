/** A table that prints its execution rate prints the score for it as well (CC-42). */
import { join } from "../../form/path.js";
import { figure } from "../../reading/place.js";
import { printedFigures } from "../../reading/printed-figures.js";
import { tableName } from "../../reading/scored-rows.js";
import { say } from "../../say.js";
import type { ReportCheck } from "../check.js";
import { makeFinding } from "../make-finding.js";

/** Where the total is printed as well the score follows from it. */
export const executionScoreMissing: ReportCheck = {
  code: "CC-42",
  severity: "warning",
  title: say("check.cc-42-score"),
  source: say("basis.cc-42-score"),
  whole: (input) =>
    input.tables.flatMap((table) => {
      const { execution, path, lines } = table;
      if (execution === null || execution.score === null || lines.every(({ score }) => score === null)) return [];
      const rate = printedFigures(input).some((printed) => printed.path === execution.path);
      const [score, total] = ["execution.score", "total.score"].map((key) => input.printed.values.has(join(path, key)));
      if (!rate || score === true || total === true) return [];
      return [
        makeFinding(executionScoreMissing, {
          places: [figure(execution.path)],
          say: say("finding.execution-score-missing", {
            table: tableName(table),
            score: execution.score.toFixed(),
          }),
          advice: say("advice.execution-score-missing", { score: execution.score.toFixed() }),
        }),
      ];
    }),
};
