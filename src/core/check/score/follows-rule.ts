/** 得分: a score set by hand is what the scheme's rule gives (CC-10). */
import Big from "big.js";
import type { IndicatorRow } from "../../reading/indicator-rows.js";
import { figure } from "../../reading/place.js";
import type { ReportInput } from "../../reading/report-input.js";
import { fullByHand, missed, type ScoredRow, scoredRow, scoredRows } from "../../reading/scored-rows.js";
import { say } from "../../say.js";
import type { RowCheck } from "../check.js";
import type { Finding } from "../finding.js";
import { changeTo, makeFinding } from "../make-finding.js";

export const followsRule: RowCheck = {
  code: "CC-10",
  severity: "warning",
  title: say("check.cc-10"),
  source: say("basis.cc-10"),
  rows: differing,
};

/** Full points for a missed target are another check's (CC-14, CC-19). */
function differing(row: IndicatorRow, input: ReportInput): Finding[] {
  const scored = scoredRow(input, row);
  if (scored === null || (fullByHand(scored) && missed(scored))) return [];
  const { score, computed, byHand, working, handReason } = scored.line;
  if (score === null || computed === null || !byHand) return [];
  const half = new Big(0.5).times(new Big(10).pow(-decimalsOf(scored, input)));
  if (score.minus(computed).abs().lte(half)) return [];
  const at = row.at("indicator.score");
  return [
    makeFinding(followsRule, {
      places: [figure(at)],
      say: say("finding.follows-rule", {
        name: row.name,
        score: score.toFixed(),
        computed: computed.toFixed(),
        working,
        reason: handReason,
      }),
      advice: say("advice.follows-rule", { computed: computed.toFixed() }),
      figures: [at, row.at("indicator.target"), row.at("indicator.actual"), row.at("indicator.weight")].filter(
        (path) => input.ledger.field(path) !== undefined,
      ),
      fix: changeTo(at, computed.toFixed()),
    }),
  ];
}

/** As exactly as the scheme scores, unless all scores of the table are given to one decimal: 1.4 is then right for 1.43. */
function decimalsOf({ table }: ScoredRow, input: ReportInput): number {
  const scheme = input.scheme?.decimals ?? 2;
  const scores = scoredRows(input).flatMap((scored) => (scored.table === table ? (scored.row.score ?? []) : []));
  const given = Math.max(...scores.map((score) => score.toFixed().split(".")[1]?.length ?? 0));
  return scores.length < enough ? scheme : Math.min(scheme, Math.max(1, given));
}

/** Fewer scores do not show how they are given. */
const enough = 5;
