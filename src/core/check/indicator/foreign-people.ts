/** Those whose satisfaction is asked for are people that the project is for (CC-33). */
import { nameKind } from "../../reading/indicator-kinds.js";
import { type IndicatorRow, indicatorRows } from "../../reading/indicator-rows.js";
import { passagesOf, proseOf } from "../../reading/passages.js";
import type { ReportInput } from "../../reading/report-input.js";
import { say } from "../../say.js";
import type { ReportCheck } from "../check.js";
import { findingOfRows } from "../finding-of-rows.js";

export const foreignPeople: ReportCheck = {
  code: "CC-33",
  severity: "warning",
  regional: true,
  title: say("check.cc-33"),
  source: say("basis.cc-33"),
  whole: (input) =>
    findingOfRows(
      foreignPeople,
      indicatorRows(input.ledger).filter((row) => isForeign(row, input)),
      { kind: "foreign-people", role: "indicator.level3" },
    ),
};

/** Its words stand nowhere else in the report. A report that says little else cannot tell. */
function isForeign({ subject, path }: IndicatorRow, input: ReportInput): boolean {
  const lists = input.words.indicators;
  if (nameKind(subject, lists) !== "satisfaction") return false;
  const group = lists.people.find((words) => words.some((word) => subject.includes(word)));
  if (group === undefined || proseOf(input).reduce((sum, { text }) => sum + text.length, 0) < enough) return false;
  const others = passagesOf(input).filter((passage) => !passage.path.startsWith(`${path}.`));
  const told = `${input.ledger.report.unit} ${others.map(({ text }) => text).join(" ")}`;
  return !group.some((word) => told.includes(word));
}

const enough = 20;
