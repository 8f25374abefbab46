/** How often the period of a frequency comes round in a year. */
import Big from "big.js";
import type { Reading } from "./reading.js";

/** As a decimal string; "1" for what is no frequency. */
export function perYear({ period }: Pick<Reading, "period">): string {
  return period === null ? "1" : new Big(timesPerYear.get(period.unit) ?? 1).div(period.length).toFixed();
}

const timesPerYear: ReadonlyMap<string, number> = new Map(
  Object.entries({
    年: 1,
    年度: 1,
    半年: 2,
    学年: 1,
    学期: 2,
    季度: 4,
    季: 4,
    月: 12,
    旬: 36,
    周: 52,
    星期: 52,
    日: 365,
    天: 365,
    工作日: 250,
  }),
);
