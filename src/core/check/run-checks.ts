/** Runs every check over a report: findings once each, what blocks first, then by section. */
import { Kept } from "../form/kept.js";
import type { Ledger } from "../form/ledger.js";
import { indicatorRow, indicatorRows } from "../reading/indicator-rows.js";
import { placeKey } from "../reading/place.js";
import { type ReportContext, type ReportInput, reportInput } from "../reading/report-input.js";
import type { Check } from "./check.js";
import type { Finding } from "./finding.js";
import { checks } from "./registry.js";
import { inOrder } from "./sort-findings.js";

/** Findings about the whole are remembered with what they read by pattern, those of a row by path. */
const ofReports = new Kept<readonly Finding[]>(true);
const ofRows = new Kept<readonly Finding[]>();

/** `context`: the same object from turn to turn, so that what still holds is not worked out again. */
export function runChecks(ledger: Ledger, context: ReportContext, all: readonly Check[] = checks): Finding[] {
  const input = reportInput(ledger, context);
  return inOrder(
    ledger.form,
    withoutRepeats(all.flatMap((check) => asGrave(check, findingsOf(check, input, context), context))),
  );
}

function asGrave(check: Check, findings: readonly Finding[], { scheme }: ReportContext): readonly Finding[] {
  if (check.regional !== true || scheme?.strictReview === true) return findings;
  return findings.map((finding) => ({ ...finding, severity: "info" as const }));
}

function findingsOf(check: Check, input: ReportInput, context: ReportContext): readonly Finding[] {
  const { ledger } = input;
  const key = keyOf(check);
  if ("whole" in check) return ofReports.of(ledger, key, context, () => check.whole(input));
  return indicatorRows(ledger).flatMap((row) =>
    ofRows.of(ledger, `${key} ${row.path}`, context, () => check.rows(indicatorRow(ledger, row), input)),
  );
}

const keys = new Map<Check, string>();

/** The same whichever of the checks are run. */
function keyOf(check: Check): string {
  const key = keys.get(check) ?? `${check.code} ${keys.size}`;
  keys.set(check, key);
  return key;
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
