/** A lower bound (≥) on what should be low, such as complaints, sets a target for more of it (CC-31). */
import { classOf } from "../../reading/indicator-kinds.js";
import { indicatorRows } from "../../reading/indicator-rows.js";
import { say } from "../../say.js";
import { nameDirection } from "../../score/name-direction.js";
import type { ReportCheck } from "../check.js";
import { findingOfRows } from "../finding-of-rows.js";

export const badFloor: ReportCheck = {
  code: "CC-31",
  severity: "warning",
  title: say("check.cc-31"),
  source: say("basis.cc-31"),
  whole: ({ ledger, scheme, words }) => {
    if (scheme === null) return [];
    const rows = indicatorRows(ledger).filter((row) => {
      const { op = null, base = null } = row.target?.reading ?? {};
      if ((op !== ">=" && op !== ">") || base === null || classOf(row, words.indicators) === "cost") return false;
      const { direction, sure, kind } = nameDirection(row.subject, scheme.words.directions);
      return direction === "less" && sure && kind === "plain";
    });
    return findingOfRows(badFloor, rows, { kind: "bad-floor", role: "indicator.target" });
  },
};
