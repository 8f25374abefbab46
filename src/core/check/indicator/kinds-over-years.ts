/** 历年口径: a target and the years before it are measured in one kind of value (CC-30). */
import { isMoney, isPercentReading } from "../../reading/indicator-kinds.js";
import type { Cell, IndicatorRow } from "../../reading/indicator-rows.js";
import type { IndicatorLists } from "../../reading/indicator-words.js";
import { figure } from "../../reading/place.js";
import { say } from "../../say.js";
import type { RowCheck } from "../check.js";
import type { Finding } from "../finding.js";
import { makeFinding } from "../make-finding.js";

export const kindsOverYears: RowCheck = {
  code: "CC-30",
  severity: "error",
  title: say("check.cc-30"),
  source: say("basis.cc-30"),
  rows: (row, { words }) => changingKinds(row, words.indicators),
};

/** 增长8%, 全市第一 and 6.2亿元 over three years cannot be compared. Years without a value say nothing. */
function changingKinds({ name, target, history }: IndicatorRow, lists: IndicatorLists): Finding[] {
  if (target === null || history.length === 0) return [];
  const wanted = kindOf(target, name, lists);
  const others = history.filter((cell) => {
    const kind = kindOf(cell, name, lists);
    return kind !== null && kind !== wanted;
  });
  if (wanted === null || wanted === "rank" || others.length === 0) return [];
  return [
    makeFinding(kindsOverYears, {
      places: [target, ...history].map(({ path }) => figure(path)),
      say: say("finding.kinds-over-years", {
        name,
        cells: [...history, target].map(({ label, text }) => ({ label, text })),
      }),
      advice: say("advice.kinds-over-years"),
    }),
  ];
}

function kindOf({ reading }: Cell, name: string, lists: IndicatorLists): "percent" | "money" | "count" | "rank" | null {
  if (reading.rank !== null) return "rank";
  if (reading.base === null || !["number", "percent", "change", "text", "frequency"].includes(reading.kind))
    return null;
  if (isPercentReading(reading)) return "percent";
  if (isMoney(reading, name, lists)) return "money";
  return reading.unit === null ? null : "count";
}
