/** Full points set by hand though the target was missed: limits and exact values (CC-14), and what rounding made full (CC-19). */

import { say } from "../../say.js";
import type { RuleName } from "../../score/rules.js";
import type { Check, CheckInput } from "../check.js";
import { type Finding, figure } from "../finding.js";
import { changeTo, makeFinding } from "../make-finding.js";
import { fullByHand, missed, type ScoredRow, scoredRows } from "./scored-rows.js";

export const limitMissed: Check = {
  code: "CC-14",
  severity: "warning",
  title: say("check.cc-14"),
  source: say("basis.cc-14"),
  run: (input) => found(input, "CC-14", ["reverse", "equal", "range", "zero", "date"]),
};

export const roundedToFull: Check = {
  code: "CC-19",
  severity: "warning",
  title: say("check.cc-19"),
  source: say("basis.cc-19"),
  run: (input) => found(input, "CC-19", ["positive"]),
};

function found(input: CheckInput, code: string, rules: readonly RuleName[]): Finding[] {
  return scoredRows(input)
    .filter((scored) => scored.line.rule !== null && rules.includes(scored.line.rule))
    .filter((scored) => fullByHand(scored) && missed(scored))
    .map((scored) => findingOf(code, scored));
}

function findingOf(code: string, { row, line }: ScoredRow): Finding {
  const at = row.at("indicator.score");
  return makeFinding({
    code,
    severity: "warning",
    places: [figure(at), figure(row.at("indicator.actual"))],
    say: say("finding.full-though-missed", {
      name: row.name,
      target: row.target?.text,
      actual: row.actual?.text,
      score: line.score?.toFixed(),
      computed: line.computed?.toFixed() ?? null,
    }),
    advice: say("advice.full-though-missed"),
    figures: [at, row.at("indicator.target"), row.at("indicator.actual"), row.at("indicator.weight")],
    ...(line.computed === null ? {} : { fix: changeTo(at, line.computed.toFixed()) }),
  });
}
