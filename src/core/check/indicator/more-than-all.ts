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
    const named = rows
      .filter(({ subject }) => /^受益/.test(subject))
      .flatMap((all) => rows.flatMap((part) => (isMore(part, all) ? [findingOf(part, all)] : [])));
    return [...named, ...partsBelow(indicatorRows(ledger))];
  },
};

/** A row that begins with 其中 says what the one above it contains: its actual value is not the greater one. */
function partsBelow(rows: readonly IndicatorRow[]): Finding[] {
  return rows.flatMap((part, index) => {
    const all = rows.slice(0, index).findLast((row) => !isPart(row));
    const [some, whole] = [part.actual?.reading, all?.actual?.reading];
    if (!isPart(part) || all === undefined || all.list !== part.list || some?.base == null || whole?.base == null)
      return [];
    if (some.unit === null || some.unit !== whole.unit || !new Big(some.base).gt(whole.base)) return [];
    return [findingOf(part, all, "actual")];
  });
}

function isPart({ name }: IndicatorRow): boolean {
  return name.startsWith("其中");
}

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

function findingOf(part: IndicatorRow, all: IndicatorRow, cell: "target" | "actual" = "target"): Finding {
  return makeFinding(moreThanAll, {
    places: [figure(part.at(`indicator.${cell}`)), figure(all.at(`indicator.${cell}`))],
    say: say("finding.more-than-all", {
      part: part.name,
      some: part[cell]?.text,
      all: all.name,
      whole: all[cell]?.text,
    }),
    advice: say("advice.more-than-all"),
  });
}
