/** 数量级: nothing is off by ten thousand: 元 for 万元 (CC-30). */
import Big from "big.js";
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
function tenThousandTimes({ name, target, actual, history }: IndicatorRow): Finding[] {
  return [actual, ...history].flatMap((cell) => {
    if (target === null || cell === null) return [];
    const { a, b } = comparable(target.reading, cell.reading);
    if (a === null || b === null || new Big(a).lte(0) || new Big(b).lte(0)) return [];
    const times = new Big(b).div(a);
    const factor = times.gt(1) ? times : new Big(a).div(b);
    if (factor.lt(slip.from) || factor.gt(slip.to)) return [];
    return [
      makeFinding(scaleSlip, {
        places: [figure(cell.path), figure(target.path)],
        say: say("finding.scale", {
          name,
          label: cell.label,
          target: target.text,
          actual: cell.text,
          times: factor.round(0).toFixed(),
        }),
        advice: say("advice.scale"),
      }),
    ];
  });
}

const slip = { from: 2000, to: 50_000 };
