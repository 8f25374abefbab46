/** Full points set by hand though the target was missed. */
import type { IndicatorRow } from "../../reading/indicator-rows.js";
import { figure } from "../../reading/place.js";
import type { ReportInput } from "../../reading/report-input.js";
import { fullByHand, missed, scoredRow } from "../../reading/scored-rows.js";
import { say } from "../../say.js";
import { levelOf } from "../../score/level-word.js";
import type { RuleName } from "../../score/rules.js";
import type { Rule } from "../check.js";
import type { Finding } from "../finding.js";
import { changeTo, makeFinding } from "../make-finding.js";

/** The word of the result says less than that of the target: 基本健全 beside 健全. */
function fallsBehind({ target, actual }: IndicatorRow, rule: RuleName): boolean {
  if (rule !== "qualitative" || target === null || actual === null) return false;
  const level = levelOf(target.text, actual.text);
  return level === "partly" || level === "missed";
}

/** The finding of `check` where the row is scored by one of `rules`. */
export function fullThoughMissed(
  check: Rule,
  rules: ReadonlySet<RuleName>,
  row: IndicatorRow,
  input: ReportInput,
): Finding[] {
  const scored = scoredRow(input, row);
  const line = scored?.line;
  if (scored === null || line?.rule == null || !rules.has(line.rule)) return [];
  if (!fullByHand(scored) || !(missed(scored) || fallsBehind(row, line.rule))) return [];
  const at = row.at("indicator.score");
  return [
    makeFinding(check, {
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
    }),
  ];
}
