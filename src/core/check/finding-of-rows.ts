/** The one finding that rows of indicators make together. */
import type { IndicatorRow } from "../reading/indicator-rows.js";
import { figure } from "../reading/place.js";
import { say } from "../say.js";
import type { Rule } from "./check.js";
import type { Finding, Severity } from "./finding.js";
import { makeFinding } from "./make-finding.js";

interface Wording {
  /** `finding.<kind>` says it, `advice.<kind>` what to do. */
  readonly kind: string;
  /** The cell of each row that is pointed at. */
  readonly role: string;
  /** Where this one is less grave than the check may be. */
  readonly severity?: Severity;
}

/** None of no rows. The sentence gets `rows` (the first few), `count` and how many `more` there are. */
export function findingOfRows(
  check: Rule,
  rows: readonly IndicatorRow[],
  { kind, role, severity = check.severity }: Wording,
): Finding[] {
  if (rows.length === 0) return [];
  return [
    makeFinding(check, {
      severity,
      places: rows.map((row) => figure(row.at(role))),
      say: say(`finding.${kind}`, {
        count: rows.length,
        rows: rows
          .slice(0, shown)
          .map(({ name, target, actual }) => ({ name, target: target?.text, actual: actual?.text ?? null })),
        more: Math.max(0, rows.length - shown),
      }),
      advice: say(`advice.${kind}`),
      figures: rows.flatMap((row) => [row.at("indicator.target"), row.at(role)]),
    }),
  ];
}

const shown = 6;
