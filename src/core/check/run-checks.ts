/** Runs every check over a report: findings once each, what blocks first, then by section. */
import { Kept } from "../form/kept.js";
import type { Ledger } from "../form/ledger.js";
import { placeKey } from "../reading/place.js";
import { type ReportContext, reportInput } from "../reading/report-input.js";
import { asGrave } from "./as-grave.js";
import type { Check } from "./check.js";
import { checkKey } from "./check-key.js";
import type { Finding } from "./finding.js";
import { checks } from "./registry.js";
import { rowFindings } from "./row-findings.js";
import { inOrder } from "./sort-findings.js";

/** Findings about the whole are remembered with what they read by pattern. */
const ofReports = new Kept<readonly Finding[]>(true);

/** `context`: the same object from turn to turn, so that what still holds is not worked out again. */
export function runChecks(ledger: Ledger, context: ReportContext, all: readonly Check[] = checks): Finding[] {
  const input = reportInput(ledger, context);
  const inRows = rowFindings(all, input, context);
  const found = all.flatMap((check) =>
    asGrave(
      check,
      "whole" in check
        ? ofReports.of(ledger, checkKey(check), context, () => check.whole(input))
        : (inRows.get(check) ?? []),
      context,
    ),
  );
  return inOrder(ledger.form, withoutRepeats(found));
}

/** Two checks may come upon the same: the first is kept. */
function withoutRepeats(findings: readonly Finding[]): Finding[] {
  const known = new Map<string, Finding>();
  for (const finding of findings) {
    const key = [finding.code, finding.say.say, ...finding.places.map(placeKey)].join(" ");
    if (!known.has(key)) known.set(key, finding);
  }
  return [...known.values()];
}
