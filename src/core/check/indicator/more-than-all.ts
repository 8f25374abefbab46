/** A part of the people whom a project serves is not more than all of them (CC-36). */
import Big from "big.js";
import { type IndicatorRow, indicatorRows } from "../../reading/indicator-rows.js";
import { commonRun } from "../../reading/name-similarity.js";
import { figure } from "../../reading/place.js";
import { say } from "../../say.js";
import type { ReportCheck } from "../check.js";
import type { Finding } from "../finding.js";
import { makeFinding } from "../make-finding.js";

export const moreThanAll: ReportCheck = {
  code: "CC-36",
  severity: "warning",
  title: say("check.cc-36"),
  source: say("basis.cc-36"),
  whole: ({ ledger }) => {
    const rows = indicatorRows(ledger).filter(({ target }) => isPeople(target?.reading.unit ?? null));
    return rows
      .filter(({ subject }) => /^受益/.test(subject))
      .flatMap((all) => rows.flatMap((part) => (isMore(part, all) ? [findingOf(part, all)] : [])));
  },
};

function isPeople(unit: string | null): boolean {
  return unit === "人" || unit === "户" || unit === "名";
}

/** Of the same group by name, in the same unit. */
function isMore(part: IndicatorRow, all: IndicatorRow): boolean {
  const [some, whole] = [part.target?.reading, all.target?.reading];
  if (part === all || part.list !== all.list || some?.base == null || whole?.base == null) return false;
  if (some.unit !== whole.unit || /^受益/.test(part.subject)) return false;
  return commonRun(part.subject, all.subject) >= sharedWords && new Big(some.base).gt(whole.base);
}

const sharedWords = 4;

function findingOf(part: IndicatorRow, all: IndicatorRow): Finding {
  return makeFinding(moreThanAll, {
    places: [figure(part.at("indicator.target")), figure(all.at("indicator.target"))],
    say: say("finding.more-than-all", {
      part: part.name,
      some: part.target?.text,
      all: all.name,
      whole: all.target?.text,
    }),
    advice: say("advice.more-than-all"),
  });
}
