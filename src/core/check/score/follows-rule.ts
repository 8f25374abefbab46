/** 得分: a score set by hand is what the scheme's rule gives. */
import Big from "big.js";
import { say } from "../../say.js";
import type { Check, CheckInput } from "../check.js";
import { type Finding, figure } from "../finding.js";
import { changeTo, makeFinding } from "../make-finding.js";
import { fullByHand, missed, type ScoredRow, scoredRows } from "./scored-rows.js";

export const followsRule: Check = {
  code: "CC-10",
  severity: "warning",
  title: say("check.cc-10"),
  source: say("basis.cc-10"),
  run: (input) => scoredRows(input).flatMap((scored) => findingsOf(input, scored)),
};

/** Full points for a missed target are another check's (CC-14, CC-19). */
function findingsOf({ ledger, scheme }: CheckInput, scored: ScoredRow): Finding[] {
  const { row, line } = scored;
  if (line.score === null || line.computed === null || !line.byHand) return [];
  if (fullByHand(scored) && missed(scored)) return [];
  const half = new Big(0.5).times(new Big(10).pow(-(scheme?.decimals ?? 2)));
  if (line.score.minus(line.computed).abs().lte(half)) return [];
  const at = row.at("indicator.score");
  return [
    makeFinding({
      code: "CC-10",
      severity: "warning",
      places: [figure(at)],
      say: say("finding.follows-rule", {
        name: row.name,
        score: line.score.toFixed(),
        computed: line.computed.toFixed(),
        working: line.working,
        reason: line.handReason,
      }),
      advice: say("advice.follows-rule", { computed: line.computed.toFixed() }),
      figures: [at, row.at("indicator.target"), row.at("indicator.actual"), row.at("indicator.weight")].filter(
        (path) => ledger.field(path) !== undefined,
      ),
      fix: changeTo(at, line.computed.toFixed()),
    }),
  ];
}
