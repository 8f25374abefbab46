/** 人员: no more people in an indicator than the unit has (CC-21). */
import Big from "big.js";
import { has } from "../../reading/indicator-kinds.js";
import { indicatorRows } from "../../reading/indicator-rows.js";
import { labelOf } from "../../reading/label.js";
import { figure } from "../../reading/place.js";
import type { ReportInput } from "../../reading/report-input.js";
import { valueOfRole } from "../../reading/role-value.js";
import { say } from "../../say.js";
import type { ReportCheck } from "../check.js";
import type { Finding } from "../finding.js";
import { makeFinding } from "../make-finding.js";

export const staff: ReportCheck = {
  code: "CC-21",
  severity: "error",
  title: say("check.cc-21"),
  source: say("basis.cc-21"),
  whole: tooMany,
};

/** Quota and in post may differ: the larger of the two, with the people outside the quota, is all there can be. */
function tooMany(input: ReportInput): Finding[] {
  const parts = ["staff.quota", "staff.inPost", "staff.nonQuota"].map((role) => valueOfRole(input, role));
  const [quota, inPost, nonQuota] = parts.map((part) => (part?.value == null ? null : new Big(part.value)));
  const own = inPost ?? quota;
  if (own == null) return [];
  const most = (quota?.gt(own) === true ? quota : own).plus(nonQuota ?? 0);
  return indicatorRows(input.ledger).flatMap((row) => {
    const cells = [row.target, row.actual].flatMap((cell) =>
      cell !== null && people(cell.reading.unit) ? [cell] : [],
    );
    const over = cells.filter(({ reading }) => reading.kind === "number" && new Big(reading.base ?? 0).gt(most));
    const [first] = over;
    if (first === undefined || !has(row.name, input.words.indicators.staff)) return [];
    const known = parts.flatMap((part) => (part?.value == null ? [] : [part]));
    return [
      makeFinding(staff, {
        places: [...over.map(({ path }) => figure(path)), ...known.map(({ path }) => figure(path))],
        say: say("finding.staff", {
          name: labelOf(input.ledger, row.path),
          text: first.text,
          most: most.toFixed(),
          parts: known.map(({ field, value }) => ({ label: field.label, value })),
        }),
        advice: say("advice.staff"),
      }),
    ];
  });
}

function people(unit: string | null): boolean {
  return unit === "人" || unit === "名";
}
