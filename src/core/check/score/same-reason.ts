/** Reasons are of each row: one text for many rows explains none of them (CC-12). */
import { groupBy } from "../../group-by.js";
import { isExplained } from "../../reading/explained.js";
import { indicatorRows } from "../../reading/indicator-rows.js";
import { lettersOf } from "../../reading/name-similarity.js";
import { figure } from "../../reading/place.js";
import { say } from "../../say.js";
import type { ReportCheck } from "../check.js";
import { makeFinding } from "../make-finding.js";

export const sameReason: ReportCheck = {
  code: "CC-12",
  severity: "info",
  title: say("check.cc-12"),
  source: say("basis.cc-12"),
  whole: ({ ledger, words }) => {
    const rows = indicatorRows(ledger).filter(
      ({ reason }) => isExplained(reason, words) && lettersOf(reason).length >= shortest,
    );
    return [...groupBy(rows, ({ reason }) => lettersOf(reason)).values()]
      .filter(({ length }) => length >= fewest)
      .map((same) =>
        makeFinding(sameReason, {
          places: same.map((row) => figure(row.at("indicator.reason"))),
          say: say("finding.same-reason", { count: same.length, reason: same[0]?.reason }),
          advice: say("advice.same-reason"),
        }),
      );
  },
};

const shortest = 4;
const fewest = 3;
