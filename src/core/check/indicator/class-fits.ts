/** 指标归类: what an indicator's name or value says it measures fits the class that it stands in (CC-33). */

import {
  classOf,
  endsWith,
  has,
  type IndicatorClass,
  isMoney,
  isPercentReading,
  nameKind,
} from "../../reading/indicator-kinds.js";
import { type IndicatorRow, indicatorRows } from "../../reading/indicator-rows.js";
import type { IndicatorLists } from "../../reading/indicator-words.js";
import { figure } from "../../reading/place.js";
import { say } from "../../say.js";
import type { ReportCheck } from "../check.js";
import type { Finding } from "../finding.js";
import { makeFinding } from "../make-finding.js";

export const classFits: ReportCheck = {
  code: "CC-33",
  severity: "warning",
  title: say("check.cc-33"),
  source: say("basis.cc-33"),
  whole: ({ ledger, words }) => {
    const rows = indicatorRows(ledger).map((row) => ({ row, misfit: misfitOf(row, words.indicators) }));
    return misfits.flatMap((misfit) =>
      findingOf(
        misfit,
        rows.flatMap((one) => (one.misfit === misfit ? [one.row] : [])),
      ),
    );
  },
};

const misfits = ["satisfaction", "execution", "time", "money", "count", "output-rate", "economic"] as const;
type Misfit = (typeof misfits)[number];

/** Classes in which each does not fit. What may stand there with reason (a rate under any class) is left alone. */
const wrong: Record<Misfit, readonly IndicatorClass[]> = {
  satisfaction: ["quantity", "quality", "timeliness", "cost", "economic", "social", "ecological", "sustainable"],
  execution: ["cost", "economic", "social", "ecological", "sustainable", "satisfaction"],
  time: ["quantity", "quality", "cost", "satisfaction"],
  money: ["quantity", "quality", "timeliness", "satisfaction"],
  count: ["quality", "timeliness", "economic", "satisfaction"],
  "output-rate": ["economic"],
  economic: ["quality", "timeliness", "satisfaction"],
};

function misfitOf(row: IndicatorRow, lists: IndicatorLists): Misfit | null {
  const place = classOf(row, lists);
  if (place === null) return null;
  return measures(row, lists).find((one) => wrong[one].includes(place)) ?? null;
}

function measures({ name, target, actual }: IndicatorRow, lists: IndicatorLists): Misfit[] {
  const kind = nameKind(name, lists);
  const reading = target?.reading ?? actual?.reading ?? null;
  if (kind === "satisfaction" || kind === "execution" || kind === "time") return [kind];
  if (reading !== null && isMoney(reading, name, lists)) return ["money"];
  if (kind === "count") return has(name, lists.outcomes) ? [] : ["count"];
  if (kind === "rate" && endsWith(name, lists.outputRates)) return ["output-rate"];
  return reading !== null && isPercentReading(reading) && has(name, lists.economic) ? ["economic"] : [];
}

function findingOf(misfit: Misfit, rows: readonly IndicatorRow[]): Finding[] {
  if (rows.length === 0) return [];
  return [
    makeFinding(classFits, {
      places: rows.map((row) => figure(row.at("indicator.level2"))),
      say: say(`finding.class-${misfit}`, { rows: rows.map(({ name, level2 }) => ({ name, level2 })) }),
      advice: say("advice.class"),
      figures: rows.flatMap((row) => [row.at("indicator.level2"), row.at("indicator.level3")]),
    }),
  ];
}
