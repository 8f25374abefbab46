/** One indicator counts once: the same name and the same target twice is one indicator (CC-47). */
import { groupBy } from "../../group-by.js";
import { type IndicatorRow, indicatorRows } from "../../reading/indicator-rows.js";
import { lettersOf } from "../../reading/name-similarity.js";
import { figure } from "../../reading/place.js";
import { say } from "../../say.js";
import { cleanCell } from "../../value/clean.js";
import type { ReportCheck } from "../check.js";
import { makeFinding } from "../make-finding.js";

export const repeatedIndicator: ReportCheck = {
  code: "CC-47",
  severity: "warning",
  title: say("check.cc-47"),
  source: say("basis.cc-47"),
  whole: ({ ledger }) => {
    const rows = indicatorRows(ledger).filter(({ subject }) => subject !== "");
    const groups = groupBy(rows, (row) => [row.list, measured(row), cleanCell(row.target?.text ?? "")].join("|"));
    return [...groups.values()]
      .filter(({ length }) => length > 1)
      .map((same) =>
        makeFinding(repeatedIndicator, {
          places: same.map((row) => figure(row.at("indicator.level3"))),
          say: say("finding.repeated-indicator", {
            name: same[0]?.name,
            count: same.length,
            classes: [...new Set(same.map(({ level2 }) => level2).filter((label) => label !== ""))].join("、"),
          }),
          advice: say("advice.repeated-indicator"),
          figures: same.flatMap((row) => [row.at("indicator.level3"), row.at("indicator.target")]),
        }),
      );
  },
};

/** 满意率 and 满意程度 are one measure; 开设课程, 开设课程数量 and 开设课程门数 (≥420门) count the same. */
function measured({ subject, target }: IndicatorRow): string {
  const name = lettersOf(subject).replace(/满意(?:率|程度)$/, "满意度");
  const { unit } = target?.reading ?? { unit: null };
  const count = ["数量", ...(unit === null ? [] : [`${unit}数`])].find((word) => name.endsWith(word));
  return count === undefined ? name : name.slice(0, -count.length);
}
