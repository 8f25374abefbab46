/** 满意度: 100% as a target leaves no room at all (CC-29). */
import Big from "big.js";
import { nameKind } from "../../reading/indicator-kinds.js";
import { type Cell, indicatorRows } from "../../reading/indicator-rows.js";
import { figure } from "../../reading/place.js";
import { say } from "../../say.js";
import type { ReportCheck } from "../check.js";
import { makeFinding } from "../make-finding.js";

export const noRoomAbove: ReportCheck = {
  code: "CC-29",
  severity: "info",
  title: say("check.cc-29"),
  source: say("basis.cc-29"),
  whole: ({ ledger, words }) => {
    const rows = indicatorRows(ledger).filter(
      ({ name, target }) => nameKind(name, words.indicators) === "satisfaction" && isAll(target),
    );
    if (rows.length === 0) return [];
    return [
      makeFinding(noRoomAbove, {
        places: rows.map((row) => figure(row.at("indicator.target"))),
        say: say("finding.all-satisfied", { rows: rows.map(({ name }) => ({ name })) }),
        advice: say("advice.all-satisfied"),
      }),
    ];
  },
};

function isAll(cell: Cell | null): boolean {
  return cell?.reading.kind === "percent" && cell.reading.base !== null && new Big(cell.reading.base).eq(100);
}
