/** 数量级: nothing is off by ten thousand: 元 for 万元 (CC-30). */
import Big from "big.js";
import { compared } from "../../reading/compared.js";
import type { IndicatorRow } from "../../reading/indicator-rows.js";
import { figure } from "../../reading/place.js";
import { say } from "../../say.js";
import { comparable } from "../../value/comparable.js";
import type { RowCheck } from "../check.js";
import type { Finding } from "../finding.js";
import { makeFinding } from "../make-finding.js";

export const scaleSlip: RowCheck = {
  code: "CC-30",
  severity: "warning",
  title: say("check.cc-30"),
  source: say("basis.cc-30"),
  rows: tenThousandTimes,
};

/** About ten thousand times, or one ten-thousandth. */
function tenThousandTimes(row: IndicatorRow): Finding[] {
  const { name, target, actual, history } = row;
  return [actual, ...history].flatMap((cell) => {
    if (target === null || cell === null) return [];
    const { a, b } = (cell === actual ? compared(row) : null) ?? comparable(target.reading, cell.reading);
    if (a === null || b === null || new Big(a).lte(0) || new Big(b).lte(0)) return [];
    const [small = new Big(0), large = new Big(0)] = [new Big(a), new Big(b)].sort((one, other) => one.cmp(other));
    // Nearly all lie close together: a product is quicker than a quotient.
    if (large.lt(small.times(slip.from)) || large.gt(small.times(slip.to))) return [];
    return [
      makeFinding(scaleSlip, {
        places: [figure(cell.path), figure(target.path)],
        say: say("finding.scale", {
          name,
          label: cell.label,
          target: target.text,
          actual: cell.text,
          times: large.div(small).round(0).toFixed(),
        }),
        advice: say("advice.scale"),
      }),
    ];
  });
}

const slip = { from: 2000, to: 50_000 };
