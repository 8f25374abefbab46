/** An actual far above its target (limits.farAbove) is explained: the target was set too low, or the figure is wrong (CC-13). */
import Big from "big.js";
import { indicatorField } from "../../form/scored-scopes.js";
import { say } from "../../say.js";
import { comparable } from "../../value/comparable.js";
import type { Check, CheckInput } from "../check.js";
import { type Finding, figure } from "../finding.js";
import { limitsOf } from "../limits.js";
import { makeFinding } from "../make-finding.js";
import { valueOfRole } from "../role-value.js";
import { type ScoredRow, scoredRows } from "./scored-rows.js";

export const farAbove: Check = {
  code: "CC-13",
  severity: "warning",
  title: say("check.cc-13"),
  source: say("basis.cc-13"),
  run: (input) => scoredRows(input).flatMap((scored) => findingsOf(input, scored)),
};

function findingsOf(input: CheckInput, { row, line, table }: ScoredRow): Finding[] {
  if (line.rule !== "positive" || row.target === null || row.actual === null || row.reason !== "") return [];
  const { a, b } = comparable(row.target.reading, row.actual.reading);
  if (a === null || b === null || new Big(a).lte(0)) return [];
  const times = new Big(b).div(a);
  if (times.lt(limitsOf(input).farAbove) || explainedBelow(input, table.path, row.name)) return [];
  const reason = indicatorField(row.definition, "indicator.reason") === undefined ? [] : [row.at("indicator.reason")];
  return [
    makeFinding({
      code: "CC-13",
      severity: "warning",
      places: [figure(row.actual.path), ...reason.map(figure)],
      say: say("finding.far-above", {
        name: row.name,
        target: row.target.text,
        actual: row.actual.text,
        percent: times.minus(1).times(100).round(1, Big.roundHalfUp).toFixed(),
      }),
      advice: say("advice.far-above"),
      figures: [row.actual.path, row.target.path, ...reason],
    }),
  ];
}

/** A table without a column for reasons has one text for all: it must name the indicator. */
function explainedBelow(input: CheckInput, path: string, name: string): boolean {
  return name !== "" && valueOfRole(input, "deviation.reason", path)?.value?.includes(name) === true;
}
