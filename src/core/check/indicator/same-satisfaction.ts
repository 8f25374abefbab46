/** The satisfaction of one group of people is asked once, with one target (CC-35). */
import { nameKind } from "../../reading/indicator-kinds.js";
import { type IndicatorRow, indicatorRows } from "../../reading/indicator-rows.js";
import { figure } from "../../reading/place.js";
import type { ReportInput } from "../../reading/report-input.js";
import { say } from "../../say.js";
import { cleanCell } from "../../value/clean.js";
import type { ReportCheck } from "../check.js";
import type { Finding } from "../finding.js";
import { makeFinding } from "../make-finding.js";

export const sameSatisfaction: ReportCheck = {
  code: "CC-35",
  severity: "warning",
  title: say("check.cc-35-satisfaction"),
  source: say("basis.cc-35-satisfaction"),
  whole: twoTargets,
};

function twoTargets({ ledger, words }: ReportInput): Finding[] {
  const rows = indicatorRows(ledger).filter(({ subject }) => nameKind(subject, words.indicators) === "satisfaction");
  const groups = new Map<string, { first: IndicatorRow; other: IndicatorRow | null }>();
  const pairs = rows.flatMap((row) => {
    const people = peopleIn(row.subject);
    if (people === "") return [];
    const key = `${row.list} ${people}`;
    const group = groups.get(key);
    if (group === undefined) {
      groups.set(key, { first: row, other: null });
      return [];
    }
    if (!differ(row, group.first)) return group.other === null ? [] : [{ before: group.other, row }];
    group.other ??= row;
    return [{ before: group.first, row }];
  });
  return pairs.map(({ before, row }) =>
    makeFinding(sameSatisfaction, {
      places: [figure(row.at("indicator.target")), figure(before.at("indicator.target"))],
      say: say("finding.same-satisfaction", {
        name: before.name,
        other: row.name,
        target: before.target?.text,
        theirs: row.target?.text,
      }),
      advice: say("advice.same-satisfaction"),
    }),
  );
}

/** 市民满意度 and 市民对空气质量改善的满意程度 begin with the same people. "": nobody is named. */
function peopleIn(subject: string): string {
  return subject.replace(/^.*[，,]/, "").match(/^(\p{Script=Han}{2,6}?)(?:对.*)?满意/u)?.[1] ?? "";
}

function differ(one: IndicatorRow, other: IndicatorRow): boolean {
  return cleanCell(one.target?.text ?? "") !== cleanCell(other.target?.text ?? "");
}
