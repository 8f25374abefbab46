/** An indicator of growth beside the indicator of what grows: both imply one growth (CC-35). */
import Big from "big.js";
import { type Cell, type IndicatorRow, indicatorRows } from "../../reading/indicator-rows.js";
import { figure } from "../../reading/place.js";
import { say } from "../../say.js";
import { changeWords } from "../../value/lexicon/phrases.js";
import { unitName } from "../../value/lexicon/units.js";
import type { ReportCheck } from "../check.js";
import { makeFinding } from "../make-finding.js";

export const impliedGrowth: ReportCheck = {
  code: "CC-35",
  severity: "info",
  title: say("check.cc-35-growth"),
  source: say("basis.cc-35-growth"),
  whole({ ledger }) {
    const rows = indicatorRows(ledger);
    const levels = new Map(
      rows.flatMap((row) => (row.history.length === 0 ? [] : [[`${row.list} ${stemOf(row.name)}`, row] as const])),
    );
    return rows.flatMap((row) => {
      const stem = growthStem(row.name);
      const level = stem === null ? undefined : levels.get(`${row.list} ${stem}`);
      const wanted = row.target === null || level === undefined ? null : percentOf(row.target);
      const implied = level === undefined ? null : growthOf(level);
      if (
        level === undefined ||
        level === row ||
        wanted === null ||
        implied === null ||
        implied.minus(wanted).abs().lte(forgiven)
      )
        return [];
      return [
        makeFinding(impliedGrowth, {
          places: [figure(row.at("indicator.target")), figure(level.at("indicator.target"))],
          say: say("finding.implied-growth", {
            name: row.name,
            wanted: row.target?.text,
            level: level.name,
            last: level.history[0]?.text,
            target: level.target?.text,
            implied: implied.toFixed(2),
          }),
          advice: say("advice.implied-growth"),
        }),
      ];
    });
  },
};

/** Percent points: growths are often given in whole ones. */
const forgiven = "1";

/** 外贸进出口额增长率 grows 外贸进出口. */
function growthStem(name: string): string | null {
  const word = changeWords.endOf(name.trim());
  return word === null || word.length === name.trim().length ? null : stemOf(name.trim().slice(0, -word.length));
}

function stemOf(name: string): string {
  return name.replace(/[^\p{Script=Han}A-Za-z0-9]|(?:总?[额量数]|率|总值|规模)$/gu, "");
}

function percentOf({ reading }: Cell): Big | null {
  return reading.unit === "%" && reading.base !== null ? new Big(reading.base) : null;
}

/** From last year's value to the target, where both are numbers of one unit. */
function growthOf({ target, history }: IndicatorRow): Big | null {
  const last = history[0];
  if (target === null || last === undefined) return null;
  const [now, then] = [target.reading, last.reading];
  const same =
    now.unit !== null && then.unit !== null && unitName(now.unit) === unitName(then.unit) && now.unit !== "%";
  if (
    !same ||
    now.kind !== "number" ||
    then.kind !== "number" ||
    now.base === null ||
    then.base === null ||
    new Big(then.base).lte(0)
  )
    return null;
  return new Big(now.base).minus(then.base).div(then.base).times(100);
}
