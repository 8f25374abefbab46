/** Where hardly any money was spent, full or exceeded outputs want an explanation (CC-36). */
import Big from "big.js";
import { fundsRate } from "../../reading/funds-rate.js";
import { classOf } from "../../reading/indicator-kinds.js";
import { figure } from "../../reading/place.js";
import type { ReportInput } from "../../reading/report-input.js";
import { lostPoints, missed, scoredRows } from "../../reading/scored-rows.js";
import { say } from "../../say.js";
import type { ReportCheck } from "../check.js";
import type { Finding } from "../finding.js";
import { makeFinding } from "../make-finding.js";

export const spentLittle: ReportCheck = {
  code: "CC-36",
  severity: "warning",
  title: say("check.cc-36"),
  source: say("basis.cc-36"),
  whole: (input) => input.tables.flatMap((table) => outputsFull(input, table.indicators)),
};

function outputsFull(input: ReportInput, list: string): Finding[] {
  const funds = fundsRate(input, list);
  if (funds === null || funds.rate.gte(half)) return [];
  const outputs = scoredRows(input).filter(
    ({ row, line }) =>
      row.list === list &&
      (line.score !== null || line.reached !== null) &&
      row.actual !== null &&
      classOf(row, input.words.indicators) === "quantity",
  );
  if (outputs.length === 0 || outputs.some((scored) => missed(scored) || lostPoints(scored))) return [];
  return [
    makeFinding(spentLittle, {
      places: [figure(funds.path), ...outputs.map(({ row }) => figure(row.at("indicator.actual")))],
      say: say("finding.spent-little", {
        rate: funds.rate.round(2, Big.roundHalfUp).toFixed(),
        count: outputs.length,
        rows: outputs.slice(0, shown).map(({ row }) => ({ name: row.name, actual: row.actual?.text })),
      }),
      advice: say("advice.spent-little"),
    }),
  ];
}

const half = 50;
const shown = 3;
