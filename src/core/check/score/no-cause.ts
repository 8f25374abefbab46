/** 偏差原因及改进措施: lost points are explained by a cause and not by a measure alone (CC-12). */
import { indicatorField } from "../../form/scored-scopes.js";
import { figure } from "../../reading/place.js";
import { RowMemo } from "../../reading/row-memo.js";
import { fellShort, scoredRows } from "../../reading/scored-rows.js";
import type { WordLists } from "../../reading/word-lists.js";
import { say } from "../../say.js";
import type { ReportCheck } from "../check.js";
import { makeFinding } from "../make-finding.js";

/** One finding for all rows, since it is one habit. */
export const noCause: ReportCheck = {
  code: "CC-12",
  severity: "warning",
  title: say("check.cc-12"),
  source: say("basis.cc-12"),
  whole: (input) => {
    const found = scoredRows(input).filter(
      (scored) =>
        fellShort(scored) &&
        scored.row.reason !== "" &&
        indicatorField(scored.row.definition, "indicator.reason") !== undefined &&
        alone.of(scored.row, input.words, () => isMeasureOnly(scored.row.reason, input.words)),
    );
    if (found.length === 0) return [];
    return [
      makeFinding(noCause, {
        places: found.map(({ row }) => figure(row.at("indicator.reason"))),
        say: say("finding.no-cause", { rows: found.map(({ row }) => ({ name: row.name, reason: row.reason })) }),
        advice: say("advice.no-cause"),
      }),
    ];
  },
};

const alone = new RowMemo<boolean>();

/** Every clause begins with what will be done, and none says why: a clause that begins otherwise may well be the cause. */
function isMeasureOnly(reason: string, { reasons: { cause, measure } }: WordLists): boolean {
  const clauses = reason
    .split(/[，,。；;：:\s]+/)
    .filter((clause) => clause !== "" && !/^(?:[一二三四五]是|\d[.、]?|(?:改进)?措施)$/.test(clause));
  const begins = (clause: string): boolean =>
    measure.some((word) => clause.replace(/^[一二三四五]是/, "").startsWith(word));
  return clauses.length > 0 && clauses.every(begins) && !cause.some((word) => reason.includes(word));
}
