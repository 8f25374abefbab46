/** Among the quantities of a declaration at least one counts something (CC-33). */

import { groupBy } from "../../group-by.js";
import { classOf, isPercentReading } from "../../reading/indicator-kinds.js";
import { indicatorRows } from "../../reading/indicator-rows.js";
import { say } from "../../say.js";
import type { ReportCheck } from "../check.js";
import { findingOfRows } from "../finding-of-rows.js";

export const noCount: ReportCheck = {
  code: "CC-33",
  severity: "info",
  title: say("check.cc-33"),
  source: say("basis.cc-33"),
  whole: ({ form, ledger, words }) => {
    if (form.kind !== "goal") return [];
    const quantities = indicatorRows(ledger).filter(
      (row) => row.target !== null && classOf(row, words.indicators) === "quantity",
    );
    const tables = [...groupBy(quantities, ({ list }) => list).values()].filter((rows) =>
      rows.every(({ target }) => target !== null && isPercentReading(target.reading)),
    );
    return findingOfRows(noCount, tables.flat(), { kind: "no-count", role: "indicator.target" });
  },
};
